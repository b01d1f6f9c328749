import { strFromU8, unzipSync } from 'fflate';
import type { ResolvedDocument } from '../../../electron/document/nodes.ts';
import { type OdtOptions, writeOdt } from '../../../electron/export/odt/write-odt.ts';
import { houseTheme } from '../../../electron/templates/theme.ts';
import { parsed } from '../docx/unpacked.ts';

/** The files of the document's package, and its parts as trees and as they are written. */
export function odtParts(made: ResolvedDocument, options: OdtOptions = {}) {
  const files = unzipSync(writeOdt(made, houseTheme, options));
  const xml = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const part = (name: string) => parsed(xml(name));
  return {
    files,
    xml,
    content: part('content.xml'),
    styles: part('styles.xml'),
    manifest: part('META-INF/manifest.xml'),
  };
}
