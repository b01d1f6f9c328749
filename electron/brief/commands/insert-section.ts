import { Fragment, type Node } from 'prosemirror-model';
import type { Command } from 'prosemirror-state';
import type { NewId } from '../../base/ids.ts';
import { plainText } from '../../claims/plain-text.ts';
import type { Passage } from '../../passages/passage.ts';
import { paragraph, textNode } from '../blocks.ts';
import { citationNode, citedPassage } from '../cite-claim.ts';
import { fitBlock } from '../fit-blocks.ts';
import { structural } from '../history.ts';
import { insertBlocks, type Place, spotOf } from '../place.ts';
import { slotAround } from '../slots.ts';

/** A stretch of a source taken over as it stands. */
export interface SectionToInsert {
  /** Null for text that stands under no heading. */
  readonly heading: string | null;
  /** One for each paragraph, in the source's order; its quote is what is inserted. */
  readonly passages: readonly Passage[];
}

/** Puts a section of a source into the brief: its heading, then its paragraphs as quotations with a citation each. */
export function insertSection(given: SectionToInsert, place: Place, newId: NewId): Command {
  return (state, dispatch) => {
    const spot = spotOf(state.doc, state.selection, place);
    const slot = spot?.type === 'blocks' ? spot.slot : spot ? slotAround(state.doc, spot.from) : null;
    if (!spot || !slot || given.passages.length === 0) return false;
    if (!dispatch) return true;
    const { schema } = state;
    const quotes = given.passages.map((passage) => {
      const words = textNode(schema, plainText(passage.quote.exact));
      const citation = citationNode(schema, [citedPassage(passage)], newId);
      return paragraph(schema, newId, Fragment.from(words ? [words, citation] : [citation]));
    });
    const heading = given.heading ? [schema.node('heading', { id: newId() }, schema.text(given.heading))] : [];
    const blocks: Node[] = [...heading, schema.node('quote', { id: newId() }, quotes)];
    const fitting = blocks.flatMap((block) => fitBlock(block, slot.slot, schema, newId));
    const index = spot.type === 'blocks' ? spot.index : state.doc.resolve(spot.to).indexAfter(1);
    dispatch(insertBlocks(structural(state.tr), { type: 'blocks', slot, index }, fitting));
    return true;
  };
}
