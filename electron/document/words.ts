import type { DocumentWords } from './document-words.ts';
import { german } from './words/de.ts';
import { english } from './words/en.ts';
import { spanish } from './words/es.ts';
import { french } from './words/fr.ts';

const byLanguage: Readonly<Record<string, DocumentWords>> = { en: english, de: german, fr: french, es: spanish };

/** The words for a BCP 47 tag; English for a language that has none yet. */
export function documentWords(language: string): DocumentWords {
  return byLanguage[language.toLowerCase().split('-')[0] ?? ''] ?? english;
}
