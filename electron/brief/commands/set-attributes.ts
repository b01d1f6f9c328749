import type { Command } from 'prosemirror-state';
import { structural } from '../history.ts';

/** What the writer can say about a block besides its words. */
export type BlockAttributes =
  | { readonly likelihood?: string | null; readonly confidence?: 'low' | 'moderate' | 'high' | null }
  | { readonly declared: 'judgement' | 'common-knowledge' | null }
  | { readonly lines?: number; readonly answer?: string }
  | { readonly caption?: string; readonly headerRows?: number; readonly shownAs?: 'table' | 'bars' | 'lines' }
  | { readonly alt?: string; readonly decorative?: boolean; readonly width?: number }
  | { readonly start: number };

/** Sets attributes of the block with this id; false when it has none of that name. */
export function setAttributes(id: string, attributes: BlockAttributes): Command {
  return (state, dispatch) => {
    let at: number | null = null;
    state.doc.descendants((node, pos) => {
      if (node.attrs.id === id && node.type.name !== 'citation') at = pos;
      return at === null;
    });
    const node = at === null ? null : state.doc.nodeAt(at);
    const names = Object.keys(attributes);
    if (at === null || !node || !names.every((name) => name in node.attrs)) return false;
    if (dispatch) dispatch(structural(state.tr).setNodeMarkup(at, null, { ...node.attrs, ...attributes, id }));
    return true;
  };
}
