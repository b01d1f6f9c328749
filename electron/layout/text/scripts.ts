/** Ideographs, kana, hangul and their punctuation: characters as wide as they are high. */
const wide =
  /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{1b000}-\u{1b2ff}\u{20000}-\u{3ffff}]/u;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const hangul = /\p{Script=Hangul}/u;
const bopomofo = /\p{Script=Bopomofo}/u;
const eastAsian = /^(?:zh|yue|ja|ko)\b/i;
export const rightToLeftLetter =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

export function isWide(character: string): boolean {
  return wide.test(character);
}

/** Scripts that have no italics: what Latin letters say by slanting, these say by weight. */
export function isWithoutItalics(text: string): boolean {
  return wide.test(text) || rightToLeftLetter.test(text);
}

/** Languages whose figures stand beside letters of one height, so that old-style figures would look like a mistake. */
export function wantsLiningFigures(language: string): boolean {
  return eastAsian.test(language) || /^(?:ar|fa|he|iw|ur|yi)\b/i.test(language);
}

/**
 * The language that decides how an ideograph is drawn: the stated one where it writes ideographs, else the one that the
 * other characters of the stretch give away.
 */
export function languageOfIdeographs(text: string, language: string): string {
  if (eastAsian.test(language)) return language;
  if (kana.test(text)) return 'ja';
  if (hangul.test(text)) return 'ko';
  return bopomofo.test(text) ? 'zh-Hant' : language;
}

const sharedMarks = /[\u2018\u2019\u201c\u201d\u2013\u2014\u2026\u00b7]/;

/**
 * Quotation marks, dashes and dots that Latin shares with Chinese and Japanese: beside an ideograph they are as wide as
 * one, and come from the same font.
 */
export function isWideMark(characters: readonly string[], index: number, language: string): boolean {
  if (!sharedMarks.test(characters[index] ?? '') || !/^(?:zh|yue|ja)\b/i.test(language)) return false;
  return [characters[index - 1], characters[index + 1]].some((one) => one !== undefined && wide.test(one));
}
