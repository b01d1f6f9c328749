import { type Random, seededRandom, wholeNumber } from './random.ts';

/** Words as often as in real prose: few of them make up half of a text, most are rare. */
export interface Vocabulary {
  readonly words: readonly string[];
  word(random: Random): string;
  /** A sentence with its full stop. `insert` puts a phrase, such as a figure, into its middle. */
  sentence(random: Random, length: { readonly from: number; readonly to: number }, insert?: string): string;
}

const commonWords =
  'the of and to in a that is for on with as by from it was were has have not this which would at are be will more than after before about between under'.split(
    ' ',
  );
const starts = 'b br c cl d dr f fl g gr h j k l m n p pl pr qu r s sh sl st str t th tr v w z'.split(' ');
const middles = 'a ai e ea i ie o oa ou u'.split(' ');
const ends = 'b ck d ft l ld ll m mp n nd ng nt p r rd rk rn s sk st t th ve x'.split(' ');
const size = 8_000;
/** Frequency falls with rank; the shift keeps the very first words from filling every sentence. */
const rankShift = 2.7;

let shared: Vocabulary | null = null;

/** One vocabulary for everything generated, so that a second document uses the words of the first, as in life. */
export function vocabulary(): Vocabulary {
  shared ??= createVocabulary(seededRandom(7));
  return shared;
}

function createVocabulary(random: Random): Vocabulary {
  const words = [...commonWords];
  const known = new Set(words);
  while (words.length < size) {
    const word = inventedWord(random);
    if (known.has(word)) continue;
    known.add(word);
    words.push(word);
  }
  const cumulated: number[] = [];
  let total = 0;
  for (let rank = 0; rank < words.length; rank += 1) {
    total += 1 / (rank + rankShift);
    cumulated.push(total);
  }
  const word = (draw: Random): string => words[firstAtLeast(cumulated, draw() * total)] ?? 'the';
  return {
    words,
    word,
    sentence: (draw, { from, to }, insert) => {
      const chosen = Array.from({ length: wholeNumber(draw, from, to) }, () => word(draw));
      if (insert !== undefined) chosen.splice(Math.ceil(chosen.length / 2), 0, insert);
      const text = chosen.join(' ');
      return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
    },
  };
}

function inventedWord(random: Random): string {
  const part = (choices: readonly string[]) => choices[Math.floor(random() * choices.length)] ?? '';
  const syllables = wholeNumber(random, 1, 3);
  let word = '';
  for (let count = 0; count < syllables; count += 1) word += part(starts) + part(middles);
  return word + part(ends);
}

function firstAtLeast(ascending: readonly number[], wanted: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
