import type { ClaimSignal, Evidence } from './signals/signal.ts';

/** How well a claim would serve a reader, 0-1: what it says, how it stands alone, and where the text puts it. */
export function weightOf(
  evidence: Evidence,
  signals: readonly ClaimSignal[],
  place: { readonly isLead: boolean; readonly opensBlock: boolean },
): number {
  const { sentence, attribution } = evidence;
  let weight = 0.2;
  for (const signal of signals) weight += signal.weight;
  if (attribution !== null && attribution.speaker !== null) weight += 0.05;
  if (sentence.names.length > 0) weight += 0.05;
  if (place.isLead) weight += 0.06;
  if (place.opensBlock) weight += 0.04;
  const first = sentence.tokens[sentence.bodyStart]?.lower ?? '';
  if (sentence.language.signals.pointingBack.has(first)) weight -= 0.1;
  const words = sentence.tokens.filter(({ type }) => type !== 'mark').length;
  if (words > 45) weight -= 0.08;
  if (words < 8) weight -= 0.08;
  return Math.round(Math.min(1, Math.max(0, weight)) * 100) / 100;
}
