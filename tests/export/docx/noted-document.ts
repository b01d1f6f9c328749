import type { Block, ResolvedDocument } from '../../../electron/document/nodes.ts';
import { oneOf, type Random, seededRandom, wholeNumber } from '../../bench/measure/random.ts';
import { vocabulary } from '../../bench/measure/vocabulary.ts';
import {
  callout,
  contents,
  document,
  em,
  front,
  heading,
  note,
  ol,
  p,
  quote,
  table,
  type Words,
} from '../../builders/document.ts';

const { sentence, word } = vocabulary();

export interface NotedSize {
  /** About how many printed pages. */
  readonly pages: number;
  readonly seed: number;
  readonly notesPerPage: readonly [fewest: number, most: number];
}

/** The word before the mark of a note, and the first word of the note: each stands once in the document. */
export const markWord = (number: number): string => `Mark${number}m`;
export const noteWord = (number: number): string => `Note${number}n`;

/**
 * A brief in which notes of one line and of many, and of several paragraphs, stand at random places: in paragraphs, lists,
 * quotations, panels and tables. The same size and seed always give the same document.
 */
export function notedDocument({ pages, seed, notesPerPage: [fewest, most] }: NotedSize): ResolvedDocument {
  const random = seededRandom(seed);
  const cite = citing(random);
  const blocks: Block[] = [];
  for (let page = 0; page < pages; page += 1) {
    blocks.push(heading(page % 8 === 0 ? 1 : oneOf(random, [2, 2, 3]), sentence(random, { from: 3, to: 7 })));
    const notes = Array.from({ length: placesPerPage }, () => 0);
    for (let left = wholeNumber(random, fewest, most); left > 0; left -= 1) {
      const place = wholeNumber(random, 0, placesPerPage - 1);
      notes[place] = (notes[place] ?? 0) + 1;
    }
    for (const count of notes.slice(1)) blocks.push(p(...prose(random, count, cite)));
    blocks.push(oneOf(random, ends)(random, notes[0] ?? 0, cite));
  }
  return document({ title: `Report ${seed}` }, front(`Report ${seed}`), contents(2), ...blocks);
}

const placesPerPage = 7;

type Cite = () => readonly Words[];

function citing(random: Random): Cite {
  let number = 0;
  return () => {
    number += 1;
    const words: Words[] = [
      `${noteWord(number)} `,
      sentence(random, oneOf<Length>(random, noteLengths)),
      ' ',
      em(word(random)),
    ];
    const further = random() < 0.06 ? [[sentence(random, { from: 6, to: 20 })]] : [];
    return [` ${markWord(number)}`, note([...words, ', p. 12.'], ...further)];
  };
}

interface Length {
  readonly from: number;
  readonly to: number;
}

const noteLengths: readonly [Length, ...Length[]] = [
  { from: 4, to: 10 },
  { from: 4, to: 12 },
  { from: 14, to: 26 },
  { from: 38, to: 60 },
];

function prose(random: Random, notes: number, cite: Cite): readonly Words[] {
  const words: Words[] = [sentence(random, { from: 20, to: 48 })];
  for (let count = 0; count < notes; count += 1) words.push(...cite(), ' ', sentence(random, { from: 5, to: 14 }));
  return [...words, ' ', sentence(random, { from: 8, to: 24 })];
}

type End = (random: Random, notes: number, cite: Cite) => Block;

const ends: readonly [End, ...End[]] = [
  (random, notes, cite) =>
    ol(...Array.from({ length: 4 }, (_, index) => [p(...prose(random, index === 1 ? notes : 0, cite))])),
  (random, notes, cite) => quote(p(...prose(random, notes, cite))),
  (random, notes, cite) => callout('note', 'Aside', p(...prose(random, notes, cite))),
  (random, notes, cite) =>
    table({
      caption: sentence(random, { from: 4, to: 8 }),
      columns: [
        { width: null, align: 'start' },
        { width: null, align: 'end' },
      ],
      head: ['Place', 'Number'],
      rows: Array.from({ length: 5 }, (_, index) => [
        index === 3 && notes > 0 ? [word(random), ...cite()] : word(random),
        String(wholeNumber(random, 11, 98_000)),
      ]),
      sourceLine: [sentence(random, { from: 4, to: 8 })],
    }),
];
