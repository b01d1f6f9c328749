import { describe, expect, it } from 'vitest';
import type { Block } from '../../../electron/document/nodes.ts';
import { plainText } from '../../../electron/document/walk.ts';
import { again, callout, contents, document, front, heading, note, p, table, ul } from '../../builders/document.ts';
import { kitchenSink } from '../../builders/kitchen-sink.ts';
import { officeModel, officePages, pandoc, pythonDocx } from './outside-programs.ts';
import { written } from './unpacked.ts';

if (!pandoc) console.log('skipped: pandoc is not here');
if (!pythonDocx) console.log('skipped: python-docx is not here');
if (!officePages) console.log('skipped: LibreOffice is not here');

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

/** A document with a note wherever one can stand, so that no program can find them by luck. */
const even = (words: string) => words.replaceAll(/\s+/g, ' ').trim();
const cited = kitchenSink();
const notesOfCited = cited.notes.map((one) => even(one.paragraphs.map(plainText).join(' ')));

describe('programs that know nothing of each other', () => {
  it.skipIf(!pythonDocx)('find as many notes as there are citations, in their order: python-docx', async () => {
    const read = pythonDocx?.((await written(cited)).bytes);
    expect(read?.marks).toEqual(cited.notes.map(({ number }) => String(number)));
    expect(read?.notes.map((said) => said.replaceAll(/\s/g, ''))).toEqual(
      notesOfCited.map((said) => said.replaceAll(/\s/g, '')),
    );
    const headings = cited.blocks.filter((block) => block.type === 'heading');
    expect(read?.headings).toHaveLength(headings.length);
    expect(read?.title).toBe(cited.meta.title);
  });

  it.skipIf(!officeModel)(
    'find as many notes as there are citations, in their order: LibreOffice',
    async () => {
      const model = officeModel?.((await written(cited)).bytes) ?? '';
      const found = [...model.matchAll(/<text:note [^>]*text:note-class="footnote">.*?<\/text:note>/gs)].map(
        ([note]) => note,
      );
      const numbers = found.map((note) => /<text:note-citation[^>]*>(\d+)</.exec(note)?.[1]);
      expect(numbers).toEqual(cited.notes.map(({ number }) => String(number)));
      const said = found.map((note) => /<text:note-body>(.*)<\/text:note-body>/s.exec(note)?.[1] ?? '');
      const words = said.map((body) => plainXml(body).replaceAll(/\s/g, ''));
      expect(words).toEqual(notesOfCited.map((one) => one.replaceAll(/\s/g, '')));
    },
    200_000,
  );
});

function plainXml(xml: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return xml.replaceAll(/<[^>]*>/g, '').replaceAll(/&(\w+);/g, (_, name: string) => entities[name] ?? '');
}

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
