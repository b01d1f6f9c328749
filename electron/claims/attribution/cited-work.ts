import type { ClaimSentence } from '../claim-sentence.ts';
import type { Attribution } from './attribution.ts';

/** Several authors or one with a comma, and a year: "(Haas and Lim 2018)", "(Moreau, 2015)". One bare name is a place as often. */
const citation =
  /\((?:[\p{Ll}.]{2,6},? )?(\p{Lu}[\p{L}'’-]{1,30}(?:(?: and | & )\p{Lu}[\p{L}'’-]{1,30}| et al\.?|(?=,)))(?:,)? (?:19|20)\d\d[a-z]?\b/u;

/** The sentence rests on a work that it cites in brackets. */
export function citedWork({ raw, language }: ClaimSentence): Attribution | null {
  const authors = raw.includes('(') ? citation.exec(raw)?.[1] : undefined;
  if (authors === undefined) return null;
  const [first = ''] = authors.split(' ');
  const { months, places } = language.names;
  if (months.has(first.toLowerCase()) || places.has(first.toLowerCase())) return null;
  return { speaker: authors.replace(/\s+/g, ' '), person: false, token: null };
}
