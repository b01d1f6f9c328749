import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLibrary } from '../../electron/storage/library/open-library.ts';
import {
  buildCommandLine,
  filesIn,
  newFolder,
  removeFolder,
  run,
  runJson,
  sampleFolder,
  temporaryFolder,
  writeFiles,
} from './command-line.ts';
import { harbourFiles } from './harbour.ts';
import type { ErrorJson, FailureJson, ImportJson } from './json-values.ts';

const folder = newFolder();
const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const word = fs.readFileSync(path.join(sampleFolder, 'eastlook-sanctions-circular.docx'));
const compound = (entry: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(512),
    Buffer.from(entry, 'utf16le'),
    Buffer.alloc(512),
  ]);
const aboveLimit = Buffer.alloc(65 * 1024 * 1024, 'One more sentence about the basin. ');

/** File by file: what it is, and what a person is told. The good ones stand first, in the middle and last. */
const files: Readonly<Record<string, readonly [content: string | Uint8Array, code: string | null, message: string]>> = {
  'a-good.md': [harbourFiles['port-authority.md'], null, ''],
  'b-picture.txt': [
    picture,
    'import/wrong-extension',
    '“b-picture.txt” holds something else than its name says. The other files are not affected. If it is a document, give it the right ending and import it again. (PNG picture)',
  ],
  'c-empty.md': [
    '',
    'import/empty',
    '“c-empty.md” is empty. The other files are not affected. If it should hold something, get a fresh copy of it.',
  ],
  'd-secret.docx': [
    compound('EncryptedPackage'),
    'import/encrypted',
    '“d-secret.docx” needs a password. The other files are not affected. Save a copy without a password and import that.',
  ],
  'e-cut.docx': [
    word.subarray(0, word.length / 2),
    'import/damaged',
    '“e-cut.docx” is damaged and cannot be read. Nothing of it was imported, and your library is unchanged. Get a fresh copy of the file. (the archive has no end)',
  ],
  'f-word-inside.txt': [word, null, ''],
  'g-text.docx': [
    'Only plain text stands in here.\n',
    'import/wrong-extension',
    '“g-text.docx” holds something else than its name says. The other files are not affected. If it is a document, give it the right ending and import it again. (plain text)',
  ],
  'h-large.txt': [
    aboveLimit,
    'import/too-large',
    '“h-large.txt” is larger than can be imported. The other files are not affected. Split it and import the parts you need. (more than 16 MB)',
  ],
  'i-old.doc': [
    compound('WordDocument'),
    'import/unknown-format',
    '“i-old.doc” is not a kind of file that can be read. The other files are not affected. Save it as PDF, a Word or OpenDocument text, RTF, a web page or plain text and import that. (Word 97-2003 document)',
  ],
  'j-blank.txt': [
    ' \n\t\n \n',
    'import/no-text',
    'No text was found in “j-blank.txt”. The other files are not affected. If it shows text as pictures, as a scan does, run text recognition on it with another program and import the result.',
  ],
  'k-noise.txt': [
    Uint8Array.from({ length: 4096 }, (_, index) => (index * 7) % 256),
    'import/damaged',
    '“k-noise.txt” is damaged and cannot be read. Nothing of it was imported, and your library is unchanged. Get a fresh copy of the file. (not a text file)',
  ],
  'l-table.json': [
    '{ "harbour": "east" }',
    'import/unknown-format',
    '“l-table.json” is not a kind of file that can be read. The other files are not affected. Save it as PDF, a Word or OpenDocument text, RTF, a web page or plain text and import that. (data or program text)',
  ],
  'm-latin.txt': [Buffer.from('Die Behörde zählte 4.000 Fälle im März. Die Prüfung läuft noch.\n', 'latin1'), null, ''],
  'z-good.txt': [harbourFiles['gazette.txt'], null, ''],
};

beforeAll(async () => {
  await buildCommandLine();
  writeFiles(
    path.join(folder, 'batch'),
    Object.fromEntries(Object.entries(files).map(([name, [content]]) => [name, content])),
  );
});
afterAll(() => removeFolder(folder));

const expectedFailures: readonly FailureJson[] = Object.entries(files).flatMap(([file, [, code, message]]) =>
  code === null ? [] : [{ file: `batch/${file}`, code, message: message.replace(`“${file}”`, `“batch/${file}”`) }],
);

describe('a batch with bad files in it', () => {
  it('reads the good ones, says why of every other one, and ends with 1', async () => {
    const library = path.join(folder, 'library');
    const args = ['import', path.join(folder, 'batch'), path.join(folder, 'gone.txt'), '--library', library];
    const { code, json } = await runJson<ImportJson>(args);
    const good = Object.keys(files).filter((file) => files[file]?.[1] === null);
    expect(json.imported.map(({ file }) => file)).toEqual(good.map((file) => `batch/${file}`));
    const [gone, ...others] = json.failed;
    expect(gone).toMatchObject({
      file: 'gone.txt',
      code: 'import/unreadable-file',
      message: expect.stringMatching(
        /^“gone\.txt” could not be opened\. The other files are not affected\. Check that it still exists and that you may read it, then try again\. \(ENOENT/,
      ),
    });
    expect(others.map(withoutFolder)).toEqual(expectedFailures.map(withoutFolder));
    expect(code).toBe(1);
  });

  it('ends with 3 when nothing at all could be read, and the library holds nothing', async () => {
    const library = path.join(folder, 'empty-library');
    const bad = ['b-picture.txt', 'e-cut.docx'].map((file) => path.join(folder, 'batch', file));
    const { code, stdout } = await run(['import', ...bad, '--library', library]);
    expect(code).toBe(3);
    expect(stdout).toBe('');
    expect(filesIn(library)).toEqual(['library.sqlite']);
  });

  it('keeps the bytes and the limits of no file it refused', () => {
    const blobs = filesIn(path.join(folder, 'library')).filter((file) => file.startsWith('blobs'));
    expect(blobs).toHaveLength(Object.values(files).filter(([, code]) => code === null).length);
  });
});

/** Sentences name a file by itself or below the folder that was chosen. */
function withoutFolder({ file, code, message }: FailureJson): FailureJson {
  return { file, code, message: message.replaceAll('batch/', '') };
}

describe('a library that cannot be used', () => {
  const good = () => path.join(folder, 'batch/a-good.md');

  it.each(['', '/below'])('a file stands where its folder should be%s', async (below) => {
    const file = path.join(temporaryFolder(), 'file');
    fs.writeFileSync(file, 'not a folder');
    const { code, json } = await runJson<ErrorJson>(['import', good(), '--library', `${file}${below}`]);
    expect(json.error.code).toBe('library/not-writable');
    expect(json.error.message).toMatch(
      /^The library in “.*” cannot be written to\. Nothing there was changed\. Check /,
    );
    expect(fs.readFileSync(file, 'utf8')).toBe('not a folder');
    expect(code).toBe(3);
  });

  it('another program’s file has the name of the database', async () => {
    const library = temporaryFolder();
    fs.writeFileSync(path.join(library, 'library.sqlite'), 'a shopping list');
    const { code, json } = await runJson<ErrorJson>(['import', good(), '--library', library]);
    expect(json.error.message).toBe(
      `There is no Briefwright library in “${library}”. Nothing there was changed. Choose another folder, or import files into an empty one. (library.sqlite)`,
    );
    expect(filesIn(library)).toEqual(['library.sqlite']);
    expect(code).toBe(3);
  });

  it('a synchronised folder', async () => {
    const library = path.join(temporaryFolder(), 'Dropbox/library');
    const { code, json } = await runJson<ErrorJson>(['import', good(), '--library', library]);
    expect(json.error.message).toBe(
      `A library cannot live in a synchronised or network folder, and “${library}” is in one. Nothing was written there. Choose a folder on this computer. Briefs may be stored anywhere. (Dropbox)`,
    );
    expect(fs.existsSync(library)).toBe(false);
    expect(code).toBe(3);
  });

  it('another program has it open', async () => {
    const library = temporaryFolder();
    const held = openLibrary({ folder: library, now: () => '2024-11-22T10:00:00.000Z', newId: () => 'id' });
    expect(held.ok).toBe(true);
    for (const args of [['import', good()], ['claims']]) {
      const { code, json } = await runJson<ErrorJson>([...args, '--library', library]);
      expect(json.error.message).toMatch(
        /^Another program is using the library\. Nothing was changed\. Close the other program and try again\. \(/,
      );
      expect(code).toBe(3);
    }
    if (held.ok) held.value.close();
  });

  it.each(['claims', 'sources', 'new'])('%s makes no library where there is none', async (command) => {
    const nowhere = path.join(temporaryFolder(), 'mistyped');
    const more = command === 'new' ? ['--template', 'policy-brief', '--title', 'T', '--out', `${nowhere}.brief`] : [];
    const { code, json } = await runJson<ErrorJson>([command, '--library', nowhere, ...more]);
    expect(json.error.message).toBe(
      `There is no Briefwright library in “${nowhere}”. Nothing there was changed. Choose another folder, or import files into an empty one.`,
    );
    expect(filesIn(path.dirname(nowhere))).toEqual([]);
    expect(code).toBe(3);
  });
});
