import type { ClaimSentence } from '../claim-sentence.ts';

/** How a verb shows that something is said. */
export type SpeechOpening = 'none' | 'clause' | 'quotation' | 'quotation before';

/** What follows the verb, with at most an addressee between: "that", a colon, a quotation or a whole clause. */
export function speechOpening(sentence: ClaimSentence, at: number): SpeechOpening {
  const { tokens, quoted, language } = sentence;
  const { prepositions } = language.speech;
  for (let next = at + 1; next < tokens.length && next <= at + 6; next += 1) {
    const token = tokens[next];
    if (token === undefined) break;
    if (quoted[next] === true) return 'quotation';
    // "rule on either side of that question" points at something.
    const isPointing = prepositions.has(tokens[next - 1]?.lower ?? '');
    if (token.lower === language.speech.that && !isPointing) return 'clause';
    if (token.text === ':' && next === at + 1) return 'clause';
    if (token.type === 'mark' && token.text !== ',') break;
  }
  if (closesQuotation(sentence, at)) return 'quotation before';
  return clauseFollows(sentence, at + 1) ? 'clause' : 'none';
}

/** A quotation ends at most eight tokens before the verb. */
function closesQuotation({ tokens, quoted }: ClaimSentence, at: number): boolean {
  for (let before = at - 1; before >= 0 && before >= at - 8; before -= 1) {
    if (quoted[before] === true) return true;
    if (/^[.;:]$/.test(tokens[before]?.text ?? '')) return false;
  }
  return false;
}

/** "said the mine was safe": a subject and a finite verb without "that" between. */
function clauseFollows({ tokens, language }: ClaimSentence, from: number): boolean {
  const { finite, conjunctions, and, subjectPronouns, prepositions } = language.speech;
  const first = tokens[from];
  if (first?.type !== 'word' || prepositions.has(first.lower) || finite.has(first.lower)) return false;
  if (conjunctions.has(first.lower)) return false;
  if (subjectPronouns.has(first.lower)) return true;
  for (let at = from; at < tokens.length && at <= from + 10; at += 1) {
    const token = tokens[at];
    if (token === undefined || (token.type === 'mark' && !/^[-'’&.]$/.test(token.text))) return false;
    if (token.text === '.' && !token.glued) return false;
    if (finite.has(token.lower)) return at > from;
    if (conjunctions.has(token.lower) && !and.has(token.lower)) return false;
  }
  return false;
}
