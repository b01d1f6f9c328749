import type { ClaimSentence } from '../claim-sentence.ts';
import type { NumberMention } from './number-mention.ts';

const year = /^(?:19|20|21)\d{2}$/;

/**
 * The date a figure holds for, as far as the sentence states one: the nearest year, with month and day when they stand
 * beside it. Null without one: nothing is taken from elsewhere.
 */
export function asOfDate(sentence: ClaimSentence, mention: NumberMention): string | null {
  const { tokens, language } = sentence;
  let best: { date: string; distance: number } | null = null;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.type !== 'number' || !year.test(token.text) || (at >= mention.from && at < mention.to)) continue;
    const before = tokens[at - 1];
    const month = monthBefore(sentence, at);
    const governed = month !== null || language.details.governsDates.has(before?.lower ?? '');
    if (!governed || isCompared(sentence, at - (month?.length ?? 0))) continue;
    const distance = at < mention.from ? mention.from - at : at - mention.to;
    if (best === null || distance < best.distance) best = { date: [token.text, ...(month ?? [])].join('-'), distance };
  }
  return best?.date ?? null;
}

/** "more than in 2019", "compared with March 2019": the date of something else. */
function isCompared({ tokens, language }: ClaimSentence, at: number): boolean {
  const { comparedDates, governsDates } = language.details;
  const before = tokens[at - 1]?.lower ?? '';
  return comparedDates.has(before) || (governsDates.has(before) && comparedDates.has(tokens[at - 2]?.lower ?? ''));
}

/** Month and day in two digits each, as far as they stand in front of the year: "21 November", "November 21,". */
function monthBefore({ tokens, language }: ClaimSentence, at: number): readonly string[] | null {
  const comma = tokens[at - 1]?.text === ',';
  const monthAt = comma ? at - 3 : at - 1;
  const month = language.names.months.get(tokens[monthAt]?.lower ?? '');
  if (month === undefined) return null;
  // "21. November"
  const day =
    tokens[monthAt - 1]?.text === '.' && tokens[monthAt - 1]?.glued === true ? tokens[monthAt - 2] : tokens[at - 2];
  const two = (value: number) => String(value).padStart(2, '0');
  const isDay = day?.type === 'number' && /^(?:[1-9]|[12]\d|3[01])$/.test(day.text);
  return isDay ? [two(month), two(Number(day.text))] : [two(month)];
}
