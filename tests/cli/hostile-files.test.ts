import fs from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goodFile, hostileFiles } from '../builders/hostile/hostile-files.ts';
import { writeHostileFiles } from '../builders/hostile/write-hostile-files.ts';
import { pdfFile } from '../builders/pdf-file.ts';
import { pageOf } from '../builders/pdf-objects.ts';
import {
  buildCommandLine,
  filesIn,
  newFolder,
  removeFolder,
  run,
  runJson,
  temporaryFolder,
  writeFiles,
} from './command-line.ts';
import type { ErrorJson, ImportJson } from './json-values.ts';

const others = 'The other files are not affected.';
const nothing = 'Nothing of it was imported, and your library is unchanged.';
const unsafe = (detail: string) =>
  `is not a safe document: it reaches outside itself or unpacks to far more than it should. ${nothing} Ask whoever sent it for another copy. (${detail})`;
const tooMuch = (detail: string) =>
  `cannot be read safely: it is nested too deep or made of too much. ${others} Save it as plain text and import that. (${detail})`;
const damaged = (detail: string) =>
  `is damaged and cannot be read. ${nothing} Get a fresh copy of the file. (${detail})`;
const wrongName = (detail: string) =>
  `holds something else than its name says. ${others} If it is a document, give it the right ending and import it again. (${detail})`;
const noText = (file: string) =>
  `No text was found in “${file}”. ${others} If it shows text as pictures, as a scan does, run text recognition on it with another program and import the result.`;
const bomb = unsafe('an entry unpacks to more than 200 times its size');
const brackets = tooMuch('more than 500 brackets in one paragraph');
const noPage = tooMuch('none of its pages could be read');
const entities = (part: string) => unsafe(`${part}, line 1: it declares entities of its own`);

/** What a person reads behind the name of each file; null for those that are only odd and are imported. */
const answers: Readonly<Record<keyof typeof hostileFiles, string | null>> = {
  'bomb.docx': bomb,
  'entities.docx': entities('word/document.xml'),
  'outside-entity.docx': entities('word/document.xml'),
  'deep.docx': bomb,
  'many-paragraphs.docx': bomb,
  'empty.docx': `is empty. ${others} If it should hold something, get a fresh copy of it.`,
  'picture.docx': wrongName('PNG picture'),
  'entities.odt': entities('content.xml'),
  'way-out.epub': unsafe('an entry points outside the file'),
  'deep.html': tooMuch('tags nested more than 512 deep'),
  'one-line.html': `is larger than can be imported. ${others} Split it and import the parts you need. (more than 10 MB)`,
  'wide-table.html': tooMuch('more than 400000 elements'),
  'attributes.html': tooMuch('more than 1000 attributes in one tag'),
  'unclosed.html': tooMuch('tags nested more than 512 deep'),
  'script.html': null,
  'deep.rtf': null,
  'binary.rtf': null,
  'unterminated.rtf': null,
  'one-word.txt': null,
  'zeros.txt': damaged('not a text file'),
  'brackets.md': brackets,
  'stars.md': tooMuch('more than 2000 marks of emphasis in one paragraph'),
  'links.md': brackets,
  'circle.pdf': damaged('its list of pages leads nowhere'),
  'many-pages.pdf': noText('many-pages.pdf'),
  'bomb.pdf': noPage,
  'many-words.pdf': noPage,
  'form-circle.pdf': noPage,
  'cut.pdf': damaged('it is not a complete PDF file'),
  'words.pdf': wrongName('plain text'),
};

const folder = newFolder();
const good = () => path.join(folder, goodFile.name);
beforeAll(async () => {
  await buildCommandLine();
  fs.writeFileSync(good(), goodFile.bytes());
});
afterAll(() => removeFolder(folder));

const sentenceOf = (file: string, words: string) => (words.startsWith('No text') ? words : `“${file}” ${words}`);
const told = ({ failed }: ImportJson) => Object.fromEntries(failed.map(({ file, message }) => [file, message]));

describe('hostile files', () => {
  it('are told apart in whole sentences, and the good one is in', { timeout: 240_000 }, async () => {
    expect(Object.keys(answers)).toEqual(Object.keys(hostileFiles));
    const paths = writeHostileFiles(temporaryFolder());
    const library = temporaryFolder();
    const { json, code } = await runJson<ImportJson>(['import', ...paths, '--library', library]);
    const refused = Object.entries(answers).flatMap(([file, words]) =>
      words === null ? [] : [[file, sentenceOf(file, words)] as const],
    );
    expect(told(json)).toEqual(Object.fromEntries(refused));
    const imported = Object.keys(answers).filter((file) => answers[file] === null);
    expect(json.imported.map(({ file }) => file)).toEqual([...imported, goodFile.name]);
    expect(filesIn(library).filter((file) => file.includes('.tmp'))).toEqual([]);
    expect(code).toBe(1);
  });

  it('that are locked or hold pictures of text say what to do', async () => {
    const locked = await PDFDocument.load(pdfFile([[{ text: 'The office counted 412 boats.', x: 72, y: 700 }]]));
    locked.encrypt({ userPassword: 'boats', ownerPassword: 'nets' });
    const paths = writeFiles(temporaryFolder(), {
      'locked.pdf': await locked.save(),
      'scan.pdf': pageOf('0 0 9 9 re f', ''),
    });
    const { json } = await runJson<ImportJson>(['import', ...paths, '--library', temporaryFolder()]);
    expect(told(json)).toEqual({
      'locked.pdf': `“locked.pdf” needs a password. ${others} Save a copy without a password and import that.`,
      'scan.pdf': noText('scan.pdf'),
    });
  });

  it('of a folder that leads into itself are imported once each', async () => {
    const inbox = temporaryFolder();
    writeFiles(inbox, { 'deep/note.txt': goodFile.bytes() });
    fs.symlinkSync(inbox, path.join(inbox, 'deep/round'));
    const { json, code } = await runJson<ImportJson>(['import', inbox, '--library', temporaryFolder()]);
    expect(json.imported.map(({ file }) => path.basename(file))).toEqual(['note.txt']);
    expect([json.failed, code]).toEqual([[], 0]);
  });
});

it('a library of a newer version is left alone, and the sentence says so', async () => {
  const library = temporaryFolder();
  await runJson<ImportJson>(['import', good(), '--library', library]);
  const database = new Database(path.join(library, 'library.sqlite'));
  database.exec('PRAGMA user_version = 99');
  database.close();
  const { code, json } = await runJson<ErrorJson>(['import', good(), '--library', library]);
  expect(json.error.message).toMatch(
    /^This library was made by a newer Briefwright\. Nothing in it was changed\. Update Briefwright, or choose another library\./,
  );
  expect(code).toBe(3);
});

it.skipIf(process.platform === 'win32')(
  'a name or a text that speaks to the terminal is printed without its commands',
  async () => {
    const paths = writeFiles(temporaryFolder(), {
      'red\u001b[31m.txt': 'The harbour office counted\u001b[2J 412 boats in May.',
      'empty\u0007.txt': '',
    });
    const library = temporaryFolder();
    const imported = await run(['import', ...paths, '--library', library]);
    expect(imported.stdout).toContain('red[31m.txt: 1 claims');
    expect(imported.stdout).toContain('“empty.txt” is empty.');
    const claims = await run(['claims', '--library', library]);
    expect(claims.stdout).toContain('counted[2J 412 boats');
    const everything = [imported.stdout, imported.stderr, claims.stdout].join('').split('');
    expect(everything.filter((sign) => sign === '\u001b' || sign === '\u0007')).toEqual([]);
  },
);
