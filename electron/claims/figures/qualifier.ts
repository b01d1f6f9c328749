import type { FigureQualifier } from '../figure.ts';
import type { ClaimLanguage } from '../language/claim-language.ts';
import { phraseAt, phraseBefore } from '../language/phrase-table.ts';
import type { Token } from '../tokens.ts';
import type { NumberMention } from './number-mention.ts';

/** How a number is meant, by the words next to it. A range or a magnitude without a value is always a range. */
export function qualifierOf(
  tokens: readonly Token[],
  mention: NumberMention,
  unitEnd: number,
  language: ClaimLanguage,
): FigureQualifier {
  const { numbers } = language;
  if (mention.range || mention.value === null) return 'range';
  if (mention.vague) return 'approx';
  const before = phraseBefore(tokens, mention.from, numbers.qualifiersBefore);
  if (before !== null && !isTakenOver(tokens, before.from, before.to, language)) return before.means;
  const behindNumber = phraseAt(tokens, mention.to, numbers.qualifiersAfter);
  const behindUnit = phraseAt(tokens, unitEnd, numbers.qualifiersAfter);
  const plus = tokens[mention.to];
  if (plus?.text === '+' && plus.glued) return 'min';
  return behindNumber?.means ?? behindUnit?.means ?? 'exact';
}

/** "moved over 5 miles" stays a minimum; "handed over 5 prisoners" does not: a verb takes "over" along. */
function isTakenOver(tokens: readonly Token[], from: number, to: number, { details }: ClaimLanguage): boolean {
  if (to - from !== 1 || tokens[from]?.lower !== 'over') return false;
  return details.takeOver.has(tokens[from - 1]?.lower ?? '');
}
