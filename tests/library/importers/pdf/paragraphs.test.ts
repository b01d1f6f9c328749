import { describe, expect, it } from 'vitest';
import { lines } from '../../../builders/pdf-file.ts';
import { described } from '../described.ts';
import { fishing, harbour, importPages } from './import-pages.ts';

describe('paragraphs', () => {
  it('are put together from their lines, and set apart by space or an indented line', async () => {
    const { text, blocks } = await importPages([
      [...lines(harbour, { x: 72, y: 700 }), ...lines(fishing, { x: 72, y: 632 })],
    ]);
    expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual([harbour.join(' '), fishing.join(' ')]);
    const [first = '', ...others] = fishing;
    const indented = await importPages([
      [...lines(harbour, { x: 72, y: 700 }), ...lines([first], { x: 86, y: 652 }), ...lines(others, { x: 72, y: 640 })],
    ]);
    expect(described(indented)).toEqual([`paragraph: ${harbour.join(' ')}`, `paragraph: ${fishing.join(' ')}`]);
  });

  it('of two columns are read one column after the other, below what crosses both', async () => {
    const left = lines([...harbour, ...fishing], { x: 50, y: 660, size: 7.5 });
    const right = lines([...fishing, ...harbour], { x: 310, y: 660, size: 7.5 });
    const crossed = left.flatMap((line, index) => [line, ...(right[index] === undefined ? [] : [right[index]])]);
    const document = await importPages([
      [{ text: 'A Report on the Boats of the Bay', x: 150, y: 760, size: 18 }, ...crossed],
    ]);
    expect(described(document)).toEqual([
      'heading 1: A Report on the Boats of the Bay',
      `paragraph: ${[...harbour, ...fishing].join(' ')}`,
      `paragraph: ${[...fishing, ...harbour].join(' ')}`,
    ]);
  });

  it('that go on over a column or a page are one block under the label of the page where they begin', async () => {
    const half = fishing.slice(0, 2).map((line) => line.replace('.', ','));
    const document = await importPages([
      [...lines(harbour, { x: 72, y: 400 }), ...lines(half, { x: 72, y: 332 })],
      [...lines(fishing.slice(2), { x: 72, y: 700 }), ...lines(harbour, { x: 72, y: 650 })],
    ]);
    expect(described(document)).toEqual([
      `paragraph: ${harbour.join(' ')}`,
      `paragraph: ${[...half, ...fishing.slice(2)].join(' ')}`,
      `paragraph: ${harbour.join(' ')}`,
    ]);
    expect(document.blocks.map(({ page }) => page)).toEqual(['1', '1', '2']);
  });
});

describe('spacing', () => {
  it('is judged by the lines around: wide lines below close ones are one paragraph too', async () => {
    const document = await importPages([
      [...lines(harbour, { x: 72, y: 780 }), ...lines([...fishing, ...harbour], { x: 72, y: 690 }, 20)],
    ]);
    expect(described(document)).toEqual([
      `paragraph: ${harbour.join(' ')}`,
      `paragraph: ${[...fishing, ...harbour].join(' ')}`,
    ]);
  });
});

describe('hyphens at the end of a line', () => {
  it('go, unless the word has one wherever it stands', async () => {
    const document = await importPages([
      lines(
        [
          'A long-term plan was made by the harbour office, which had re-',
          'ported on boats before. The plan was called long-',
          'term by its friends and a self-',
          'serving one by others; it was a mid-1990s idea of Anglo-',
          'Saxon origin, for small- and middle-sized boats.',
        ],
        { x: 72, y: 700 },
      ),
    ]);
    expect(document.text).toBe(
      'A long-term plan was made by the harbour office, which had reported on boats before. The plan was called ' +
        'long-term by its friends and a self-serving one by others; it was a mid-1990s idea of Anglo-Saxon origin, ' +
        'for small- and middle-sized boats.',
    );
  });
});

describe('a hyphen that only one line end shows', () => {
  const textOf = async (texts: readonly string[]) => (await importPages([lines(texts, { x: 72, y: 700 })])).text;

  it('stays between two words that the document has, and goes between syllables', async () => {
    const words = 'The language of the harbour is independent of the tongue of its';
    expect(
      await textOf([words, 'board. It is, as all of them there have always said, language-', 'independent.']),
    ).toMatch(/language-independent\.$/);
    expect(
      await textOf([words, 'board. It is, as all of them there have always said, indepen-', 'dently made.']),
    ).toMatch(/independently made\.$/);
    const under = 'They stand under the roof of the hall, and from where they can';
    expect(await textOf([under, 'see the boats and hear the bell of the harbour they under-', 'stand all.'])).toMatch(
      /understand all\.$/,
    );
  });
});

describe('reading order', () => {
  const right = lines(fishing, { x: 310, y: 700, size: 7.5 });

  it('keeps rows of short cells together instead of taking them for columns', async () => {
    const names = ['Boats', 'Crews', 'Nets', 'Licences', 'Sheds', 'Piers'];
    const document = await importPages([
      names.flatMap((name, row) => [
        { text: name, x: 72, y: 700 - row * 14 },
        { text: String(400 + row), x: 300, y: 700 - row * 14 },
      ]),
    ]);
    expect(described(document)).toEqual([`table: ${names.map((name, row) => `${name} | ${400 + row}`).join(' // ')}`]);
  });

  it('keeps a column of prose whole beside a figure with words in it', async () => {
    const labels = ['gate', 'board', 'quay', 'shed', 'pier'].map((text, at) => ({
      text,
      x: 90 + (at % 3) * 50,
      y: 697 - at * 23,
      size: 7,
    }));
    const prose = lines([...fishing, ...harbour], { x: 310, y: 700, size: 7.5 });
    const document = await importPages([[...prose, ...labels]]);
    expect(described(document)).toContain(`paragraph: ${[...fishing, ...harbour].join(' ')}`);
  });

  it('does not depend on the order in which the file draws its lines', async () => {
    const left = lines(harbour, { x: 50, y: 700, size: 7.5 });
    const drawn = await importPages([[...right, ...left].reverse()]);
    expect(described(drawn)).toEqual([`paragraph: ${harbour.join(' ')}`, `paragraph: ${fishing.join(' ')}`]);
  });
});

describe('other directions', () => {
  it('give words from right to left in the order in which they are said', async () => {
    const [first, second] = ['הספינות נספרו בנמל בכל בוקר של האביב ההוא', 'והמספר נכתב על לוח שעמד ליד השער'];
    const document = await importPages([
      [
        { text: first, x: 150, y: 700, hebrew: true },
        { text: second, x: 190, y: 688, hebrew: true },
      ],
    ]);
    expect(document.text).toBe(`${first} ${second}`);
  });

  it('give a page that is written sideways as if it stood upright', async () => {
    const sideways = harbour.map((text, line) => ({ text, x: 100 + line * 12, y: 72, turned: true }));
    const title = { text: 'Boats of the Bay', x: 70, y: 72, size: 18, turned: true };
    expect(described(await importPages([[title, ...sideways]]))).toEqual([
      'heading 1: Boats of the Bay',
      `paragraph: ${harbour.join(' ')}`,
    ]);
  });
});
