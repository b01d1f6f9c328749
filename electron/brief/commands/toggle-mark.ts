import { toggleMark as toggle } from 'prosemirror-commands';
import type { Command } from 'prosemirror-state';
import { isSafeLink } from '../schema-inlines.ts';

export type TextMark = 'emphasis' | 'strong' | 'superscript' | 'subscript';

export function toggleMark(name: TextMark): Command {
  return (state, dispatch, view) => {
    const type = state.schema.marks[name];
    return type ? toggle(type)(state, dispatch, view) : false;
  };
}

/** Makes the selected text a link; null takes links away. Only web and mail addresses are taken. */
export function setLink(href: string | null): Command {
  return (state, dispatch) => {
    const { from, to, empty } = state.selection;
    const link = state.schema.marks.link;
    if (!link || empty || (href !== null && !isSafeLink(href))) return false;
    if (href === null && !state.doc.rangeHasMark(from, to, link)) return false;
    if (dispatch) {
      const tr = state.tr.removeMark(from, to, link);
      dispatch(href === null ? tr : tr.addMark(from, to, link.create({ href })));
    }
    return true;
  };
}
