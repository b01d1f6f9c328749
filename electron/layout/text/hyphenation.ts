import { patterns as welsh } from 'hyphenation:cy';
import { patterns as danish } from 'hyphenation:da';
import { patterns as german } from 'hyphenation:de-1996';
import { patterns as greek } from 'hyphenation:el-monoton';
import { patterns as britishEnglish } from 'hyphenation:en-gb';
import { patterns as americanEnglish } from 'hyphenation:en-us';
import { patterns as spanish } from 'hyphenation:es';
import { patterns as estonian } from 'hyphenation:et';
import { patterns as finnish } from 'hyphenation:fi';
import { patterns as french } from 'hyphenation:fr';
import { patterns as irish } from 'hyphenation:ga';
import { patterns as croatian } from 'hyphenation:hr';
import { patterns as hungarian } from 'hyphenation:hu';
import { patterns as icelandic } from 'hyphenation:is';
import { patterns as italian } from 'hyphenation:it';
import { patterns as lithuanian } from 'hyphenation:lt';
import { patterns as dutch } from 'hyphenation:nl';
import { patterns as norwegian } from 'hyphenation:no';
import { patterns as polish } from 'hyphenation:pl';
import { patterns as portuguese } from 'hyphenation:pt';
import { patterns as russian } from 'hyphenation:ru';
import { patterns as serbianInLatin } from 'hyphenation:sh-latn';
import { patterns as slovenian } from 'hyphenation:sl';
import { patterns as swedish } from 'hyphenation:sv';
import { patterns as turkish } from 'hyphenation:tr';
import { patterns as ukrainian } from 'hyphenation:uk';
import { compilePatterns, hyphenOffsets, type Patterns } from './liang.ts';

interface Hyphenation {
  /** As text; made ready when a document in the language comes. */
  readonly patterns: string;
  /** Fewest letters before and after the hyphen, as the language's printers like it. */
  readonly before: number;
  readonly after: number;
}

const americanStyle: Hyphenation = { patterns: americanEnglish, before: 2, after: 3 };
const serbianStyle: Hyphenation = { patterns: serbianInLatin, before: 2, after: 2 };

/** By language, or by language and country or script where that makes a difference. */
const languages: Readonly<Record<string, Hyphenation>> = {
  bs: { patterns: serbianInLatin, before: 2, after: 2 },
  cy: { patterns: welsh, before: 2, after: 3 },
  da: { patterns: danish, before: 2, after: 2 },
  de: { patterns: german, before: 2, after: 3 },
  el: { patterns: greek, before: 2, after: 2 },
  en: { patterns: britishEnglish, before: 2, after: 3 },
  es: { patterns: spanish, before: 2, after: 2 },
  et: { patterns: estonian, before: 2, after: 3 },
  fi: { patterns: finnish, before: 2, after: 2 },
  fr: { patterns: french, before: 2, after: 3 },
  ga: { patterns: irish, before: 2, after: 3 },
  hr: { patterns: croatian, before: 2, after: 2 },
  hu: { patterns: hungarian, before: 2, after: 2 },
  is: { patterns: icelandic, before: 2, after: 2 },
  it: { patterns: italian, before: 2, after: 2 },
  lt: { patterns: lithuanian, before: 2, after: 2 },
  nb: { patterns: norwegian, before: 2, after: 2 },
  nl: { patterns: dutch, before: 2, after: 2 },
  nn: { patterns: norwegian, before: 2, after: 2 },
  no: { patterns: norwegian, before: 2, after: 2 },
  pl: { patterns: polish, before: 2, after: 2 },
  pt: { patterns: portuguese, before: 2, after: 3 },
  ru: { patterns: russian, before: 2, after: 2 },
  sl: { patterns: slovenian, before: 2, after: 2 },
  sv: { patterns: swedish, before: 2, after: 2 },
  tr: { patterns: turkish, before: 2, after: 2 },
  uk: { patterns: ukrainian, before: 2, after: 2 },
  'en-us': americanStyle,
  'en-ca': americanStyle,
  'sr-latn': serbianStyle,
};

const shortestWord = 6;
const wordWithPunctuation = /^([^\p{L}]*)(\p{L}[\p{L}\u2019']*)([^\p{L}]*)$/u;
const compiled = new Map<Hyphenation, Patterns>();

/**
 * Offsets in the word where a hyphen may be set, ascending. Empty for words in capitals, words with figures in them,
 * short words, words alone in brackets, and languages without patterns.
 */
export function hyphenationPoints(word: string, language: string): readonly number[] {
  if (word.length < shortestWord) return [];
  const hyphenation = hyphenationOf(language);
  if (hyphenation === undefined) return [];
  const match = wordWithPunctuation.exec(word);
  const letters = match?.[2] ?? '';
  if (letters.length < shortestWord || letters === letters.toUpperCase()) return [];
  // A word alone in brackets is a fragment that is taken in at a glance, or not at all.
  if (/[([]$/.test(match?.[1] ?? '') && /^[)\]]/.test(match?.[3] ?? '')) return [];
  const lower = language.startsWith('tr') ? letters.toLocaleLowerCase('tr') : letters.toLowerCase();
  // Letters that change length in lower case would shift the offsets.
  if (lower.length !== letters.length) return [];
  const start = match?.[1]?.length ?? 0;
  const plain = lower.replaceAll('\u2019', "'");
  return hyphenOffsets(patternsOf(hyphenation), plain)
    .filter((offset) => offset >= hyphenation.before && letters.length - offset >= hyphenation.after)
    .map((offset) => start + offset);
}

const byTag = new Map<string, Hyphenation | undefined>();

function hyphenationOf(language: string): Hyphenation | undefined {
  if (!byTag.has(language)) byTag.set(language, hyphenationFor(language));
  return byTag.get(language);
}

/** The most particular entry for a tag: `en-US-x-house` finds `en-us`, `de-AT` finds `de`. */
function hyphenationFor(language: string): Hyphenation | undefined {
  let tag = language.toLowerCase();
  for (;;) {
    const found = languages[tag];
    if (found !== undefined) return found;
    const cut = tag.lastIndexOf('-');
    if (cut < 0) return undefined;
    tag = tag.slice(0, cut);
  }
}

function patternsOf(hyphenation: Hyphenation): Patterns {
  const known = compiled.get(hyphenation);
  if (known !== undefined) return known;
  const made = compilePatterns(hyphenation.patterns);
  compiled.set(hyphenation, made);
  return made;
}
