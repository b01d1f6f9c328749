import { seededRandom, wholeNumber } from '../measure/random.ts';
import { vocabulary } from '../measure/vocabulary.ts';

/** How many words are typed and how many searches are ranked in each round. */
const typedWords = 40;
const rankedSearches = 40;
/** Common and rare words alike, but none so rare that hardly anything is found. */
const ranks = { from: 30, to: 3_000 };
const typedLetters = { from: 2, to: 6 };

/** What stands in the search field, letter by letter, while words are typed into it. */
export function typedTexts(): readonly string[] {
  const random = seededRandom(11);
  return Array.from({ length: typedWords }, () => wordOfRank(wholeNumber(random, ranks.from, ranks.to))).flatMap(
    (word) => {
      const longest = Math.min(typedLetters.to, word.length);
      return Array.from({ length: Math.max(0, longest - typedLetters.from + 1) }, (_, more) =>
        word.slice(0, typedLetters.from + more),
      );
    },
  );
}

/** Finished searches of one to three words; the space at the end says that the last word is whole. */
export function rankedTexts(): readonly string[] {
  const random = seededRandom(12);
  return Array.from({ length: rankedSearches }, (_, index) => {
    const words = Array.from({ length: 1 + (index % 3) }, (_word, place) =>
      // One of several words is common, or nothing would hold them all.
      wordOfRank(wholeNumber(random, place === 0 ? ranks.from : 1, place === 0 ? ranks.to : 60)),
    );
    return `${words.join(' ')} `;
  });
}

function wordOfRank(rank: number): string {
  const word = vocabulary().words[rank];
  if (word === undefined) throw new Error(`The vocabulary has no word ${rank}.`);
  return word;
}
