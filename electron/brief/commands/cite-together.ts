import type { Command } from 'prosemirror-state';
import type { CitationItem } from '../../citations/citation.ts';
import { citationAttributes } from '../citation-order.ts';
import { citationPosition, setCitation } from './set-citation.ts';

/** Names more places in a citation, behind those it names. It does not apply where all of them are named already. */
export function citeTogether(id: string, items: readonly CitationItem[]): Command {
  return (state, dispatch) => {
    const pos = citationPosition(state.doc, id);
    const node = pos === null ? null : state.doc.nodeAt(pos);
    if (!node) return false;
    const cited = citationAttributes(node).items;
    const added = items.filter((item) => !cited.some((one) => placeOf(one) === placeOf(item)));
    return added.length > 0 && setCitation(id, { items: [...cited, ...added] })(state, dispatch);
  };
}

function placeOf({ source, claim, label, locator }: CitationItem): string {
  return JSON.stringify([source, claim, locator === '' ? '' : label, locator]);
}
