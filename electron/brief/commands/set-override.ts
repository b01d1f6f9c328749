import type { Node } from 'prosemirror-model';
import type { Command } from 'prosemirror-state';
import type { FormattedText } from '../../citations/formatted-text.ts';
import { plainWords, tidyWording } from '../../citations/own-wording.ts';
import { citationAttributes } from '../citation-order.ts';
import type { CitationAttributes } from '../schema.ts';
import { citationPosition, setCitation } from './set-citation.ts';

/**
 * Prints the writer's own wording of a citation in place of the style's text, which `instead` is at this moment. Applies to
 * citations of sources alone: a note in own words says what it says. A wording that says nothing, or that is the style's
 * own, is none.
 */
export function setOverride(id: string, wording: FormattedText, instead: FormattedText): Command {
  return (state, dispatch) => {
    const now = attributesOf(state.doc, id);
    const text = tidyWording(wording);
    if (now === null || now.items.length === 0 || text === null) return false;
    if (JSON.stringify(text) === JSON.stringify(tidyWording(instead))) return takeStyleText(id)(state, dispatch);
    const override = { text, instead: plainWords(instead) };
    if (JSON.stringify(override) === JSON.stringify(now.override)) return false;
    return setCitation(id, { override })(state, dispatch);
  };
}

/** Prints the text of the citation style again. */
export function takeStyleText(id: string): Command {
  return (state, dispatch) => {
    const now = attributesOf(state.doc, id);
    return now?.override != null && setCitation(id, { override: null })(state, dispatch);
  };
}

/** Keeps the wording as it is: `instead` is what the style makes of the citation now. */
export function confirmOverride(id: string, instead: string): Command {
  return (state, dispatch) => {
    const override = attributesOf(state.doc, id)?.override ?? null;
    if (override === null || override.instead === instead) return false;
    return setCitation(id, { override: { ...override, instead } })(state, dispatch);
  };
}

function attributesOf(doc: Node, id: string): CitationAttributes | null {
  const pos = citationPosition(doc, id);
  const node = pos === null ? null : doc.nodeAt(pos);
  return node === null ? null : citationAttributes(node);
}
