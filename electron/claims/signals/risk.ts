import { phraseAt } from '../language/phrase-table.ts';
import { type ClaimSignal, type Evidence, findOutsideQuotations } from './signal.ts';

/** How many words after "could" the harm may follow. */
const reach = 14;

/** It speaks of harm that may come, or of somebody's exposure to it. */
export const riskSignal: ClaimSignal = {
  kind: 'risk',
  weight: 0.1,
  holds: (evidence) =>
    findOutsideQuotations(evidence.sentence, (at) => namesRisk(evidence, at) || mayHarm(evidence, at)) !== -1,
};

function namesRisk({ sentence }: Evidence, at: number): boolean {
  const { tokens, language } = sentence;
  const hit = phraseAt(tokens, at, language.signals.risk);
  if (hit === null) return false;
  // The names of trades are no risks: "risk assessment", "risk managers".
  const next = tokens[hit.to]?.lower ?? '';
  return !language.details.riskTrades.has(next);
}

function mayHarm({ sentence }: Evidence, at: number): boolean {
  const { tokens, language } = sentence;
  const { harm, harmModals } = language.signals;
  const token = tokens[at];
  if (token === undefined || !harmModals.has(token.lower) || tokens[at + 1]?.lower === 'have') return false;
  for (let next = at + 1; next < tokens.length && next <= at + reach; next += 1) {
    const word = tokens[next];
    if (word === undefined || /^[;:.]$/.test(word.text)) return false;
    // "could prevent losses" and "may not hurt" speak of the opposite.
    if (language.details.averts.has(word.lower)) {
      return word.lower === 'limit';
    }
    // "could limit growth" against "before a limit".
    if (harm.has(word.lower)) return !/^limits?$/.test(word.lower) || next <= at + 2;
  }
  return false;
}
