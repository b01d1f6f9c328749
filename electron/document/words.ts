import { wordsFor } from '../base/words-for.ts';
import type { DocumentWords } from './document-words.ts';
import { arabic } from './words/ar.ts';
import { german } from './words/de.ts';
import { english } from './words/en.ts';
import { spanish } from './words/es.ts';
import { french } from './words/fr.ts';
import { hebrew } from './words/he.ts';
import { japanese } from './words/ja.ts';
import { korean } from './words/ko.ts';
import { ukrainian } from './words/uk.ts';
import { simplifiedChinese, traditionalChinese } from './words/zh.ts';

const byLanguage: Readonly<Record<string, DocumentWords>> = {
  ar: arabic,
  de: german,
  en: english,
  es: spanish,
  fr: french,
  he: hebrew,
  ja: japanese,
  ko: korean,
  uk: ukrainian,
  zh: simplifiedChinese,
  'zh-hant': traditionalChinese,
};

/** Languages that have words of their own here, by their tags. */
export const wordedLanguages: readonly string[] = Object.keys(byLanguage);

/** The words for a BCP 47 tag; English for a language that has none yet. */
export function documentWords(language: string): DocumentWords {
  return wordsFor(byLanguage, language) ?? english;
}
