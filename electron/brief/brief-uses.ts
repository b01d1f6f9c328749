import type { Node } from 'prosemirror-model';
import type { BlockId, BriefId, ClaimId, PassageId, SourceId } from '../base/ids.ts';
import { citationPlaces } from './citation-places.ts';
import { slotNodeName } from './schema.ts';
import type { TemplateCopy } from './template-copy.ts';

/** One place of a brief that rests on a source. */
export interface BriefUse {
  readonly source: SourceId;
  /** Null where a passage is quoted without a claim. */
  readonly claim: ClaimId | null;
  readonly passages: readonly PassageId[];
  /** The title of the section it stands in. */
  readonly section: string;
  readonly block: BlockId | null;
  /** The first words of the block. */
  readonly words: string;
}

/** A brief as a library knows it: what it rests on, as it was when it was last opened, saved or exported. */
export interface BriefUsing {
  readonly brief: BriefId;
  /** Null for a brief that has no file yet. */
  readonly path: string | null;
  readonly title: string;
  /** ISO 8601 instant. */
  readonly seen: string;
  /** Whether its file is still there. */
  readonly isThere: boolean;
  /** ISO 8601 instant of the last export that is known. */
  readonly exported: string | null;
  readonly uses: readonly BriefUse[];
}

/** What a brief tells a library about itself. */
export type BriefNote = Pick<BriefUsing, 'brief' | 'path' | 'title' | 'uses'> & {
  /** It was just exported. */
  readonly isExport: boolean;
};

/** Every source, claim and passage that the document cites, with the place, in reading order. */
export function briefUses(doc: Node, template: Pick<TemplateCopy, 'slots'>): readonly BriefUse[] {
  const titles = new Map(template.slots.map(({ key, title }) => [slotNodeName(key), title]));
  return citationPlaces(doc).flatMap(({ attributes, slot, block, words }) =>
    attributes.items.map(({ source, claim, passages }) => {
      return { source, claim, passages, section: titles.get(slot) ?? '', block, words };
    }),
  );
}
