import { plainText } from '../plain-text.ts';
import type { ClaimSignal, Evidence } from './signal.ts';

/** Shorter quotations are words held at arm's length ("a “soft” landing") unless somebody is named who used them. */
const sentenceWords = 5;

/** It holds somebody's own words. */
export const quoteSignal: ClaimSignal = {
  kind: 'quote',
  weight: 0.15,
  holds: (evidence) => {
    const { sentence, attribution } = evidence;
    return sentence.quotations.some(({ start, end, words }) => {
      const text = plainText(sentence.raw.slice(start - sentence.start, end - sentence.start));
      if (words >= sentenceWords) return !isTitle(text, evidence);
      // A short sentence that goes on with a quotation.
      if (attribution !== null && sentence.quoted.every((quoted, at) => quoted || sentence.tokens[at]?.type === 'mark'))
        return true;
      return (
        (words >= 2 || start === sentence.start) &&
        attribution !== null &&
        attribution.token !== null &&
        !isTitle(text, evidence) &&
        isSaid(evidence, start)
      );
    });
  },
};

/** The title of a work or the name of a thing: nearly all words begin with a capital. */
function isTitle(text: string, { sentence }: Evidence): boolean {
  const { prepositions, determiners, conjunctions } = sentence.language.speech;
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  const carrying = words.filter(
    (word) => ![prepositions, determiners, conjunctions].some((small) => small.has(word.toLowerCase())),
  );
  const capitals = carrying.filter((word) => /^[\p{Lu}\p{N}]/u.test(word));
  return carrying.length > 1 && words.length <= 14 && capitals.length / carrying.length > 0.75;
}

/** A few quoted words count as said when the speech verb stands before them and no other verb needs explaining. */
function isSaid({ sentence, attribution }: Evidence, start: number): boolean {
  const verb = sentence.tokens[attribution?.token ?? -1];
  if (verb === undefined) return false;
  const distance = start - verb.end;
  return distance < 60 && distance > -200;
}
