import type { FileChild } from 'docx';
import type { Block } from '../../../document/nodes.ts';
import type { PanelName } from '../styles/style-names.ts';
import type { Manuscript } from './manuscript.ts';

/** Where a block stands: the same block looks different in a list, a quotation or a panel. */
export interface Place {
  readonly panel: PanelName | null;
  readonly quoted: boolean;
  /** How many lists the block stands in. */
  readonly listDepth: number;
}

export const onThePage: Place = { panel: null, quoted: false, listDepth: 0 };

/** What a writer of one block type is given: the manuscript, its place and neighbour, and the way to write blocks inside it. */
export interface Writing {
  readonly manuscript: Manuscript;
  readonly place: Place;
  /** The block that follows in the same place; null at its end. */
  readonly next: Block | null;
  readonly write: (blocks: readonly Block[], place: Place) => readonly FileChild[];
}
