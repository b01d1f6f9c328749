import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../../electron/scripts/paths.mjs';
import { generatedFiles } from './generated-files.ts';
import type { Parser } from './parsers.ts';

export interface SampleFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export interface SampleFiles {
  readonly origin: 'real' | 'generated';
  readonly files: readonly SampleFile[];
}

/** Real documents are kept outside the repository; where they are not at hand, generated ones stand in. */
const corpus = path.resolve(root, '../shared/corpus');

/** Enough to level out the odd file, little enough for many rounds: bytes per format. */
const budget: Readonly<Record<Parser['format'], number>> = {
  html: 2_500_000,
  mhtml: 700_000,
  docx: 600_000,
  odt: 600_000,
  epub: 600_000,
  rtf: 600_000,
  md: 400_000,
  pdf: 4_000_000,
};
const largestFile = 1_100_000;

export async function sampleFiles(format: Parser['format']): Promise<SampleFiles> {
  const folder = path.join(corpus, format);
  if (!fs.existsSync(folder)) return { origin: 'generated', files: await generatedFiles(format) };
  const names = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(`.${format}`) && !name.endsWith(`.expected.${format}`))
    .filter((name) => fs.statSync(path.join(folder, name)).size <= largestFile)
    .sort();
  return { origin: 'real', files: spread(names, folder, budget[format]) };
}

/**
 * How often a round goes through the files: until it has read about as much as the budget. A few small files once through
 * would measure how the machine gets going, and not the reading.
 */
export function passesOver(files: readonly SampleFile[], format: Parser['format']): number {
  return Math.max(1, Math.floor(budget[format] / files.reduce((sum, { bytes }) => sum + bytes.length, 0)));
}

/** Files from all over the list until the budget is used up: neighbours in the list are often alike. */
function spread(names: readonly string[], folder: string, bytes: number): readonly SampleFile[] {
  const stride = 7;
  const order = Array.from({ length: stride }, (_, start) => names.filter((_name, at) => at % stride === start)).flat();
  const files: SampleFile[] = [];
  let used = 0;
  for (const fileName of order) {
    if (used >= bytes) break;
    const content = fs.readFileSync(path.join(folder, fileName));
    files.push({ fileName, bytes: content });
    used += content.length;
  }
  return files;
}
