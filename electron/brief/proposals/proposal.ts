import type { CitationId } from '../../base/ids.ts';
import type { OwnWording } from '../../citations/own-wording.ts';
import type { BriefComment, CommentReply } from '../comments.ts';

/** What somebody proposes to change in a brief, in a document that came back. Nothing changes before it is accepted. */
export interface BriefProposal {
  /** Unique among the proposals of one file, and the same whenever this file is compared with this brief. */
  readonly id: string;
  readonly kind: ProposalKind;
  readonly place: ProposalPlace;
  /** The words now, as the exported document shows them; empty for what is new. A note's mark is U+2060. */
  readonly before: string;
  /** The words proposed; empty for what is to go. Blocks are apart by a line end. */
  readonly after: string;
  /** The brief changed here too since the document was exported. */
  readonly conflict: boolean;
  /** Changes that the other program recorded, in the order of the text. */
  readonly tracked: readonly TrackedChange[];
  /** Who wrote a comment, or brought in or took out a whole block or row, and when. */
  readonly by: Recorder | null;
  /** Why the program cannot make this change itself; null when it can. */
  readonly unable: UnableReason | null;
  /** What accepting does; null for what can only be read. */
  readonly change: BriefChange | null;
  /** The single changes it is made of, in the order of the text, each of which can be made alone; none where it is one. */
  readonly parts: readonly ProposedPart[];
  /** A conflict whose changes stand beside those made here: accepting them leaves the words written here as they are. */
  readonly keepsOurs: boolean;
}

/** One change of a block's words or looks, made by one person. */
export interface ProposedPart {
  /** Unique in its proposal. */
  readonly id: string;
  readonly type: 'inserted' | 'deleted' | 'replaced' | 'looks' | 'joined' | 'divided';
  /** Where it stands in the proposal's `before`. */
  readonly from: number;
  readonly to: number;
  /** What stands there then. */
  readonly after: string;
  /** How the words look then; for a change of looks alone. */
  readonly looks: readonly LookChange[];
  /** Who made it and when, as the other program recorded it; null where it did not. */
  readonly by: Recorder | null;
  readonly change: BriefChange;
}

export interface Recorder {
  /** Empty where the other program left it out. */
  readonly author: string;
  /** ISO 8601, as the other program wrote it; empty where it did not. */
  readonly at: string;
}

export type ProposalKind =
  /** Other words in a block. */
  | 'changed'
  /** The same, and every one of the changes was recorded with author and time. */
  | 'tracked'
  /** The same words, in other looks. */
  | 'looks'
  | 'new'
  | 'deleted'
  | 'row'
  | 'row-gone'
  | 'column'
  | 'column-gone'
  /** Cells of a table that were made one. */
  | 'cells'
  | 'split'
  | 'merged'
  | 'moved'
  /** The same words as another kind of block. */
  | 'shape'
  /** Own words of a note. */
  | 'note'
  /** Words that a citation style wrote: taken over, they are an own wording, which no longer follows the source. */
  | 'citation'
  | 'comment'
  /** A comment that the brief has was settled, or opened again. */
  | 'settled'
  | 'reopened';

export type UnableReason =
  /** A citation, in a way that no wording of it can say. */
  | 'citation'
  /** A heading of a section, which belongs to the template. */
  | 'template'
  /** Something else that is written from the data: a label, a list of sources, evidence, a line of facts. */
  | 'written-from-data'
  /** A row, cell or list that would have to be made anew. */
  | 'structure'
  /** Cells that were made one, which a table of a brief cannot have. */
  | 'joined-cells'
  /** A kind of block that cannot stand there, or cannot be made of this one. */
  | 'shape'
  /** A comment whose words are not in the brief. */
  | 'comment';

export interface ProposalPlace {
  /** Key of the slot; null for the title and what stands outside the slots. */
  readonly slot: string | null;
  /** Title of the slot, for people. */
  readonly title: string;
  /** Id of the block to show; null where there is none. */
  readonly block: string | null;
}

export interface TrackedChange {
  readonly type: 'inserted' | 'deleted';
  readonly text: string;
  readonly author: string;
  /** ISO 8601, as the other program wrote it; empty where it did not. */
  readonly at: string;
}

/** A line of text in a brief: a node with an id, and the way down from it by the numbers of children. */
export interface TextLine {
  readonly block: string;
  readonly path: readonly number[];
}

/** A row of a table, found by the texts of its cells; or a block that stands as a row, by its id. */
export interface RowPlace {
  readonly block: string;
  readonly row: number;
  readonly before: readonly string[];
}

/** What goes into a line. */
export type Inserted =
  | ({ readonly type: 'text'; readonly text: string } & Looks)
  /** A citation that stands elsewhere in the brief, or stood in what was replaced. */
  | { readonly type: 'citation'; readonly citation: CitationId }
  /** A new note in somebody's own words. */
  | { readonly type: 'note'; readonly words: string }
  /** The block ends here, and another one of its kind begins, with this id. */
  | { readonly type: 'block-end'; readonly id: string };

/** How words look, and where they lead. */
export interface Looks {
  readonly emphasis?: true;
  readonly strong?: true;
  readonly position?: 'superscript' | 'subscript';
  readonly link?: string;
}

/** One look that words get or lose. */
export type LookChange =
  | { readonly mark: 'emphasis' | 'strong' | 'superscript' | 'subscript'; readonly on: boolean }
  | { readonly mark: 'link'; readonly href: string | null };

/** Offsets count in the line as `lineText` gives it. */
export interface LineEdit {
  readonly from: number;
  readonly to: number;
  readonly insert: readonly Inserted[];
  /** The words stay and only look otherwise; nothing is inserted. */
  readonly looks?: readonly LookChange[];
}

/** How a block that is new shall look, as far as the document says. */
export type NewBlockShape =
  /** As the block before it: a paragraph, a judgement, an item of the same list. */
  'same' | 'paragraph' | 'heading-2' | 'heading-3' | 'heading-4' | 'bullet' | 'number' | 'quote';

/** A caption or an answer, which is kept as words alone. `before` is the text that the edits were made for. */
export interface AttributeChange {
  readonly type: 'attribute';
  readonly block: string;
  readonly name: 'caption' | 'answer';
  readonly before: string;
  /** They insert text alone. */
  readonly edits: readonly LineEdit[];
}

/** The title of the brief, of which the same holds. */
export interface TitleChange {
  readonly type: 'title';
  readonly before: string;
  readonly edits: readonly LineEdit[];
}

/** A kind of block that a line can be turned into. */
export type ProposedShape =
  | 'paragraph'
  | 'heading-2'
  | 'heading-3'
  | 'heading-4'
  | 'heading-5'
  | 'heading-6'
  | 'bullet'
  | 'number'
  | 'quote';

/** Edits of one line. */
export interface WordsChange {
  readonly type: 'words';
  readonly line: TextLine;
  readonly before: string;
  readonly edits: readonly LineEdit[];
  /** Where words of the line may have come to stand meanwhile: a block that was divided off it, or that took it in. */
  readonly elsewhere?: readonly TextLine[];
}

export type BriefChange =
  /** `before` is the line's text that the edits were made for. */
  | WordsChange
  /** The line of another block comes to the end of this one, and that block goes; then the edits. */
  | {
      readonly type: 'merge';
      readonly line: TextLine;
      readonly others: readonly TextLine[];
      readonly before: string;
      readonly edits: readonly LineEdit[];
    }
  | {
      readonly type: 'insert';
      /** The id that the block shall have, so that the next new block can name it. */
      readonly id: string;
      /** The block after which it goes: the first of these that is there. None for the beginning of the slot. */
      readonly after: readonly string[];
      readonly slot: string;
      readonly shape: NewBlockShape;
      readonly content: readonly Inserted[];
    }
  /** Takes a block out, when its text is still `before`. */
  | { readonly type: 'remove'; readonly block: string; readonly before: string }
  | {
      readonly type: 'move';
      readonly block: string;
      /** The block that stays where it is and that it shall come after; null for the beginning of the slot. */
      readonly after: string | null;
      /** Blocks that are new there or move there too, and come before it: those that are there already are passed over. */
      readonly behind: readonly string[];
      readonly slot: string;
    }
  | AttributeChange
  /** The own words of a note. */
  | { readonly type: 'comment'; readonly citation: CitationId; readonly before: string; readonly after: string }
  /** Other words for a citation than the style has, null for the style's; and, where both changed, its own words behind. */
  | {
      readonly type: 'wording';
      readonly citation: CitationId;
      readonly before: OwnWording | null;
      readonly after: OwnWording | null;
      readonly comment: { readonly before: string; readonly after: string } | null;
    }
  /** Turns lines that follow each other into another kind of block; ids of paragraphs and headings. */
  | {
      readonly type: 'turn';
      readonly blocks: readonly string[];
      readonly from: ProposedShape;
      readonly to: ProposedShape;
    }
  /** Takes citations out of their line; the words round them stay. */
  | { readonly type: 'uncite'; readonly citations: readonly CitationId[] }
  /** Somebody's remark, put on words of a line as one of the brief's own comments. */
  | {
      readonly type: 'remark';
      readonly line: TextLine;
      readonly before: string;
      readonly from: number;
      readonly to: number;
      readonly comment: BriefComment;
    }
  /** An answer to a comment that the brief has. */
  | { readonly type: 'reply'; readonly comment: string; readonly reply: CommentReply }
  /** A row more in a table, or a block more of a kind that stands as a row, such as a risk; one list for each cell. */
  | {
      readonly type: 'insert-row';
      readonly place: RowPlace;
      readonly side: 'behind' | 'before';
      readonly cells: readonly (readonly Inserted[])[];
    }
  | { readonly type: 'remove-row'; readonly place: RowPlace }
  /** A column more behind the one of this number, -1 for the first place; one list for each row. */
  | {
      readonly type: 'insert-column';
      readonly table: string;
      readonly after: number;
      readonly cells: readonly (readonly Inserted[])[];
    }
  /** Takes a column out, when its texts are still `before`. */
  | {
      readonly type: 'remove-column';
      readonly table: string;
      readonly column: number;
      readonly before: readonly string[];
    }
  /** Settles a comment that the brief has, or opens it again. */
  | { readonly type: 'resolve'; readonly comment: string; readonly resolved: boolean }
  | TitleChange;
