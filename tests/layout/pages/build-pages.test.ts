import { describe, expect, it } from 'vitest';
import { emptyStrip, type Strip } from '../../../electron/layout/blocks/strip.ts';
import { buildPages } from '../../../electron/layout/pages/build-pages.ts';
import { heading, measures, notes, pagesOf, paragraph } from './galley.ts';

describe('pages of text', () => {
  it('take as many lines as fit', () => {
    const lines = Array.from({ length: 14 }, (_, index) => paragraph(`p${index + 1}`, 1)).flat();
    expect(pagesOf(lines)).toEqual(['p1.1 p2.1 p3.1 p4.1 p5.1 p6.1 p7.1 p8.1 p9.1 p10.1', 'p11.1 p12.1 p13.1 p14.1']);
  });

  it('leave out the space before the first strip', () => {
    const spaced = paragraph('p', 3).map((strip) => ({ ...strip, before: 46, group: null }));
    // 10, then twice 46 + 10.
    expect(pagesOf(spaced)).toEqual(['p.1 p.2', 'p.3']);
  });

  it('take the larger of two spaces that meet', () => {
    const [first, second] = [paragraph('a', 1)[0], paragraph('b', 1)[0]] as [Strip, Strip];
    const { drafts } = buildPages(
      [
        { ...first, after: 6 },
        { ...second, before: 18 },
      ],
      notes(),
      measures,
    );
    expect(drafts[0]?.body.map(({ top }) => top)).toEqual([0, 28]);
  });

  it('never part one line from its paragraph', () => {
    expect(pagesOf([...paragraph('a', 9), ...paragraph('b', 4)])).toEqual([
      'a.1 a.2 a.3 a.4 a.5 a.6 a.7 a.8 a.9',
      'b.1 b.2 b.3 b.4',
    ]);
    expect(pagesOf([...paragraph('a', 7), ...paragraph('b', 4)])[1]).toBe('b.3 b.4');
    expect(pagesOf([...paragraph('a', 8), ...paragraph('b', 3)])[1]).toBe('b.1 b.2 b.3');
  });

  it('never leave a heading alone', () => {
    expect(pagesOf([...paragraph('a', 8), heading('h1'), heading('h2'), ...paragraph('b', 4)])).toEqual([
      'a.1 a.2 a.3 a.4 a.5 a.6 a.7 a.8',
      'h1 h2 b.1 b.2 b.3 b.4',
    ]);
  });

  it('rather leave most of a page empty than part a line, but part one where a page has no better end', () => {
    const tall = paragraph('b', 2).map((strip) => ({ ...strip, height: 45 }));
    expect(pagesOf([...paragraph('a', 2), ...tall])).toEqual(['a.1 a.2', 'b.1 b.2']);
    const taller = paragraph('b', 2).map((strip) => ({ ...strip, height: 60 }));
    expect(pagesOf([...paragraph('a', 2), ...taller])).toEqual(['a.1 a.2', 'b.1', 'b.2']);
  });

  it('begin anew where a page break stands, but never with an empty page', () => {
    const pageBreak = { ...emptyStrip(0), startsPage: true };
    const pages = pagesOf([pageBreak, ...paragraph('a', 1), pageBreak, pageBreak, ...paragraph('b', 1)]);
    expect(pages).toEqual(['a.1', 'b.1']);
  });

  it('repeat the head of a table that goes on', () => {
    const head = { ...heading('head'), anchors: [] };
    const rows = Array.from({ length: 14 }, (_, index) => ({
      ...emptyStrip(10),
      anchors: [{ id: `r${index + 1}`, y: 0 }],
      repeatedHead: index === 0 ? [] : [head],
    }));
    const { drafts } = buildPages([{ ...head, anchors: [{ id: 'first head', y: 0 }] }, ...rows], notes(), measures);
    expect(drafts[1]?.body[0]?.strip).toBe(head);
    expect(drafts[1]?.body.slice(1).map(({ strip }) => strip.anchors[0]?.id)).toEqual([
      'r10',
      'r11',
      'r12',
      'r13',
      'r14',
    ]);
  });
});

describe('notes', () => {
  it('stand on the page that cites them, and take their room from the text', () => {
    // Rule 10 + note 20: seven lines of text are left.
    expect(pagesOf(paragraph('a', 10, { 2: [1] }), notes(2))).toEqual([
      'a.1 a.2 a.3 a.4 a.5 a.6 a.7 | n1:1-2',
      'a.8 a.9 a.10',
    ]);
  });

  it('push the line that cites them to the next page when they do not fit', () => {
    expect(pagesOf(paragraph('a', 10, { 8: [1] }), notes(3))).toEqual([
      'a.1 a.2 a.3 a.4 a.5 a.6 a.7',
      'a.8 a.9 a.10 | n1:1-3',
    ]);
  });

  it('are divided when two lines fit on either side', () => {
    expect(pagesOf(paragraph('a', 8, { 6: [1] }), notes(5))).toEqual([
      'a.1 a.2 a.3 a.4 a.5 a.6 | n1:1-3',
      'a.7 a.8 | n1:4-5',
    ]);
  });

  it('are taken back with the lines that a page gives up', () => {
    // Line b.1 cites note 1; alone at the foot it must go, and its note with it.
    const pages = pagesOf([...paragraph('a', 7), ...paragraph('b', 4, { 1: [1] })], notes(1));
    expect(pages).toEqual(['a.1 a.2 a.3 a.4 a.5 a.6 a.7', 'b.1 b.2 b.3 b.4 | n1:1-1']);
  });

  it('are divided rather than that they part the last line from its paragraph', () => {
    // Note and line fit exactly, but a.7 would then be alone on the next page.
    expect(pagesOf(paragraph('a', 7, { 6: [1] }), notes(4))).toEqual([
      'a.1 a.2 a.3 a.4 a.5 a.6 a.7 | n1:1-2',
      ' | n1:3-4',
    ]);
  });

  it('of two on one line, only the last is divided', () => {
    expect(pagesOf(paragraph('a', 5, { 3: [1, 2] }), notes(2, 6))[0]).toBe('a.1 a.2 a.3 | n1:1-2 n2:1-3');
  });

  it('that are longer than a page leave room for text, and for other notes', () => {
    const pages = pagesOf([...paragraph('a', 2, { 1: [1] }), ...paragraph('b', 20, { 2: [2] })], notes(30, 1));
    expect(pages[0]).toMatch(/^a\.1 a\.2.* \| n1:1-/);
    // The second page goes on with note 1, has at least three lines of text, and note 2 starts where it is cited.
    expect(pages[1]).toMatch(/^b\.1 b\.2 b\.3.* \| n1:\d+-\d+ n2:1-1$/);
    const last = pages.findLast((page) => page.includes('n1:')) ?? '';
    expect(last).toMatch(/n1:\d+-30/);
  });

  it('go on after the text has ended', () => {
    const pages = pagesOf(paragraph('a', 2, { 1: [1] }), notes(25));
    expect(pages[0]).toMatch(/^a\.1 a\.2 \| n1:1-7$/);
    expect(pages.at(-1)).toMatch(/^ \| n1:\d+-25$/);
  });

  it('all start on their page even when one line cites several long ones', () => {
    const { drafts, displaced } = buildPages(paragraph('a', 3, { 1: [1, 2, 3] }), notes(20, 20, 20), measures);
    expect(drafts[0]?.area.parts.map((part) => [part.note, part.from])).toEqual([
      ['n1', 0],
      ['n2', 0],
      ['n3', 0],
    ]);
    expect(displaced).toEqual([]);
  });

  it('begin on their page with a line each where a row cannot be parted well, and go on in the order of their numbers', () => {
    const row = paragraph('r', 2, { 1: [1, 4], 2: [2, 3] });
    const pages = pagesOf(row, notes(9, 9, 9, 9));
    // Rule 10 + text 20 + 6 between notes: six lines are left to four notes.
    expect(pages[0]).toBe('r.1 r.2 | n1:1-2 n2:1-2 n3:1-1 n4:1-1');
    expect(pages.slice(1).join()).toMatch(/^ \| n1:3-9.* n2:3-/);
  });

  it('stand by their numbers, although a row is placed line by line', () => {
    expect(pagesOf(paragraph('r', 2, { 1: [1, 3], 2: [2] }), notes(1, 1, 1))).toEqual([
      'r.1 r.2 | n1:1-1 n2:1-1 n3:1-1',
    ]);
  });

  it('that a page has begun give way to the line that must follow', () => {
    const pages = pagesOf(paragraph('a', 3, { 1: [1, 2], 2: [3, 4], 3: [5] }), notes(8, 8, 8, 8, 1));
    expect(pages[0]).toMatch(/^a\.1 a\.2 a\.3 \| n1:1-\d n2:1-\d n3:1-\d n4:1-\d n5:1-1$/);
  });

  it('move together where a page would be left half empty', () => {
    const galley = [...paragraph('a', 2), ...paragraph('b', 4, { 2: [1, 2] })];
    expect(pagesOf(galley, notes(12, 12))[0]).toMatch(/^a\.1 a\.2 b\.1 b\.2.* \| n1:1-2 n2:1-2$/);
    // One that is nearly full ends before them.
    const full = [...paragraph('a', 6), ...paragraph('b', 4, { 1: [1, 2] })];
    expect(pagesOf(full, notes(2, 2))[0]).toBe('a.1 a.2 a.3 a.4 a.5 a.6');
  });

  it('of three lines are not parted while there is room for all of them', () => {
    expect(pagesOf(paragraph('a', 2, { 1: [1, 2] }), notes(12, 3))[0]).toMatch(/^a\.1 a\.2 \| n1:1-3 n2:1-3$/);
  });

  it('give the head of a table the page only beside their beginnings', () => {
    const head = { ...heading('head'), height: 50, anchors: [] };
    const rows = [...paragraph('r', 1, { 1: [1, 2, 3, 4, 5] })].map((row) => ({ ...row, repeatedHead: [head] }));
    const built = buildPages(rows, notes(1, 1, 1, 1, 1), measures);
    expect(built.displaced).toEqual([]);
    expect(built.drafts.map(({ body }) => body.length)).toEqual([1]);
  });

  it('that no page can hold are named, and begin on the next one', () => {
    const crowd = Array.from({ length: 15 }, (_, index) => index + 1);
    const { drafts, displaced } = buildPages(paragraph('a', 1, { 1: crowd }), notes(...crowd.map(() => 1)), measures);
    expect(displaced.length).toBeGreaterThan(0);
    const set = drafts.flatMap((draft) => draft.area.parts.map((part) => part.note));
    expect(drafts).toHaveLength(3);
    expect(set).toEqual(crowd.map((number) => `n${number}`));
  });
});

describe('columns', () => {
  const columns = (count: number) => ({
    columns: paragraph('c', count).map((strip) => ({ ...strip, group: null })),
    count: 2,
    pitch: 200,
  });

  it('end level on their last page', () => {
    const { drafts } = buildPages([columns(6)], notes(), measures);
    expect(drafts[0]?.body.map(({ top, dx }) => [top, dx])).toEqual([
      [0, 0],
      [10, 0],
      [20, 0],
      [0, 200],
      [10, 200],
      [20, 200],
    ]);
  });

  it('stand three side by side', () => {
    const { drafts } = buildPages([{ ...columns(7), count: 3 }], notes(), measures);
    expect(drafts[0]?.body.map(({ top, dx }) => [top, dx])).toEqual([
      [0, 0],
      [10, 0],
      [20, 0],
      [0, 200],
      [10, 200],
      [20, 200],
      [0, 400],
    ]);
  });

  const citing = (count: number, cites: Readonly<Record<number, readonly number[]>>) => ({
    columns: paragraph('c', count, cites).map((strip) => ({ ...strip, group: null })),
    count: 2,
    pitch: 200,
  });

  it('have the notes cited in them at the foot of the page, and the rest on the next one', () => {
    // Six lines in each column, then a rule and two notes of one line.
    expect(pagesOf([citing(20, { 1: [1], 12: [2] })], notes(1, 1))).toEqual([
      `${Array.from({ length: 12 }, (_, index) => `c.${index + 1}`).join(' ')} | n1:1-1 n2:1-1`,
      'c.13 c.14 c.15 c.16 c.17 c.18 c.19 c.20',
    ]);
  });

  it('are shorter rather than send a note to another page', () => {
    const built = buildPages([citing(30, { 16: [1, 2], 17: [3] })], notes(5, 4, 1), measures);
    expect(built.displaced).toEqual([]);
    for (const { body, area } of built.drafts) {
      const cited = body.flatMap(({ strip }) => strip.notes.map((note) => note.id as string));
      expect(area.parts.map((part) => part.note)).toEqual(expect.arrayContaining(cited));
    }
    expect(built.drafts.flatMap(({ body }) => body)).toHaveLength(30);
  });

  it('begin crowded notes side by side where nothing else is left', () => {
    const built = buildPages([citing(4, { 1: [1, 2] })], notes(30, 30), measures);
    expect(built.displaced).toEqual([]);
    expect(built.drafts[0]?.area.parts.map((part) => part.note)).toEqual(['n1', 'n2']);
  });

  it('go on over pages, under a heading and before further text', () => {
    const { drafts } = buildPages([heading('h'), columns(24), ...paragraph('z', 2)], notes(), measures);
    expect(drafts.map((draft) => draft.body.length)).toEqual([19, 8]);
    expect(drafts[1]?.body.slice(-2).map(({ top, dx }) => [top, dx])).toEqual([
      [30, 0],
      [40, 0],
    ]);
  });
});
