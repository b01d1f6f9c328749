import path from 'node:path';
import { findPrograms } from '../measure/find-program.ts';
import { type ProgramCost, runProgram } from '../measure/run-program.ts';

/** Programs that make the same document from its Markdown. Absent ones are null. */
export interface Peers {
  readonly pandoc: ((markdown: string, docx: string) => Promise<ProgramCost>) | null;
  readonly libreOffice: ((docx: string, folder: string) => Promise<ProgramCost>) | null;
}

/** Tagged and with bookmarks, as ours is: without them the peer would do less. */
const pdfFilter = `pdf:writer_pdf_Export:${JSON.stringify({
  UseTaggedPDF: { type: 'boolean', value: 'true' },
  ExportBookmarks: { type: 'boolean', value: 'true' },
})}`;

/** `profile` is a folder for LibreOffice's settings, so that the user's own are left alone. */
export function findPeers(profile: string): Peers {
  const [pandoc] = findPrograms('pandoc');
  const [office] = findPrograms('soffice', 'libreoffice');
  return {
    pandoc: pandoc === undefined ? null : (markdown, docx) => runProgram(pandoc, [markdown, '--toc', '--output', docx]),
    libreOffice:
      office === undefined
        ? null
        : (docx, folder) => {
            const settings = `-env:UserInstallation=file://${path.resolve(profile)}`;
            return runProgram(office, [settings, '--headless', '--convert-to', pdfFilter, '--outdir', folder, docx]);
          },
  };
}
