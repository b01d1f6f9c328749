import { type Random, seededRandom, wholeNumber } from '../measure/random.ts';
import { vocabulary } from '../measure/vocabulary.ts';

/** A stretch of a generated text, for formats that the product reads and does not write. */
export interface WrittenPart {
  readonly type: 'heading' | 'paragraph' | 'item';
  readonly text: string;
  /** Stands behind the text, at the foot of the page. */
  readonly note: string | null;
}

const paragraphsPerPage = 6;

/** Pages of headings, paragraphs with notes, and lists; the same for the same seed. */
export function writtenParts(pages: number, seed: number): readonly WrittenPart[] {
  const random = seededRandom(seed);
  return Array.from({ length: pages }, () => pageOf(random)).flat();
}

function pageOf(random: Random): readonly WrittenPart[] {
  const { sentence } = vocabulary();
  const said = (from: number, to: number) => sentence(random, { from, to });
  const paragraph = (): WrittenPart => ({
    type: 'paragraph',
    text: [
      said(12, 24),
      sentence(random, { from: 10, to: 22 }, `${wholeNumber(random, 2, 900)},000`),
      said(8, 20),
    ].join(' '),
    note: random() < 0.5 ? said(6, 14) : null,
  });
  const item = (): WrittenPart => ({ type: 'item', text: said(6, 14), note: null });
  return [
    { type: 'heading', text: said(3, 6).slice(0, -1), note: null },
    ...Array.from({ length: paragraphsPerPage }, paragraph),
    ...Array.from({ length: 3 }, item),
  ];
}
