import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findPrograms } from '../measure/find-program.ts';
import { type ProgramCost, runProgram } from '../measure/run-program.ts';
import { scratchFolder } from '../measure/scratch.ts';
import { findTypst, type Typst } from './find-typst.ts';

/** Programs that make the same document from a source of theirs. Absent ones are null. */
export interface Peers {
  readonly pandoc: ((markdown: string, docx: string) => Promise<ProgramCost>) | null;
  readonly libreOffice: ((docx: string, folder: string) => Promise<ProgramCost>) | null;
  readonly typst: Typst | null;
  readonly chromium: ((page: string, pdf: string) => Promise<ProgramCost>) | null;
}

/** Tagged and with bookmarks, as ours is: without them the peer would do less. */
const pdfFilter = `pdf:writer_pdf_Export:${JSON.stringify({
  UseTaggedPDF: { type: 'boolean', value: 'true' },
  ExportBookmarks: { type: 'boolean', value: 'true' },
})}`;

const printing = [
  '--headless=new',
  '--disable-gpu',
  // Only root needs it: a sandbox inside a container has no rights to be built with.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--export-tagged-pdf',
  '--generate-pdf-document-outline',
  '--no-pdf-header-footer',
];

/** `profile` is a folder for LibreOffice's settings, so that the user's own are left alone. */
export function findPeers(profile: string): Peers {
  const [pandoc] = findPrograms('pandoc');
  const [office] = findPrograms('soffice', 'libreoffice');
  const [chromium] = findPrograms('chromium', 'chromium-browser', 'google-chrome');
  return {
    pandoc: pandoc === undefined ? null : (markdown, docx) => runProgram(pandoc, [markdown, '--toc', '--output', docx]),
    libreOffice:
      office === undefined
        ? null
        : (docx, folder) => {
            const settings = `-env:UserInstallation=file://${path.resolve(profile)}`;
            return runProgram(office, [settings, '--headless', '--convert-to', pdfFilter, '--outdir', folder, docx]);
          },
    typst: findTypst(scratchFolder('typst')),
    chromium:
      chromium === undefined
        ? null
        : (page, pdf) => runProgram(chromium, [...printing, `--print-to-pdf=${pdf}`, pathToFileURL(page).href]),
  };
}
