import { writeFileSync } from 'node:fs';
import { readBriefFile } from '../../../electron/cli/brief-file.ts';
import { plainArchive } from '../../../electron/export/pdf/metadata.ts';
import { writePdf } from '../../../electron/export/pdf/write-pdf.ts';
import { layOut } from '../../../electron/layout/lay-out.ts';
import { houseTheme } from '../../../electron/templates/theme.ts';
import { resolved } from '../../builders/resolved.ts';
import { pdfMaterial } from './material.ts';
import type { WrittenFile } from './outside-checkers.ts';

const known = new Map<string, Promise<WrittenFile>>();

/** A PDF that the program wrote from a brief's file, with what the checkers need beside it; made once for each. */
export function writtenBrief(brief: string, file: string): Promise<WrittenFile> {
  const made = known.get(file) ?? make(brief, file);
  known.set(file, made);
  return made;
}

async function make(brief: string, file: string): Promise<WrittenFile> {
  const read = await readBriefFile(brief);
  if (!read.ok) throw new Error(read.error.code);
  const document = resolved(read.value);
  const { fonts, icc } = await pdfMaterial();
  const plainFile = file.replace(/\.pdf$/, '-1b.pdf');
  const pages = layOut(document, houseTheme, fonts);
  writeFileSync(plainFile, await writePdf(pages, document, { fonts, icc, conformance: plainArchive }));
  return { file, document, plainFile };
}
