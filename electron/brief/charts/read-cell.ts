import type { ChartValue } from '../../base/charts/chart.ts';
import { type NumberMention, numberMentionAt } from '../../claims/figures/number-mention.ts';
import { outlookAt } from '../../claims/figures/outlook.ts';
import type { ClaimLanguage } from '../../claims/language/claim-language.ts';
import { phraseAt } from '../../claims/language/phrase-table.ts';
import { tokensOf } from '../../claims/tokens.ts';

/** What a cell says: a number and what it counts, nothing, or words that are no number. */
export type CellReading =
  | { readonly type: 'number'; readonly value: ChartValue; readonly unit: string }
  | { readonly type: 'gap' }
  | { readonly type: 'words' };

const gapSigns = /^(?:|[-–—−.…·?/]+|n\.?\s?\/?\s?[ad]\.?|k\.\s?a\.|s\.\s?[do]\.|nc|nd)$/iu;

/**
 * Reads a cell as one number, by the same rules that read figures in sources: "about 18,000", "10,000–12,000", "60 %",
 * "1.9 million". What stands in parentheses is a remark. Of several numbers none is chosen.
 */
export function readCell(text: string, language: ClaimLanguage): CellReading {
  const words = text.replace(/\s+/gu, ' ').trim();
  if (gapSigns.test(words)) return { type: 'gap' };
  // A hyphen before digits is a minus sign here: no cell is an item of a list.
  const plain = masked(words).replace(/^(\s*)[-–‐‑](?=\s?[\d.,])\s?/u, (lead) => '−'.padStart(lead.length, ' '));
  const tokens = tokensOf(plain, 0);
  const mentions: NumberMention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const mention = numberMentionAt(tokens, at, language);
    if (mention === null) continue;
    mentions.push(mention);
    at = Math.max(at, mention.to - 1);
  }
  const [mention] = mentions;
  const middle = mention === undefined ? null : middleOf(mention);
  if (mention === undefined || middle === null || mentions.length > 1) return { type: 'words' };
  const behind = plain.slice(tokens[mention.to - 1]?.end ?? 0).trim();
  const { modality } = outlookAt(tokens, mention.from, mention.to, false, language);
  const tentative = modality === 'expected' || modality === 'potential' ? modality : remarkOf(words, language);
  const bounded = mention.low !== null && mention.high !== null;
  return {
    type: 'number',
    unit: unitOf(words, mention, behind),
    value: {
      value: middle,
      low: bounded ? mention.low : null,
      high: bounded ? mention.high : null,
      modality: tentative,
      text: words,
    },
  };
}

/** "Expected", "2030 (potential)": what a heading says of all the values under it, or behind it. */
export function outlookOfLabel(label: string, language: ClaimLanguage): 'expected' | 'potential' | null {
  // Outside parentheses "May" is a month and "at risk" counts what is so.
  const said = holds(label, language.outlook.expected) ? 'expected' : null;
  return remarkOf(label, language) ?? said;

  function holds(text: string, table: ClaimLanguage['outlook']['expected']): boolean {
    const tokens = tokensOf(text, 0);
    return tokens.some((_, at) => phraseAt(tokens, at, table) !== null);
  }
}

function remarkOf(words: string, language: ClaimLanguage): 'expected' | 'potential' | null {
  const tokens = [...words.matchAll(/\(([^()]*)\)/gu)].map(([, remark = '']) => tokensOf(remark, 0));
  const says = (table: ClaimLanguage['outlook']['expected']) =>
    tokens.some((remark) => remark.some((_, at) => phraseAt(remark, at, table) !== null));
  if (says(language.outlook.expected)) return 'expected';
  return says(language.outlook.potential) ? 'potential' : null;
}

/** The same text with spaces where remarks were; all of it where there is no other number. */
function masked(words: string): string {
  const without = words.replace(/\([^()]*\)/gu, (remark) => ' '.repeat(remark.length));
  return /\d/.test(without) || !/\d/.test(words) ? without : words;
}

function middleOf({ value, low, high }: NumberMention): number | null {
  if (value !== null) return value;
  return low === null || high === null ? null : Number(((low + high) / 2).toPrecision(12));
}

function unitOf(words: string, mention: NumberMention, behind: string): string {
  const percent = /%|‰/u.exec(words)?.[0];
  if (mention.percent === 'percent') return percent ?? '%';
  if (mention.percent !== null) return mention.percent;
  if (mention.currency !== null) return [mention.currency, behind].filter((part) => part !== '').join(' ');
  return behind.replace(/^[+.,;:]+|[.,;:]+$/gu, '').trim();
}
