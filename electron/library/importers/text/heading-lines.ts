import { statedDate } from '../../stated-date.ts';

/** Bare text has no marks for headings: only how a line looks and what stands around it. */

const smallWords = new Set(
  `a an the and or but nor of in on at to for from by with without as is are vs via into over under its their your our
  than that between about after before during against among per up out off not be can do does how what why when who`.split(
    /\s+/,
  ),
);

/** A line that may be a heading: short, without the end of a sentence, beginning like one. */
export function looksLikeHeading(content: string): boolean {
  if (content.length > 140 || content.length < 2) return false;
  const words = content.split(/\s+/);
  if (words.length > 18) return false;
  if (/[.;,:…]["'”’)]*$/.test(content) || /[!]["'”’)]*$/.test(content)) return false;
  if (/^["'“‘(]?\p{Ll}/u.test(content) || !/\p{L}/u.test(content)) return false;
  if (/[.!?]\s+\p{Lu}/u.test(content.replace(/\b(?:vs|Dr|Mr|Mrs|Ms|St|No|U\.S|U\.K)\.\s/g, ''))) return false;
  if (/\s[|•·]\s|https?:|@\w|\t/.test(content)) return false;
  return (
    !isBylineOrDate(content) &&
    !/^(?:image|photo|picture|imagen|imágenes|foto|bild|quelle|source|crédit|credit|fuente)s?\s?[:|©]/i.test(content)
  );
}

/** "By Ana Diaz", "Published on 4 May 2023": short, with capitals, and no heading. */
export function isBylineOrDate(content: string): boolean {
  if (/^(?:by|von|par|por)\s+\p{Lu}\S+(?:\s+\S+){1,6}$/iu.test(content)) return true;
  return (
    statedDate(content.replace(/^(?:\p{L}+\s+){0,2}(?:on|at|am|le|el)?:?\s*(?=\S*\d|\p{Lu}\p{L}+\.?\s\d)/u, '')) !==
    null
  );
}

/** "The Price of Bread": most words that carry meaning begin with a capital. */
export function isTitleCase(content: string): boolean {
  const words = content.split(/[\s/–—-]+/).filter((word) => /\p{L}/u.test(word));
  const carrying = words.filter((word) => !smallWords.has(word.toLowerCase()));
  const capitals = carrying.filter((word) => /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(word));
  return carrying.length > 0 && capitals.length / carrying.length >= 0.8;
}

/** "COSTS AND LIMITS" */
export function isAllCapitals(content: string): boolean {
  const letters = content.replace(/[^\p{L}]/gu, '');
  return letters.length >= 4 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

/** "2.3 Method" has depth 2; "Chapter 4: Trade" has depth 1; null for a line without a number. */
export function numberedDepth(content: string): number | null {
  const decimal = /^(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+\p{Lu}/u.exec(content);
  if (decimal?.[1] !== undefined) return decimal[1].split('.').length;
  if (/^(?:chapter|part|annex|appendix|kapitel|teil)\s+(?:\d{1,3}|[IVXLC]{1,6}|[A-Z])\b/i.test(content)) return 1;
  if (/^[IVX]{1,5}\.\s+\p{Lu}/u.test(content)) return 1;
  return /^section\s+\d{1,3}\b/i.test(content) ? 2 : null;
}
