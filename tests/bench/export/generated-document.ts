import type { Block, ResolvedDocument } from '../../../electron/document/nodes.ts';
import {
  contents,
  document,
  em,
  front,
  heading,
  link,
  note,
  p,
  strong,
  table,
  ul,
  type Words,
} from '../../builders/document.ts';
import { type Random, seededRandom, wholeNumber } from '../measure/random.ts';
import { type Vocabulary, vocabulary } from '../measure/vocabulary.ts';

export interface DocumentSize {
  /** About how many printed pages. */
  readonly pages: number;
  readonly seed: number;
}

export type DocumentWords = Pick<Vocabulary, 'word' | 'sentence'>;

const notesPerPage = 5;
const paragraphsPerPage = 6;
const chapterEvery = 8;

/**
 * A brief like those people write, of any length: headings, paragraphs with emphasis and links, lists, tables, and five
 * notes to the page. The same size and seed always give the same document. By default its words are invented.
 */
export function generatedDocument(
  { pages, seed }: DocumentSize,
  words: DocumentWords = vocabulary(),
): ResolvedDocument {
  const random = seededRandom(seed);
  const title = `Report ${seed}: ${words.sentence(random, { from: 5, to: 8 }).slice(0, -1).toLowerCase()}`;
  const blocks = Array.from({ length: pages }, (_, page) => pageOfBlocks(random, page, words)).flat();
  return document({ title, header: { left: title, right: 'Internal' } }, front(title), contents(2), ...blocks);
}

function pageOfBlocks(random: Random, page: number, words: DocumentWords): readonly Block[] {
  const title = words.sentence(random, { from: 3, to: 6 }).slice(0, -1);
  const paragraphs = Array.from({ length: paragraphsPerPage }, (_, index) => prose(random, index, words));
  return [
    heading(page % chapterEvery === 0 ? 1 : 2, title),
    ...paragraphs,
    page % 7 === 6 ? figures(random, words) : points(random, words),
  ];
}

function prose(random: Random, index: number, { sentence, word }: DocumentWords): Block {
  const words: Words[] = [sentence(random, { from: 12, to: 24 }), ' ', strong(word(random)), ' '];
  words.push(sentence(random, { from: 10, to: 22 }, index % 2 === 0 ? figure(random) : undefined));
  if (index < notesPerPage)
    words.push(note([sentence(random, { from: 6, to: 14 }), ' ', em(word(random)), ', p. 12.']));
  words.push(' ', sentence(random, { from: 8, to: 20 }));
  if (random() < 0.2) words.push(' ', link(`https://example.org/${wholeNumber(random, 1, 9999)}`, word(random)), '.');
  return p(...words);
}

function points(random: Random, { sentence }: DocumentWords): Block {
  return ul(...Array.from({ length: 3 }, () => sentence(random, { from: 6, to: 14 })));
}

function figures(random: Random, { sentence, word }: DocumentWords): Block {
  return table({
    caption: sentence(random, { from: 4, to: 8 }),
    columns: [
      { width: null, align: 'start' },
      { width: null, align: 'end' },
      { width: null, align: 'end' },
      { width: null, align: 'start' },
    ],
    head: ['Place', 'Before', 'After', 'Remark'],
    rows: Array.from({ length: 5 }, () => [word(random), figure(random), figure(random), word(random)]),
    sourceLine: [sentence(random, { from: 4, to: 8 })],
  });
}

function figure(random: Random): string {
  return String(wholeNumber(random, 11, 98_000));
}
