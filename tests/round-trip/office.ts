import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inFolder, works } from '../export/docx/outside-programs.ts';

/** LibreOffice as the other program: it opens, edits and saves our files, and knows nothing of how they were made. */

const python = '/usr/bin/python3';

export interface OfficeEdit {
  readonly do:
    | 'replace'
    | 'tracked-replace'
    | 'tracked-delete'
    | 'tracked-delete-paragraph'
    | 'tracked-delete-row'
    | 'tracked-insert-after'
    | 'insert-after'
    | 'delete'
    | 'split'
    | 'comment'
    | 'join'
    | 'tracked-bold'
    | 'tracked-style'
    | 'add-row'
    | 'merge-cells';
  /** Words of one paragraph; where words are edited, exactly these. */
  readonly find: string;
  readonly with?: string;
  /** Who records it. */
  readonly by?: string;
}

/** The file opened and saved, or converted to another format and back; null where LibreOffice is not installed. */
export const savedByOffice = works('soffice', ['--version'])
  ? (bytes: Uint8Array, through: readonly ('docx' | 'odt')[] = ['docx']): Uint8Array =>
      inFolder((folder) => {
        let file = path.join(folder, 'file.docx');
        writeFileSync(file, bytes);
        for (const [step, format] of through.entries()) {
          const out = path.join(folder, `out-${step}`);
          const filter = format === 'docx' ? 'docx:MS Word 2007 XML' : 'odt';
          const run = soffice(folder, ['--convert-to', filter, '--outdir', out, file]);
          file = path.join(out, `file.${format}`);
          if (!existsSync(file)) throw new Error(`LibreOffice saved nothing: ${run.stderr}`);
        }
        return new Uint8Array(readFileSync(file));
      })
  : null;

/** The file edited as by a person; null where LibreOffice or its Python is not installed. */
export const editedInOffice =
  savedByOffice !== null && works(python, ['-c', 'import uno'])
    ? (bytes: Uint8Array, edits: readonly OfficeEdit[]): Uint8Array =>
        inFolder((folder) => {
          const [source, target, list] = ['in.docx', 'out.docx', 'edits.json'].map((name) => path.join(folder, name));
          if (!source || !target || !list) throw new Error('no file names');
          writeFileSync(source, bytes);
          writeFileSync(list, JSON.stringify(edits));
          const script = path.join(import.meta.dirname, 'office-edits.py');
          const run = spawnSync(python, [script, source, target, list, path.join(folder, 'profile')], {
            encoding: 'utf8',
            timeout: 150_000,
          });
          if (run.status !== 0 || !existsSync(target)) throw new Error(`LibreOffice edited nothing: ${run.stderr}`);
          return new Uint8Array(readFileSync(target));
        })
    : null;

function soffice(folder: string, given: readonly string[]) {
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
  return spawnSync('soffice', ['--headless', profile, ...given], { encoding: 'utf8', timeout: 150_000 });
}
