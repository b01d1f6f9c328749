import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { citationLocaleFile } from '../../electron/citations/locales.ts';
import { writeCitationFiles } from '../../electron/scripts/csl.mjs';
import { assets } from '../../electron/scripts/paths.mjs';

/** The CSL file of a style, as the build gathers it. */
export function styleXml(file: string): string {
  return read('csl', file);
}

/** The XML of a citation locale; null for a language without one. */
export function localeXml(tag: string): string | null {
  const file = citationLocaleFile(tag);
  return existsSync(path.join(folder(), 'locales', file)) ? read('locales', file) : null;
}

function read(...parts: readonly string[]): string {
  return readFileSync(path.join(folder(), ...parts), 'utf8');
}

// A test may run before anything was built.
function folder(): string {
  if (!existsSync(path.join(assets, 'locales'))) writeCitationFiles(assets);
  return assets;
}
