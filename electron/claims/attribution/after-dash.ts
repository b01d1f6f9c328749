import type { ClaimSentence } from '../claim-sentence.ts';
import { isCapitalised } from '../tokens.ts';
import type { Attribution } from './attribution.ts';

/** `“…” – Maria Lund, economist` */
export function afterDash(sentence: ClaimSentence): Attribution | null {
  const quotation = sentence.quotations.at(-1);
  if (quotation === undefined || quotation.words < 3) return null;
  const { tokens } = sentence;
  const at = tokens.findIndex(({ start }) => start >= quotation.end);
  const mark = tokens[at];
  if (at === -1 || mark === undefined || !/^[–—-]$/.test(mark.text)) return null;
  const first = tokens.findIndex((token, index) => index > at && token.type === 'word');
  const name = tokens[first];
  if (name === undefined || first > at + 2 || !isCapitalised(name)) return null;
  let to = first;
  while (to < tokens.length && !/^[,;(|–—]$/.test(tokens[to]?.text ?? ',')) to += 1;
  if (to - first > 10) return null;
  const last = tokens[to - 1];
  const speaker =
    last === undefined ? null : sentence.raw.slice(name.start - sentence.start, last.end - sentence.start);
  const written = speaker === null ? null : speaker.replace(/\s+/g, ' ').replace(/[.*_]+$/, '');
  return { speaker: written, person: true, token: null };
}
