import createHyphenator from 'hyphen/hyphen.js';
import german from 'hyphen/patterns/de-1996.js';
import britishEnglish from 'hyphen/patterns/en-gb.js';
import americanEnglish from 'hyphen/patterns/en-us.js';
import spanish from 'hyphen/patterns/es.js';
import french from 'hyphen/patterns/fr.js';
import italian from 'hyphen/patterns/it.js';
import dutch from 'hyphen/patterns/nl.js';
import polish from 'hyphen/patterns/pl.js';
import portuguese from 'hyphen/patterns/pt.js';
import ukrainian from 'hyphen/patterns/uk.js';

interface Hyphenation {
  readonly patterns: readonly unknown[];
  /** Fewest letters before and after the hyphen, as the language's printers like it. */
  readonly before: number;
  readonly after: number;
}

const americanStyle: Hyphenation = { patterns: americanEnglish, before: 2, after: 3 };
const languages: Readonly<Record<string, Hyphenation>> = {
  en: { patterns: britishEnglish, before: 2, after: 3 },
  'en-us': americanStyle,
  'en-ca': americanStyle,
  de: { patterns: german, before: 2, after: 3 },
  fr: { patterns: french, before: 2, after: 3 },
  es: { patterns: spanish, before: 2, after: 2 },
  it: { patterns: italian, before: 2, after: 2 },
  pt: { patterns: portuguese, before: 2, after: 3 },
  nl: { patterns: dutch, before: 2, after: 2 },
  pl: { patterns: polish, before: 2, after: 2 },
  uk: { patterns: ukrainian, before: 2, after: 2 },
};

const softHyphen = '\u00ad';
const shortestWord = 6;
const wordWithPunctuation = /^([^\p{L}]*)(\p{L}[\p{L}\u2019']*)([^\p{L}]*)$/u;
const hyphenators = new Map<Hyphenation, (text: string) => string>();

/**
 * Offsets in the word where a hyphen may be set, ascending. Empty for words in capitals, words with figures in them,
 * short words, and languages without patterns. Method: Liang's patterns.
 */
export function hyphenationPoints(word: string, language: string): readonly number[] {
  const tag = language.toLowerCase();
  const hyphenation = languages[tag] ?? languages[tag.split('-')[0] ?? ''];
  if (hyphenation === undefined || word.length < shortestWord) return [];
  const match = wordWithPunctuation.exec(word);
  const letters = match?.[2] ?? '';
  if (letters.length < shortestWord || letters === letters.toUpperCase()) return [];
  // Letters that change length in lower case would shift the offsets.
  const lower = letters.toLowerCase();
  if (lower.length !== letters.length) return [];
  const start = match?.[1]?.length ?? 0;
  return offsetsOfHyphens(hyphenatorFor(hyphenation)(lower))
    .filter((offset) => offset >= hyphenation.before && letters.length - offset >= hyphenation.after)
    .map((offset) => start + offset);
}

function hyphenatorFor(hyphenation: Hyphenation): (text: string) => string {
  const known = hyphenators.get(hyphenation);
  if (known !== undefined) return known;
  const made = createHyphenator(hyphenation.patterns, {
    html: false,
    minWordLength: shortestWord,
    hyphenChar: softHyphen,
  });
  hyphenators.set(hyphenation, made);
  return made;
}

function offsetsOfHyphens(hyphenated: string): number[] {
  const offsets: number[] = [];
  let offset = 0;
  for (const part of hyphenated.split(softHyphen).slice(0, -1)) {
    offset += part.length;
    offsets.push(offset);
  }
  return offsets;
}
