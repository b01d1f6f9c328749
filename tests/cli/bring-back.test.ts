import fs from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { saveBriefFile } from '../../electron/cli/brief-file.ts';
import { hostileFiles } from '../builders/hostile/hostile-files.ts';
import { harbourBrief } from '../round-trip/harbour-brief.ts';
import { amid, del, gone, ins, reset } from '../round-trip/recorded.ts';
import { withPart, withText } from '../round-trip/word-file.ts';
import { buildCommandLine, run, runJson, temporaryFolder } from './command-line.ts';
import type { ErrorJson } from './json-values.ts';

beforeAll(buildCommandLine);

interface BroughtBack {
  readonly baseline: string;
  readonly macros: boolean;
  readonly written: string | null;
  readonly proposals: readonly {
    readonly id: string;
    readonly kind: string;
    readonly after: string;
    readonly conflict: boolean;
    readonly canBeTaken: boolean;
    readonly taken: boolean;
    readonly rejected: boolean;
    readonly parts?: readonly {
      readonly id: string;
      readonly by?: { readonly author: string };
      readonly taken: boolean;
    }[];
  }[];
}

/** A brief on the disk and its Word file, with two words changed and a paragraph gone. */
async function edited() {
  const folder = temporaryFolder();
  const brief = path.join(folder, 'closures.brief');
  await saveBriefFile(brief, harbourBrief(4), 'test');
  await run(['export', brief, '--to', 'docx', '--out', folder]);
  const word = path.join(folder, fs.readdirSync(folder).find((name) => name.endsWith('.docx')) ?? '');
  const exported = new Uint8Array(fs.readFileSync(word));
  const paragraph = /<w:p>(?:(?!<\/w:p>).)*the ferry was(?:(?!<\/w:p>).)*<\/w:p>/s;
  fs.writeFileSync(
    word,
    withText(exported, (xml) =>
      xml.replace('the harbour was', 'the port was').replace('the mill was', 'the windmill was').replace(paragraph, ''),
    ),
  );
  return { folder, brief, word, exported };
}

describe('bring-back', () => {
  it('lists what a Word file proposes, for people and for programs, and changes nothing', async () => {
    const { brief, word } = await edited();
    const before = [brief, word].map((file) => fs.readFileSync(file));
    const told = await run(['bring-back', brief, word]);
    expect(told.code).toBe(1);
    expect(told.stdout).toContain('3 proposals.');
    expect(told.stdout).toContain('In winter the [-harbour-]{+port+} was closed for 2 days.* It opened in week 3.');
    const { json } = await runJson<BroughtBack>(['bring-back', brief, word]);
    expect([json.baseline, json.written]).toEqual(['known', null]);
    expect(json.proposals.map(({ kind, taken }) => [kind, taken])).toEqual([
      ['changed', false],
      ['changed', false],
      ['deleted', false],
    ]);
    expect([brief, word].map((file) => fs.readFileSync(file))).toEqual(before);
  });

  it('takes over what is named, then the rest, and keeps the brief as it was', async () => {
    const { folder, brief, word } = await edited();
    const { json: first } = await runJson<BroughtBack>(['bring-back', brief, word]);
    const one = first.proposals[1]?.id ?? '';
    const out = path.join(folder, 'new.brief');
    const taken = await runJson<BroughtBack>(['bring-back', brief, word, '--accept', one, '--out', out]);
    expect([taken.code, taken.json.written]).toEqual([1, out]);
    expect(taken.json.proposals.filter((proposal) => proposal.taken).map(({ id }) => id)).toEqual([one]);
    const rest = await runJson<BroughtBack>(['bring-back', out, word, '--accept', 'all']);
    expect([rest.code, rest.json.proposals.length]).toEqual([0, 2]);
    expect(fs.existsSync(path.join(folder, 'new (earlier).brief'))).toBe(true);
    expect((await run(['bring-back', out, word])).stdout).toContain('nothing was changed');
    expect((await run(['bring-back', brief, word])).code).toBe(1);
  });

  it('takes single recorded changes, those of one author, and leaves out what is rejected', async () => {
    const { folder, brief, word, exported } = await edited();
    fs.writeFileSync(
      word,
      withText(exported, (xml) =>
        xml
          .replace('the mill was', `the ${amid(del('mill'), ins('windmill'))} was ${amid(ins('wholly ', 'Ben'))}`)
          .replace('the ferry was', `the ferry ${amid(ins('to town ', 'Ben'))}was`),
      ),
    );
    const told = (await run(['bring-back', brief, word])).stdout;
    expect(told).toMatch(/tracked-[0-9a-f]+\.1 {2}\(Ada 2026-01-02\) {2}\[-mill-\]\{\+windmill\+\}/);
    const { json } = await runJson<BroughtBack>(['bring-back', brief, word]);
    const ids = json.proposals.flatMap(({ parts = [] }) =>
      parts.map((part) => [part.id.split('.')[1], part.by?.author]),
    );
    expect(ids).toEqual([
      ['1', 'Ada'],
      ['2', 'Ben'],
      ['1', 'Ben'],
    ]);
    const out = path.join(folder, 'new.brief');
    const ben = await runJson<BroughtBack>(['bring-back', brief, word, '--accept', 'all', '--by', 'Ben', '--out', out]);
    expect([ben.code, ben.json.proposals.map(({ parts = [] }) => parts.map(({ taken }) => taken))]).toEqual([
      0,
      [[false, true], [true]],
    ]);
    const rest = await runJson<BroughtBack>(['bring-back', out, word]);
    expect(rest.json.proposals.map(({ after }) => after.replace('\u2060', '*'))).toEqual([
      'In winter the windmill was wholly closed for 3 days.* It opened in week 4.',
    ]);
    const id = rest.json.proposals[0]?.id ?? '';
    const rejected = await runJson<BroughtBack>(['bring-back', out, word, '--reject', `${id}.1`]);
    expect([rejected.code, rejected.json.proposals[0]?.rejected]).toEqual([0, true]);
    const one = json.proposals[0]?.id ?? '';
    const taken = await run(['bring-back', brief, word, '--accept', `${one}.1`, '--reject', `${one}.2`, '--out', out]);
    expect(taken.stdout).toContain('1 taken over.');
    expect(taken.stdout).not.toContain(`${one}.2`);
    const wrong = await run(['bring-back', brief, word, '--by', 'Cy']);
    expect([wrong.code, wrong.stderr.split('\n')[0]]).toEqual([
      2,
      '--by: nothing in this file is by "Cy". It has changes by "Ben", "Ada".',
    ]);
    const both = await run(['bring-back', brief, word, '--accept', `${one}.1`, '--reject', one]);
    expect(both.stderr).toContain(`${one}.1 cannot be accepted and rejected at once.`);
  });

  it('says who took out a paragraph, what becomes a heading, and which settings are left out', async () => {
    const { brief, word, exported } = await edited();
    fs.writeFileSync(
      word,
      withText(exported, (xml) => {
        const [mill = ''] = (xml.match(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs) ?? []).filter((one) =>
          one.includes('the mill'),
        );
        const centred = '<w:pStyle w:val="BodyText"/><w:jc w:val="center"/>';
        const heading = '<w:pStyle w:val="Heading2"/>';
        const set = reset(
          xml.replace(mill, () => gone(mill, 'Ben')),
          'In winter the ferry',
          heading,
          'Ada',
        );
        return reset(set, 'In winter the harbour', centred, 'Ada');
      }),
    );
    const told = await run(['bring-back', brief, word]);
    expect(told.stdout).toContain('2 proposals. A recorded change of how a paragraph is set');
    expect(told.stdout).toMatch(/Deleted {2}\(Closures, Ben 2026-01-02\)\n {4}\[-In winter the mill/);
    expect(told.stdout).toMatch(
      /Paragraph style {2}\(Closures, Paragraph to heading, Ada 2026-01-02\)\n {4}In winter the ferry/,
    );
    const { code, json } = await runJson<BroughtBack>(['bring-back', brief, word, '--accept', 'all', '--by', 'Ben']);
    expect([code, json.proposals.map(({ kind, taken }) => [kind, taken])]).toEqual([
      0,
      [
        ['deleted', true],
        ['shape', false],
      ],
    ]);
  });

  it('does not overrule the writer unasked: conflicts are taken by name only', async () => {
    const { folder, brief, word } = await edited();
    const now = harbourBrief(4);
    const body = JSON.parse(JSON.stringify(now.body).replace('the mill was', 'the sawmill was')) as typeof now.body;
    const mine = path.join(folder, 'mine.brief');
    await saveBriefFile(mine, { ...now, body }, 'test');
    const { json } = await runJson<BroughtBack>(['bring-back', mine, word, '--accept', 'all']);
    expect(json.proposals.filter(({ taken }) => !taken).map(({ conflict }) => conflict)).toEqual([true]);
    const asked = await run(['bring-back', brief, word, '--accept', 'changed-0000']);
    expect([asked.code, asked.stderr.split('\n')[0]]).toEqual([
      2,
      '--accept takes "all" or ids of proposals of this file; there is none "changed-0000".',
    ]);
  });

  it('reads a file with macros and says that none was run', async () => {
    const { brief, word, exported } = await edited();
    fs.writeFileSync(
      word,
      withPart(exported, 'word/vbaProject.bin', () => 'a program', 'new'),
    );
    const { json } = await runJson<BroughtBack>(['bring-back', brief, word]);
    expect([json.macros, json.proposals]).toEqual([true, []]);
    expect((await run(['bring-back', brief, word])).stdout).toContain('The file holds macros. None was run.');
  });
});

function fileNamed(name: string): Uint8Array {
  if (name === 'locked.docx') return lockedFile();
  if (name === 'letter.docx') return letter();
  const build: (() => Uint8Array) | undefined = hostileFiles[name as keyof typeof hostileFiles];
  return build?.() ?? new Uint8Array();
}

/** A compound file that names a protected package, as Office writes one with a password. */
function lockedFile(): Uint8Array {
  const magic = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  return Buffer.concat([magic, Buffer.alloc(1024), Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(512)]);
}

/** A sound Word file that has nothing to do with a brief. */
function letter(): Uint8Array {
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const text = ['Dear reader,', 'soup is made of water.', 'Yours'].map(
    (said) => `<w:p><w:r><w:t>${said}</w:t></w:r></w:p>`,
  );
  return zipSync({
    'word/document.xml': strToU8(`<w:document xmlns:w="${word}"><w:body>${text.join('')}</w:body></w:document>`),
  });
}

/** What is wrong with each file, as the code and the first sentence say it. */
const refusals: Readonly<Record<string, readonly [string, string]>> = {
  'bomb.docx': ['returned/unsafe', 'is not a safe document'],
  'entities.docx': ['returned/unsafe', 'is not a safe document'],
  'outside-entity.docx': ['returned/unsafe', 'is not a safe document'],
  'many-paragraphs.docx': ['returned/unsafe', 'is not a safe document'],
  'locked.docx': ['returned/password', 'needs a password'],
  'letter.docx': ['returned/not-ours', 'was not made from this brief'],
  'empty.docx': ['returned/not-word', 'is not a Word document'],
  'picture.docx': ['returned/not-word', 'is not a Word document'],
};

describe('a file that is no edited export', () => {
  it.each(Object.keys(refusals))('%s is refused in words, and nothing is written', async (name) => {
    const folder = temporaryFolder();
    const brief = path.join(folder, 'closures.brief');
    await saveBriefFile(brief, harbourBrief(2), 'test');
    const file = path.join(folder, name);
    fs.writeFileSync(file, fileNamed(name));
    const before = fs.readdirSync(folder);
    const { code, json } = await runJson<ErrorJson>(['bring-back', brief, file, '--accept', 'all']);
    const [problem, sentence] = refusals[name] ?? ['', ''];
    expect([code, json.error.code]).toEqual([3, problem]);
    expect(json.error.message).toContain(`“${name}” ${sentence}`);
    expect(json.error.message).toContain('Neither the brief nor the file was changed.');
    expect(fs.readdirSync(folder)).toEqual(before);
  });
});
