import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentsEntries } from '../../../electron/document/contents-entries.ts';
import type { Block } from '../../../electron/document/nodes.ts';
import { plainText } from '../../../electron/document/walk.ts';
import { again, callout, contents, document, front, heading, note, p, table, ul } from '../../builders/document.ts';
import { kitchenSink } from '../../builders/kitchen-sink.ts';
import { resolved } from '../../builders/resolved.ts';
import { sharedBriefs } from '../../builders/shared-briefs.ts';
import { officePages, pandoc, schemaCheck } from './outside-programs.ts';
import { randomDocument } from './random-documents.ts';
import { written } from './unpacked.ts';

if (!schemaCheck) console.log('skipped: the schema checker is not here');
if (!pandoc) console.log('skipped: pandoc is not here');
if (!officePages) console.log('skipped: LibreOffice is not here');

describe.skipIf(!schemaCheck)('the schema of the format', () => {
  const documents = {
    'a document with every kind of block': kitchenSink(),
    'a cover on Letter': kitchenSink({ cover: true, pageSize: 'Letter', justify: false }),
    'letters from right to left': kitchenSink({ language: 'ar' }),
    'an Asian language': kitchenSink({ language: 'zh-Hant-TW' }),
    'an empty document': document(),
    ...Object.fromEntries(
      Object.entries(sharedBriefs).map(([name, brief]) => [`the shared brief ${name}`, resolved(brief)]),
    ),
  };
  for (const [what, made] of Object.entries(documents)) {
    it(what, async () => {
      const pageOf = new Map(contentsEntries(made, 3).map((entry) => [entry.block, 7]));
      expect(schemaCheck?.((await written(made, { pageOf })).bytes)).toBe('');
    });
  }

  it('any document', async () => {
    for (const made of fc.sample(randomDocument, { numRuns: 12, seed: 4 })) {
      expect(schemaCheck?.((await written(made)).bytes)).toBe('');
    }
  });
});

describe.skipIf(!pandoc)('pandoc', () => {
  it('reads every note in its place', async () => {
    const made = kitchenSink();
    const read = pandoc?.((await written(made)).bytes);
    const found = nodes(read, 'Note').map((one) => plain(one).replaceAll(/\s+/g, ' ').trim());
    const expected = made.notes.map((one) => one.paragraphs.map(plainText).join(' ').replaceAll(/\s+/g, ' ').trim());
    expect(found).toEqual(expected);
  });

  it('reads headings, lists and tables as what they are', async () => {
    const made = kitchenSink();
    const read = pandoc?.((await written(made)).bytes);
    // A chart is written as the table of its numbers.
    const tables = JSON.stringify(made.blocks).match(/"type":"(?:table|chart)"/g) ?? [];
    expect(nodes(read, 'Header').map((one) => plain(one).trim())).toContain('Key judgements');
    expect(nodes(read, 'Table')).toHaveLength(tables.length);
    expect(nodes(read, 'BulletList').length).toBeGreaterThan(2);
    expect(nodes(read, 'OrderedList').length).toBeGreaterThan(2);
  });
});

describe.skipIf(!officePages)('LibreOffice', () => {
  it('prints each note on the page of its mark, running lines, contents and repeated numbers', async () => {
    const repeated = note('The source of place0.');
    const filler = 'Many plain words that fill the line and then the page. '.repeat(4);
    const places = 60;
    const cited = (place: number) => [`${filler} (place${place})`, note(`The source of place${place}.`)] as const;
    const block = (place: number): Block => {
      if (place % 9 === 3) return ul([p(...cited(place))]);
      if (place % 9 === 5) return callout('note', 'Panel', p(...cited(place)));
      if (place % 9 === 7) return table({ head: ['a', 'b'], rows: [['x', cited(place)]] });
      return p(...cited(place));
    };
    const made = document(
      {
        justify: false,
        header: { left: 'Short title', right: 'Marked' },
        footer: { left: 'Edition', right: 'p. {page} of {pages}' },
      },
      front('Full title'),
      contents(1),
      heading(1, 'First part'),
      p('(place0)', repeated, ' and once more', again(repeated), '.'),
      ...Array.from({ length: places }, (_, index) => block(index + 1)),
      heading(1, 'Last part'),
    );
    const pages = officePages?.((await written(made)).bytes) ?? [];
    expect(pages.length).toBeGreaterThan(4);
    const pageOf = (words: RegExp) => pages.findIndex((page) => words.test(page));
    for (let place = 0; place <= places; place += 1) {
      const mark = pageOf(new RegExp(`\\(place${place}\\)`));
      expect([place, mark, pageOf(new RegExp(`source of place${place}\\.`))]).toEqual([place, mark, mark]);
      expect(mark).toBeGreaterThanOrEqual(0);
    }
    expect(pages[0]).toMatch(/\(place0\) ?1 and once more ?1 ?\./);
    expect(pages[0]).toMatch(/Contents First part Last part/);
    expect(pages[0]).not.toMatch(/Short title|Marked|Edition/);
    expect(pages[0]).toContain(`p. 1 of ${pages.length}`);
    expect(pages.slice(1).filter((page) => !/Short title Marked.*Edition p\. \d+ of \d+$/.test(page))).toEqual([]);
  }, 200_000);
});

/** Every node of this kind in pandoc's tree, in order. */
function nodes(tree: unknown, kind: string): readonly unknown[] {
  if (Array.isArray(tree)) return tree.flatMap((child) => nodes(child, kind));
  if (typeof tree !== 'object' || tree === null) return [];
  const own = 't' in tree && tree.t === kind ? [tree] : [];
  return [...own, ...Object.values(tree).flatMap((child) => nodes(child, kind))];
}

function plain(tree: unknown): string {
  if (Array.isArray(tree)) return tree.map(plain).join('');
  if (typeof tree !== 'object' || tree === null) return '';
  if ('t' in tree) {
    if (tree.t === 'Str' && 'c' in tree) return String(tree.c);
    if (tree.t === 'Space' || tree.t === 'SoftBreak') return ' ';
    if (tree.t === 'Para' && 'c' in tree) return `${plain(tree.c)} `;
  }
  return Object.values(tree).map(plain).join('');
}
