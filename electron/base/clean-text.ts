// Lone surrogates fall out because the `u` flag reads them as code points of their own.
const outsideXml = /[^\t\n\r\u{20}-\u{7E}\u{A0}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

// Nothing to do for nearly all text; tabs, line ends and surrogates take the way through the full rule.
const surelyClean = /^[\u0020-\u007E\u00A0-\u2027\u202A-\uD7FF\uE000-\uFFFD]*$/;

/**
 * Text that every format can hold: the characters of XML 1.0, without control codes. Everything that ends in a
 * document passes through here once.
 */
export function cleanText(text: string): string {
  return surelyClean.test(text) ? text : text.replace(outsideXml, '');
}

/** The same for text of one line: tabs and line ends become a space. */
export function cleanLine(text: string): string {
  return surelyClean.test(text) ? text : cleanText(text.replace(/[\t\n\r\u0085\u2028\u2029]+/g, ' '));
}

/**
 * Whether a reader sees nothing of a text: spaces, joiners, marks of direction. Characters that no font has are seen, as
 * boxes.
 */
export function isUnseen(text: string): boolean {
  return !/[^\s\p{Cc}\p{Cf}\p{Z}\p{Variation_Selector}]/u.test(text);
}
