import type { Transaction } from 'prosemirror-state';
import { citationPosition } from '../commands/set-citation.ts';
import type { BriefChange } from './proposal.ts';

type Uncite = Extract<BriefChange, { type: 'uncite' }>;

/** Takes citations out, with the space that stood before each where it would stand doubled; false when one is gone. */
export function takeCitationsOut(tr: Transaction, { citations }: Uncite): boolean {
  for (const citation of citations) {
    const pos = citationPosition(tr.doc, citation);
    if (pos === null) return false;
    const { parent, parentOffset } = tr.doc.resolve(pos);
    const before = parent.textBetween(Math.max(0, parentOffset - 1), parentOffset);
    const behind = parent.textBetween(parentOffset + 1, Math.min(parentOffset + 2, parent.content.size), '', '\u2060');
    tr.delete(before === ' ' && /^(?:[\s,.;:!?]|$)/.test(behind) ? pos - 1 : pos, pos + 1);
  }
  return citations.length > 0;
}
