import type { ClaimLanguage } from './language/claim-language.ts';
import { phraseAt } from './language/phrase-table.ts';
import { plainText } from './plain-text.ts';
import { tokensOf } from './tokens.ts';

/**
 * The claim in one line, ready to stand in a brief: plain text, without a label in front and without the connective that
 * tied it to the sentence before. Nothing else is left out and no word is changed.
 */
export function coreStatement(raw: string, labelLength: number, language: ClaimLanguage): string {
  const text = withEvenQuotes(plainText(raw.slice(labelLength)));
  // The longest connective is shorter than this.
  const opening = text.slice(0, 60);
  if (!opening.includes(',')) return text;
  const tokens = tokensOf(opening, 0);
  const connective = phraseAt(tokens, 0, language.connectives);
  const comma = connective === null ? undefined : tokens[connective.to];
  const next = connective === null ? undefined : tokens[connective.to + 1];
  // Without its comma the word may be part of the sentence ("So many were lost").
  if (comma?.text !== ',' || next === undefined || next.type === 'mark') return text;
  return text.charAt(next.start).toUpperCase() + text.slice(next.start + 1);
}

/** Straight double quotation marks become curly ones where opening and closing are clear; apostrophes follow. */
function withEvenQuotes(text: string): string {
  const doubled = text.includes('"') && (text.match(/"/g)?.length ?? 0) % 2 === 0;
  const quoted = doubled ? text.replace(/(^|[\s([{—–-])"(?=\S)/g, '$1“').replace(/"/g, '”') : text;
  return quoted.includes("'") ? quoted.replace(/(?<=[\p{L}\p{N}])'(?=\p{L})/gu, '’') : quoted;
}
