import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { buildCommandLine, run, runJson, succeed, temporaryFolder, writeFiles } from './command-line.ts';
import { harbourFiles } from './harbour.ts';

beforeAll(buildCommandLine);

interface Cited {
  readonly style: string;
  readonly citing?: unknown;
  readonly citations: readonly {
    readonly id: string;
    readonly number: number;
    readonly words: string;
    readonly wording: {
      readonly text: string;
      readonly instead: string;
      readonly style: string | null;
      readonly outdated: boolean;
    } | null;
    readonly items: readonly {
      readonly source: string;
      readonly claim: string | null;
      readonly label: string;
      readonly locator: string;
    }[];
  }[];
}

async function harbourBrief() {
  const folder = temporaryFolder();
  const library = path.join(folder, 'library');
  await succeed(['import', ...writeFiles(folder, harbourFiles), '--library', library]);
  const brief = path.join(folder, 'harbour.brief');
  await succeed(['new', '--template', 'policy-brief', '--library', library, '--title', 'T', '--out', brief, '--fill']);
  return { folder, library, brief };
}

async function markdown(folder: string, brief: string, ...options: readonly string[]): Promise<string> {
  const { written } = await succeed<{ written: readonly { path: string }[] }>([
    ...['export', brief, '--to', 'md', '--out', folder],
    ...options,
  ]);
  return fs.readFileSync(written[0]?.path ?? '', 'utf8');
}

it('lists the citations of a brief and changes one of them, in the file and in what is printed', async () => {
  const { folder, library, brief } = await harbourBrief();
  const { citations } = await succeed<Cited>(['cite', brief]);
  const [first] = citations;
  expect(first?.number).toBe(1);
  const set = [
    '--set',
    'label=figure',
    '--set',
    'locator=7',
    '--set',
    'prefix=Compare',
    '--set',
    'words=Drawn by hand.',
  ];
  const changed = await succeed<Cited>(['cite', brief, first?.id ?? '', ...set]);
  expect(changed.citations).toMatchObject([
    { id: first?.id, words: 'Drawn by hand.', items: [{ label: 'figure', locator: '7' }] },
  ]);
  const printed = await markdown(folder, brief);
  expect(printed).toMatch(/\[\^1\]: Compare .*fig\. 7.*Drawn by hand\./);

  const other = citations
    .flatMap(({ items }) => items)
    .find(({ source, claim }) => claim && source !== first?.items[0]?.source);
  const added = await succeed<Cited>([
    'cite',
    brief,
    first?.id ?? '',
    '--add',
    other?.claim ?? '',
    '--library',
    library,
  ]);
  expect(added.citations[0]?.items).toHaveLength(2);
  const less = await succeed<Cited>(['cite', brief, first?.id ?? '', '--remove', '2']);
  expect(less.citations[0]?.items).toHaveLength(1);
});

it('keeps how a brief cites in the brief, and takes another way for one export', async () => {
  const { folder, brief } = await harbourBrief();
  const set = await succeed<Cited>([
    'cite',
    brief,
    '--style',
    'government-notes',
    '--repeats',
    'short',
    '--in-notes',
    'claim',
  ]);
  expect(set).toMatchObject({
    style: 'government-notes',
    citing: { repeats: 'short', sourceList: 'whole', inNotes: ['claim'] },
  });
  expect(await markdown(folder, brief)).toMatch(/\[\^1\]: .*Claim \S+\./);
  const plain = await markdown(folder, brief, '--in-notes', 'none', '--source-list', 'by-section');
  expect(plain).not.toMatch(/\[\^1\]: .*Claim \S+\./);
  expect(plain.split(/^# Sources$/m)[1]).toMatch(/^## /m);
});

it('prints a citation in one’s own wording, tells when it was written for another one, and takes the style’s text again', async () => {
  const { folder, brief } = await harbourBrief();
  const { citations } = await succeed<Cited>(['cite', brief]);
  const id = citations[0]?.id ?? '';
  const before = await markdown(folder, brief);
  const set = await succeed<Cited>(['cite', brief, id, '--set', 'wording=Seen in *the tower* \\* by us']);
  const wording = set.citations[0]?.wording;
  expect(wording).toMatchObject({ text: 'Seen in *the tower* \\* by us', outdated: false });
  expect(wording?.instead).toBe(wording?.style);
  expect(await markdown(folder, brief)).toMatch(/^\[\^1\]: Seen in \*the tower\* \\\* by us$/m);
  const listed = await run(['check', brief]);
  expect(listed.stdout).toContain('Note 1 is in your own wording: “Seen in the tower * by us”.');

  const moved = await succeed<Cited>(['cite', brief, id, '--set', 'locator=77']);
  expect(moved.citations[0]?.wording).toMatchObject({ instead: wording?.instead, outdated: true });
  expect((await run(['check', brief])).stdout).toMatch(/warning.*was written for another citation.*77/);
  const kept = await succeed<Cited>(['cite', brief, id, '--set', 'wording=Seen in *the tower* \\* by us']);
  expect(kept.citations[0]?.wording?.outdated).toBe(false);

  for (const empty of ['wording=', 'wording=  \u0001 ']) {
    expect(
      (await succeed<Cited>(['cite', brief, id, '--set', 'locator=', '--set', empty])).citations[0]?.wording,
    ).toBeNull();
  }
  const after = await markdown(folder, brief);
  expect(after).not.toContain('the tower');
  const second = /\[\^2\]: .*/;
  expect(second.exec(after)?.[0]).toBe(second.exec(before)?.[0]);
});

it('says what is wrong in a sentence and leaves the brief as it is', async () => {
  const { brief } = await harbourBrief();
  const before = fs.readFileSync(brief);
  const { citations } = await succeed<Cited>(['cite', brief]);
  const id = citations[0]?.id ?? '';
  const wrong: readonly (readonly [readonly string[], number, RegExp])[] = [
    [['nobody'], 3, /no citation “nobody”/],
    [[id, '--set', 'label=shelf'], 2, /label is one of page, paragraph/],
    [[id, '--set', 'colour=red'], 2, /--set takes label, locator/],
    [[id, '--item', '9', '--set', 'locator=4'], 2, /no source number 9/],
    [[id, '--set', 'note=nobody'], 3, /as it was/],
    [[id, '--add', 'x'], 2, /--library/],
    [['--repeats', 'never'], 2, /--repeats is one of style, short/],
    [['--in-notes', 'everything'], 2, /--in-notes takes reliability, claim/],
    [['--style', 'no-such-style'], 3, /no-such-style/],
    [['--set', 'locator=4'], 2, /give its id/],
  ];
  for (const [args, code, sentence] of wrong) {
    const ran = await run(['cite', brief, ...args]);
    expect([ran.code, ran.stderr], args.join(' ')).toEqual([code, expect.stringMatching(sentence)]);
  }
  expect(fs.readFileSync(brief).equals(before)).toBe(true);
  expect((await runJson(['cite', path.join(path.dirname(brief), 'gone.brief')])).code).toBe(3);
});
