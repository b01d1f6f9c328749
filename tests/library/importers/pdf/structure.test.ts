import { describe, expect, it } from 'vitest';
import { lines, type PlacedText } from '../../../builders/pdf-file.ts';
import { described } from '../described.ts';
import { fishing, harbour, importPages } from './import-pages.ts';

const prose = (y: number): readonly PlacedText[] => lines(harbour, { x: 72, y });

describe('headings', () => {
  it('are found by size and weight, with levels by rank', async () => {
    const document = await importPages([
      [
        { text: 'The Boats of the Bay', x: 72, y: 780, size: 20 },
        ...prose(740),
        { text: 'What was counted', x: 72, y: 670, size: 14 },
        ...prose(640),
        { text: 'Small boats', x: 72, y: 570, bold: true },
        ...prose(550),
      ],
    ]);
    expect(described(document).filter((line) => line.startsWith('heading'))).toEqual([
      'heading 1: The Boats of the Bay',
      'heading 2: What was counted',
      'heading 3: Small boats',
    ]);
  });

  it('follow their numbers, and the table of contents before everything else', async () => {
    const numbered = await importPages([
      [
        { text: '1 Counting', x: 72, y: 780, bold: true },
        ...prose(760),
        { text: '1.1 By day', x: 72, y: 690, bold: true },
        ...prose(670),
        { text: '2 Selling', x: 72, y: 600, bold: true },
        ...prose(580),
      ],
    ]);
    expect(described(numbered).filter((line) => line.startsWith('heading'))).toEqual([
      'heading 1: 1 Counting',
      'heading 2: 1.1 By day',
      'heading 1: 2 Selling',
    ]);
    const pages = [[{ text: 'On plain words', x: 72, y: 780 }, ...prose(750)]];
    expect(described(await importPages(pages))[0]).toBe('paragraph: On plain words');
    const listed = await importPages(pages, { outline: [{ title: 'On plain words', page: 0 }] });
    expect(described(listed)[0]).toBe('heading 1: On plain words');
  });

  it('are neither sentences in bold, nor captions, nor bold words in a line', async () => {
    const document = await importPages([
      [
        ...prose(780),
        { text: 'Figure 3. Boats in the bay by month', x: 72, y: 700, bold: true },
        ...prose(670),
        ...lines(
          [
            'This whole sentence is set in bold, because its writer was in a hurry and',
            'had much to say, as people in a hurry do.',
          ],
          { x: 72, y: 600, bold: true },
        ),
        ...prose(560),
        { text: 'How many boats are there?', x: 72, y: 490, bold: true },
        ...prose(470),
      ],
    ]);
    expect(document.blocks.map(({ type }) => type)).toEqual([
      'paragraph',
      'caption',
      'paragraph',
      'paragraph',
      'paragraph',
      'question',
      'paragraph',
    ]);
  });
});

describe('lists', () => {
  it('lose their bullets and numbers, and keep what hangs below an item', async () => {
    const document = await importPages([
      [
        ...prose(780),
        { text: '•', x: 80, y: 720 },
        ...lines(['Boats under six metres, which are counted by the harbour', 'office itself every morning'], {
          x: 92,
          y: 720,
        }),
        { text: '• Boats of the company', x: 80, y: 696 },
        { text: '1. Count them.', x: 80, y: 660 },
        { text: '2. Write the number down.', x: 80, y: 648 },
      ],
    ]);
    expect(described(document).slice(1)).toEqual([
      'list-item 1: Boats under six metres, which are counted by the harbour office itself every morning',
      'list-item 1: Boats of the company',
      'list-item 1 ordered: Count them.',
      'list-item 1 ordered: Write the number down.',
    ]);
  });
});

describe('notes at the foot of a page', () => {
  it('keep their marks, in the text too; a power does not become one', async () => {
    const document = await importPages([
      [
        { text: 'The office counted 412 boats that day', x: 72, y: 780 },
        { text: '1', x: 240.5, y: 784, size: 6 },
        { text: 'on an area of 10', x: 254, y: 780 },
        { text: '6', x: 324.5, y: 784, size: 6 },
        { text: 'square metres of water.', x: 333, y: 780 },
        ...prose(700),
        { text: '1', x: 72, y: 94, size: 5 },
        ...lines(
          ['Harbour office, letter to the council, and the answer that the', 'council gave to it.'],
          { x: 77, y: 90, size: 8 },
          10,
        ),
      ],
    ]);
    expect(described(document)).toEqual([
      'paragraph: The office counted 412 boats that day[1] on an area of 10⁶ square metres of water.',
      `paragraph: ${harbour.join(' ')}`,
      'footnote: [1] Harbour office, letter to the council, and the answer that the council gave to it.',
    ]);
  });
});

describe('running lines', () => {
  const page = (number: string, title: string): readonly PlacedText[] => [
    { text: title, x: 72, y: 810, size: 8 },
    ...lines([`On page ${number} stands this.`, ...(number < '13' ? harbour : fishing)], { x: 72, y: 760 }),
    { text: number, x: 290, y: 40, size: 8 },
  ];

  it('leave the text with their reason, and give the pages their labels', async () => {
    const title = 'Journal of Small Harbours, volume 12';
    const document = await importPages(['12', '13', '14'].map((number) => page(number, title)));
    expect(described(document).filter((line) => line.startsWith('('))).toEqual([
      ...['12', '13', '14'].flatMap((number) => [
        `(running-header) paragraph: ${title}`,
        `(page-number) paragraph: ${number}`,
      ]),
    ]);
    expect(document.removed.every(({ state }) => state === 'removed')).toBe(true);
    expect([...new Set(document.blocks.map((block) => block.page))]).toEqual(['12', '13', '14']);
  });

  it('may be numbered in Roman figures, as the labels of the file are', async () => {
    const document = await importPages(
      ['iii', 'iv', 'v'].map((number) => page(number, '')),
      { labels: '0 << /S /r /St 3 >>' },
    );
    expect(described(document).filter((line) => line.startsWith('(page-number)'))).toHaveLength(3);
    expect([...new Set(document.blocks.map((block) => block.page))]).toEqual(['iii', 'iv', 'v']);
  });

  it('are only offered where they are not certain, and a year in the text is none', async () => {
    const document = await importPages([[...prose(780), { text: '7', x: 290, y: 40, size: 8 }]]);
    expect(document.removed).toMatchObject([{ rule: 'page-number', state: 'offered' }]);
    const years = await importPages([[...prose(780)], [{ text: '1968', x: 72, y: 500 }, ...prose(480)]]);
    expect(years.removed).toEqual([]);
  });

  it('do not stand between the halves of a paragraph', async () => {
    const halves = fishing.map((line, at) => (at < 2 ? line.replace('.', ',') : line));
    const document = await importPages([
      [
        { text: 'Harbours', x: 72, y: 810, size: 8 },
        ...lines(halves.slice(0, 2), { x: 72, y: 760 }),
        { text: '1', x: 290, y: 40 },
      ],
      [
        { text: 'Harbours', x: 72, y: 810, size: 8 },
        ...lines(halves.slice(2), { x: 72, y: 760 }),
        { text: '2', x: 290, y: 40 },
      ],
      [{ text: 'Harbours', x: 72, y: 810, size: 8 }, ...prose(760), { text: '3', x: 290, y: 40 }],
    ]);
    expect(described(document).filter((line) => line.startsWith('paragraph'))).toEqual([
      `paragraph: ${halves.join(' ')}`,
      `paragraph: ${harbour.join(' ')}`,
    ]);
  });
});

describe('tags', () => {
  it('say what a block is, whatever it looks like', async () => {
    const document = await importPages([
      [
        { text: 'Harbours and Boats', x: 72, y: 810, size: 8, tag: 'Artifact' },
        { text: 'Plain words that are a heading', x: 72, y: 780, tag: 'H2' },
        ...lines(harbour, { x: 72, y: 760 }).map((line) => ({ ...line, tag: 'P', part: 'p' })),
        { text: 'BIG BOLD WORDS THAT ARE NONE', x: 72, y: 690, size: 18, bold: true, tag: 'P' },
        { text: '1.', x: 72, y: 660, tag: 'L/LI/Lbl', part: '.one.a' },
        { text: 'Count them.', x: 90, y: 660, tag: 'L/LI/LBody', part: '.one.b' },
        { text: 'Port', x: 72, y: 640, tag: 'Table/TR/TH', part: '.r1.a' },
        { text: 'Boats', x: 200, y: 640, tag: 'Table/TR/TH', part: '.r1.b' },
        { text: 'Northmere', x: 72, y: 625, tag: 'Table/TR/TD', part: '.r2.a' },
        { text: '412', x: 200, y: 625, tag: 'Table/TR/TD', part: '.r2.b' },
        { text: 'Said the harbour master.', x: 72, y: 600, tag: 'BlockQuote/P' },
      ],
    ]);
    expect(described(document)).toEqual([
      '(running-header) paragraph: Harbours and Boats',
      'heading 2: Plain words that are a heading',
      `paragraph: ${harbour.join(' ')}`,
      'paragraph: BIG BOLD WORDS THAT ARE NONE',
      'list-item 1 ordered: Count them.',
      'table: Port | Boats // Northmere | 412',
      'quote: Said the harbour master.',
    ]);
    expect(document.blocks.find(({ type }) => type === 'table')).toMatchObject({ headerRows: 1 });
  });
});
