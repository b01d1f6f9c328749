import type { Block, Note, ResolvedDocument } from '../../document/nodes.ts';
import type { TextStyleName, Theme } from '../../templates/theme.ts';
import type { ReadingElement, ReadingTree } from '../elements.ts';
import type { LayoutFinding, OutlineEntry } from '../layout.ts';
import type { Compositor } from '../text/paragraph.ts';
import type { GalleyPart, Panel, Strip } from './strip.ts';

/** What a block needs to know of its surroundings, and where it says what it found. Lengths are points. */
export interface BlockContext {
  readonly document: ResolvedDocument;
  readonly theme: Theme;
  readonly compositor: Compositor;
  /** The page reads from right to left. Blocks count from where lines start, and are mirrored in the end. */
  readonly rightToLeft: boolean;
  readonly tree: ReadingTree;
  /** The column the block stands in. */
  readonly left: number;
  readonly width: number;
  /** Height of a page's text area: nothing that is never divided may be taller. */
  readonly pageHeight: number;
  /** Element of the reading tree that the block becomes part of. */
  readonly parent: ReadingElement;
  readonly panels: readonly Panel[];
  /** Running text ends level on both sides. */
  readonly justify: boolean;
  /** Look of plain paragraphs here. */
  readonly bodyStyle: TextStyleName;
  /** Number of lists around the block. */
  readonly listDepth: number;
  readonly record: LayoutRecord;
  readonly memory: BlockMemory;
  /** Lays out the parts of a container. Handlers never call each other. */
  layInside(blocks: readonly Block[], context: BlockContext): readonly Strip[];
}

/**
 * Blocks of the last document. After an edit most blocks are what they were, and so are their strips: the very same
 * objects, so that pages made of them can be taken over too.
 */
export interface BlockMemory {
  /** `surroundings` is all beside the subject that decides how it looks. */
  recall(subject: Subject, surroundings: string, context: BlockContext, laying: Laying): readonly GalleyPart[];
  /** `setting` is all that concerns every block; what was made in another setting, or not used last time, is let go. */
  startDocument(setting: string): void;
}

/** A block or a note. */
export interface Subject {
  readonly id: string;
}

export interface Laying {
  readonly make: () => readonly GalleyPart[];
  /** Given where laying out changes it. */
  readonly shared?: SharedState | null;
}

/** What comes to light while the blocks are laid out. */
export interface LayoutRecord {
  readonly notes: ReadonlyMap<string, Note>;
  /** Where each note belongs in the reading tree, and the block that cites it first. */
  readonly citedNotes: Map<string, CitedNote>;
  /** The same notes by id, as they were cited: what a block adds is the end of this list. */
  readonly citedInOrder: string[];
  readonly outline: OutlineEntry[];
  readonly findings: LayoutFinding[];
}

export interface CitedNote {
  readonly element: ReadingElement;
  readonly citedIn: string;
  /** Whether the line with its first mark has been set. */
  readonly isSet: boolean;
}

/** The neighbours of a block in its container, and what it shares with the ones before it. */
export interface Surroundings {
  readonly previous: Block | null;
  readonly next: Block | null;
  readonly shared: SharedState;
}

export interface SharedState {
  panel: Panel | null;
  /** List element that neighbouring terms or judgements join. */
  list: ReadingElement | null;
}

export type BlockHandler<B extends Block> = (
  block: B,
  context: BlockContext,
  around: Surroundings,
) => readonly GalleyPart[];
