import fs from 'node:fs';
import type { ResolvedDocument } from '../../../electron/document/nodes.ts';
import { assets } from '../../../electron/scripts/paths.mjs';
import { spareProcessor } from '../../../electron/workers/spare-processor.ts';
import { type WrittenFormat, writeDocument } from './write-document.ts';

// One document, one process: what a first export costs, start of the program included.
// Arguments: format, the resolved document as JSON, the file to write.
spareProcessor();
void writeOnce(process.argv.slice(2));

async function writeOnce([format = '', input = '', output = '']: readonly string[]): Promise<void> {
  const document = JSON.parse(fs.readFileSync(input, 'utf8')) as ResolvedDocument;
  const { bytes } = await writeDocument(document, format as WrittenFormat, async () => {
    const { loadPdfMaterial } = await import('../../../electron/workers/document-fonts.ts');
    return loadPdfMaterial(assets);
  });
  fs.writeFileSync(output, bytes);
}
