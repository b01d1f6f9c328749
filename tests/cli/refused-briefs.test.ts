import fs from 'node:fs';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buildCommandLine,
  filesIn,
  newFolder,
  projectRoot,
  removeFolder,
  run,
  runJson,
  succeed,
  temporaryFolder,
  writeFiles,
} from './command-line.ts';
import { harbourFiles } from './harbour.ts';
import type { ErrorJson, WrittenJson } from './json-values.ts';

const folder = newFolder();
const library = path.join(folder, 'library');
const brief = path.join(folder, 'harbour.brief');
const fresh = ['new', '--template', 'policy-brief', '--library', library, '--title', 'Harbour'];

beforeAll(async () => {
  await buildCommandLine();
  const files = writeFiles(path.join(folder, 'files'), harbourFiles);
  await succeed(['import', ...files, '--library', library]);
  await succeed([...fresh, '--out', brief, '--fill']);
});
afterAll(() => removeFolder(folder));

/** The brief's bytes with fields of the manifest replaced. */
function withManifest(fields: Readonly<Record<string, unknown>>): Uint8Array {
  const entries = unzipSync(fs.readFileSync(brief));
  const manifest = JSON.parse(Buffer.from(entries['manifest.json'] ?? []).toString('utf8')) as object;
  return zipSync({ ...entries, 'manifest.json': Buffer.from(JSON.stringify({ ...manifest, ...fields })) });
}

const backup = 'Use a copy from your backup, or an earlier version if the program kept one.';
const badBriefs: Readonly<Record<string, readonly [make: () => Uint8Array, message: string]>> = {
  'cut.brief': [
    () => fs.readFileSync(brief).subarray(0, 5000),
    `is damaged. It was not changed. ${backup} (the archive is incomplete)`,
  ],
  'changed.brief': [
    () => {
      const entries = unzipSync(fs.readFileSync(brief));
      return zipSync({ ...entries, 'evidence.json': Buffer.from('{}') });
    },
    `is damaged. It was not changed. ${backup} (`,
  ],
  'letter.brief': [
    () => Buffer.from('Dear harbour master,'),
    'is not a brief. It was not changed. Choose a file that ends in .brief, or import this one as a source. (the file is not a zip archive)',
  ],
  'other.brief': [
    () => zipSync({ 'notes.txt': Buffer.from('x') }),
    'is not a brief. It was not changed. Choose a file that ends in .brief, or import this one as a source. (manifest.json is missing)',
  ],
  'newer.brief': [
    () => withManifest({ version: 99, minReader: 99 }),
    'was made by a newer Briefwright. It was not changed. Update Briefwright to open it. (file format 99)',
  ],
};

describe.each(Object.entries(badBriefs))('%s', (name, [make, message]) => {
  it.each([['check'], ['export', '--to', 'docx,pdf,html,md', '--out', 'out'], ['inspect', '--stage', 'resolved']])(
    '%s refuses it',
    async (command, ...options) => {
      const place = temporaryFolder();
      const file = path.join(place, name);
      fs.writeFileSync(file, make());
      const args = [
        command ?? '',
        file,
        ...options.map((option) => (option === 'out' ? path.join(place, 'out') : option)),
      ];
      const { code, json } = await runJson<ErrorJson>(args);
      expect(json.error.message).toContain(`“${file}” ${message}`);
      expect(filesIn(place)).toEqual([name]);
      expect(code).toBe(3);
    },
  );
});

describe('a brief that is not there', () => {
  it('is said without speaking of edits', async () => {
    const file = path.join(folder, 'gone.brief');
    const { code, json } = await runJson<ErrorJson>(['check', file]);
    expect(json.error.message).toMatch(
      /gone\.brief” is not there\. Nothing was left half written\. Check whether it was moved or renamed\. \(ENOENT/,
    );
    expect(code).toBe(3);
  });

  it('may be a folder', async () => {
    const { code, json } = await runJson<ErrorJson>(['check', folder]);
    expect(json.error.message).toMatch(
      /” is a folder\. Nothing was left half written\. Choose a file in it, or another/,
    );
    expect(code).toBe(3);
  });
});

describe('a brief of a newer format that still can be read', () => {
  it('is exported', async () => {
    const place = temporaryFolder();
    const file = path.join(place, 'newer.brief');
    fs.writeFileSync(file, withManifest({ version: 99 }));
    const { written } = await succeed<WrittenJson>(['export', file, '--to', 'md', '--out', path.join(place, 'out')]);
    expect(written.map(({ format }) => format)).toEqual(['md']);
  });
});

describe('choices that are not there', () => {
  const choices: readonly (readonly [option: string, value: string, sentence: string])[] = [
    [
      '--to',
      'pdf,pages',
      'There is no export format called “pages”. No earlier export was touched. Choose one of these: docx, pdf, odt, html, md, csv, ris, bib, csl-json.',
    ],
    [
      '--style',
      'house',
      'There is no citation style called “house” on this computer. Nothing was changed. Choose one of these: chicago-notes,',
    ],
    [
      '--edition',
      'secret',
      'This brief has no edition called “secret”. No earlier export was touched. Choose one of these: internal, external.',
    ],
  ];

  it.each(choices)('export %s %s', async (option, value, sentence) => {
    const out = path.join(temporaryFolder(), 'out');
    const args = ['export', brief, '--out', out, ...(option === '--to' ? [] : ['--to', 'pdf']), option, value];
    const { code, json } = await runJson<ErrorJson>(args);
    expect(json.error.message).toContain(sentence);
    expect(fs.existsSync(out)).toBe(false);
    expect(code).toBe(3);
  });

  it('new --template', async () => {
    const out = path.join(temporaryFolder(), 'x.brief');
    const args = ['new', '--template', 'novel', '--library', library, '--title', 'T', '--out', out];
    const { code, json } = await runJson<ErrorJson>(args);
    expect(json.error.message).toBe(
      'There is no template called “novel”. Nothing was changed. Choose one of these: client-report, policy-brief, training-handout.',
    );
    expect(fs.existsSync(out)).toBe(false);
    expect(code).toBe(3);
  });
});

describe('a template from a file', () => {
  const bundled = JSON.parse(
    fs.readFileSync(path.join(projectRoot, 'templates/policy-brief/template.json'), 'utf8'),
  ) as Record<string, unknown>;
  const { title: _title, ...untitled } = bundled;

  it.each<[name: string, content: string | null, fault: string]>([
    [
      'a field is missing',
      JSON.stringify(untitled),
      'cannot be used. Briefs made from it carry their own copy and are not affected. Correct the template, or choose another. (title must be text that is not empty)',
    ],
    [
      'it is no JSON',
      '{ "id": ',
      'cannot be used. Briefs made from it carry their own copy and are not affected. Correct the template, or choose another. (not readable as JSON (',
    ],
    [
      'it is not there',
      null,
      'is not there. Nothing was left half written. Check whether it was moved or renamed. (ENOENT',
    ],
  ])('is refused when %s', async (_name, content, fault) => {
    const place = temporaryFolder();
    const file = path.join(place, 'mine.json');
    if (content !== null) fs.writeFileSync(file, content);
    const out = path.join(place, 'x.brief');
    const args = ['new', '--template', file, '--library', library, '--title', 'T', '--out', out];
    const { code, json } = await runJson<ErrorJson>(args);
    expect(json.error.message).toContain(`${file}” ${fault}`);
    expect(fs.existsSync(out)).toBe(false);
    expect(code).toBe(3);
  });

  it('makes a brief when it is whole', async () => {
    const place = temporaryFolder();
    const file = path.join(place, 'mine.json');
    fs.writeFileSync(file, JSON.stringify({ ...bundled, id: 'mine', title: 'Mine' }));
    const out = path.join(place, 'x.brief');
    const made = await succeed(['new', '--template', file, '--library', library, '--title', 'T', '--out', out]);
    expect(made).toEqual({ file: out, template: 'mine', claims: 0 });
    expect(filesIn(place)).toEqual(['mine.json', 'x.brief']);
  });
});

describe('places that cannot be written', () => {
  it.each<[string, (file: string) => readonly string[]]>([
    ['new', (file) => [...fresh, '--out', path.join(file, 'x.brief')]],
    ['export', (file) => ['export', brief, '--to', 'docx,md', '--out', file]],
    ['export below', (file) => ['export', brief, '--to', 'docx,md', '--out', path.join(file, 'below')]],
  ])('%s: a file stands where the folder should be', async (_name, args) => {
    const file = path.join(temporaryFolder(), 'file');
    fs.writeFileSync(file, 'kept');
    const { code, json } = await runJson<ErrorJson>(args(file));
    expect(json.error.code).toBe('file/not-a-folder');
    expect(json.error.message).toMatch(
      /cannot be reached: a file stands where its folder should be\. Nothing was left half written\. Choose another folder, or move that file away\./,
    );
    expect(fs.readFileSync(file, 'utf8')).toBe('kept');
    expect(code).toBe(3);
  });

  it('new: a folder has the name of the file', async () => {
    const place = temporaryFolder();
    const { code, json } = await runJson<ErrorJson>([...fresh, '--out', place]);
    expect(json.error.code).toBe('file/is-a-folder');
    expect(filesIn(place)).toEqual([]);
    expect(fs.readdirSync(path.dirname(place)).filter((name) => name.includes(path.basename(place)))).toHaveLength(1);
    expect(code).toBe(3);
  });

  it('export: the disk gives out after the first file, which stays whole', async () => {
    const out = temporaryFolder();
    const [first] = (await succeed<WrittenJson>(['export', brief, '--to', 'md', '--out', out])).written;
    fs.mkdirSync((first?.path ?? '').replace(/md$/, 'html'));
    const { code, json } = await runJson<WrittenJson & ErrorJson>([
      'export',
      brief,
      '--to',
      'md,html,docx',
      '--out',
      out,
    ]);
    expect(json.written.map(({ format }) => format)).toEqual(['md']);
    expect(json.error.code).toBe('file/is-a-folder');
    expect(filesIn(out)).toEqual([path.basename(first?.path ?? '')]);
    expect(code).toBe(1);
  });
});

describe('a brief of the same name', () => {
  it('is kept beside the new one, each time', async () => {
    const place = temporaryFolder();
    const out = path.join(place, 'plan.brief');
    fs.writeFileSync(out, 'months of work');
    const { stdout } = await run([...fresh, '--out', out]);
    expect(stdout).toContain(`What had this name before is kept as ${path.join(place, 'plan (earlier).brief')}`);
    await run([...fresh, '--out', out]);
    expect(filesIn(place)).toEqual(['plan (earlier 2).brief', 'plan (earlier).brief', 'plan.brief']);
    expect(fs.readFileSync(path.join(place, 'plan (earlier).brief'), 'utf8')).toBe('months of work');
  });
});
