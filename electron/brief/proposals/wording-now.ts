import type { EditorState } from 'prosemirror-state';
import type { OwnWording } from '../../citations/own-wording.ts';
import { citationAttributes } from '../citation-order.ts';
import { citationPosition } from '../commands/set-citation.ts';
import type { CitationAttributes } from '../schema.ts';

/** A citation as it stands; null when it is gone. */
export function citationNow({ doc }: Pick<EditorState, 'doc'>, id: string): CitationAttributes | null {
  const pos = citationPosition(doc, id);
  const node = pos === null ? null : doc.nodeAt(pos);
  return node === null ? null : citationAttributes(node);
}

export function sameWording(a: OwnWording | null, b: OwnWording | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
