import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';

/** Programs that read our files and know nothing of how they were made. Each is null where it is not installed. */
const shared = path.resolve(import.meta.dirname, '../../../../shared');
const python = '/usr/bin/python3';

/** The shared checker of schemas and packages: its complaints, empty for a sound file. */
export const schemaCheck = ((): ((bytes: Uint8Array) => string) | null => {
  const script = path.join(shared, 'bench/docx-peers/xsdcheck.py');
  const schemas = path.join(shared, 'ooxml-xsd/ISO-IEC29500-4_2016');
  if (!existsSync(script) || !existsSync(schemas) || !works(python, ['-c', 'import lxml'])) return null;
  return (bytes) =>
    inFolder((folder) => {
      const file = path.join(folder, 'file.docx');
      writeFileSync(file, bytes);
      const run = spawnSync(python, [script, file, schemas], { encoding: 'utf8' });
      return run.status === 0 ? '' : run.stdout.replaceAll(file, 'file') + run.stderr;
    });
})();

/** What pandoc reads, as its JSON. */
export const pandoc = ((): ((bytes: Uint8Array) => unknown) | null => {
  if (!works('pandoc', ['--version'])) return null;
  return (bytes) =>
    inFolder((folder) => {
      const file = path.join(folder, 'file.docx');
      writeFileSync(file, bytes);
      const run = spawnSync('pandoc', [file, '-t', 'json'], { encoding: 'utf8', maxBuffer: 1 << 28 });
      if (run.status !== 0) throw new Error(run.stderr);
      return JSON.parse(run.stdout) as unknown;
    });
})();

/** The pages that LibreOffice makes of a file, as text with white space made even. */
export const officePages = ((): ((bytes: Uint8Array) => readonly string[]) | null => {
  if (!works('soffice', ['--version']) || !works('pdftotext', ['-v'])) return null;
  return (bytes) =>
    inFolder((folder) => {
      const file = path.join(folder, 'file.docx');
      writeFileSync(file, bytes);
      const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
      const convert = ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, file];
      const run = spawnSync('soffice', convert, { encoding: 'utf8', timeout: 150_000 });
      const pdf = path.join(folder, 'file.pdf');
      if (!existsSync(pdf)) throw new Error(`no PDF was made: ${run.stderr}`);
      const text = path.join(folder, 'file.txt');
      spawnSync('pdftotext', ['-layout', pdf, text]);
      const pages = readFileSync(text, 'utf8').split('\f').slice(0, -1);
      return pages.map((page) => page.replaceAll(/\s+/g, ' ').trim());
    });
})();

/** The parts of the file that LibreOffice makes of a file by opening and saving it. */
export const officeXml = ((): ((bytes: Uint8Array) => (path: string) => string) | null => {
  if (!works('soffice', ['--version'])) return null;
  return (bytes) =>
    inFolder((folder) => {
      const file = path.join(folder, 'file.docx');
      const out = path.join(folder, 'out');
      writeFileSync(file, bytes);
      const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
      const convert = ['--headless', profile, '--convert-to', 'docx:MS Word 2007 XML', '--outdir', out, file];
      const run = spawnSync('soffice', convert, { encoding: 'utf8', timeout: 150_000 });
      const saved = path.join(out, 'file.docx');
      if (!existsSync(saved)) throw new Error(`no file was made: ${run.stderr}`);
      const parts = unzipSync(readFileSync(saved));
      return (name) => strFromU8(parts[name] ?? new Uint8Array());
    });
})();

export function works(program: string, given: readonly string[]): boolean {
  const run = spawnSync(program, given, { stdio: 'ignore' });
  return run.error === undefined && run.status === 0;
}

export function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'docx-outside-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
