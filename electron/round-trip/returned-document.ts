import type { Looks, ProposedShape, Recorder } from '../brief/proposals/proposal.ts';
import type { JoinedCell } from './cell-grid.ts';
import type { BaselineMissing } from './returned-comparison.ts';

/**
 * A Word file as it is compared: its paragraphs and cells in reading order, as they read with all recorded changes
 * accepted, with what was recorded kept beside. Plain data that travels between processes.
 */
export interface ReturnedDocument {
  /** Id of the brief that it was exported from, as the file says; null where it does not. */
  readonly brief: string | null;
  readonly baseline: Baseline | null;
  /** Why there is none. */
  readonly missing: BaselineMissing | null;
  readonly units: readonly ReturnedUnit[];
  /** Paragraphs and cells that are in no unit, because their deletion was recorded. */
  readonly gone: readonly RecordedGone[];
  readonly notes: readonly ReturnedNote[];
  readonly comments: readonly ReturnedComment[];
  /** The file holds programs of its own. None was run. */
  readonly macros: boolean;
}

/** What the file said when it was exported, as fingerprints of its words. */
export interface Baseline {
  readonly style: string | null;
  readonly edition: string | null;
  readonly entries: readonly BaselineEntry[];
  /** In the order of their numbers. */
  readonly notes: readonly { readonly citation: string | null; readonly hash: string }[];
  /** Fingerprints of the comments and replies that were in the file. */
  readonly comments: readonly string[];
  /** Of those, whether they were settled; none for replies, and in files of versions that did not say. */
  readonly settled: ReadonlyMap<string, boolean>;
}

/** A block, item or row with its bookmark and the words from there to the next bookmark. */
export interface BaselineEntry {
  readonly id: string;
  readonly name: string;
  readonly hashes: readonly string[];
  /** How these words looked; null in files of versions that did not say. */
  readonly looks: readonly string[] | null;
}

/** A paragraph, or a whole cell of a table. */
export interface ReturnedUnit {
  /** Bookmarks of blocks that begin here with words in them. */
  readonly names: readonly string[];
  /** Those that begin here and hold nothing: other words may have taken their place. */
  readonly emptyNames: readonly string[];
  /** Those that began earlier and hold words of this paragraph too. */
  readonly continued: readonly string[];
  /** Name of the style in lower case; empty for the default one. */
  readonly style: string;
  readonly listed: boolean;
  readonly cell: CellPlace | null;
  /** Where the end of a paragraph was taken out between words that stay, there is a line end that was deleted. */
  readonly pieces: readonly Piece[];
  /** The end of this paragraph was brought in: it was divided from the next one. */
  readonly ended?: RecordedChange;
  /** How it is set was changed, and that was recorded. */
  readonly reset?: RecordedSetting;
  /** Its row was brought in as a whole: who did it. */
  readonly broughtIn?: Recorder;
}

/** A place in a table. `joined` where cells of it were made one. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly joined?: JoinedCell;
}

/** What kind of block a paragraph was before a recorded change of its properties, and what it is; null for none of a brief's. */
export interface RecordedSetting {
  readonly from: ProposedShape | null;
  readonly to: ProposedShape | null;
  readonly by: Recorder;
}

/** A paragraph or cell of which all was taken out, and that was recorded. */
export interface RecordedGone {
  /** Bookmarks of blocks that began in it; for a cell, in its row. */
  readonly names: readonly string[];
  /** As they stood, what was recorded about them kept. */
  readonly pieces: readonly Piece[];
  /** Who took out its row or itself; null for a paragraph, of which the pieces say it. */
  readonly by: Recorder | null;
}

export type Piece = TextPiece | NotePiece;

export interface TextPiece extends Looks {
  readonly type: 'text';
  readonly text: string;
  readonly change?: RecordedChange;
  /** It was brought in by one change and taken out by another: who brought it in. */
  readonly within?: RecordedChange;
  /** Its looks were changed, and that was recorded. */
  readonly formerly?: FormerLooks;
}

export interface FormerLooks {
  readonly looks: Looks;
  readonly by: Recorder;
}

/** The mark of a note. `name` is the number it was exported under; null for a note that is new. */
export interface NotePiece {
  readonly type: 'note';
  readonly name: number | null;
  /** Index in `notes`; null for a mark that only repeats another one. */
  readonly note: number | null;
  readonly change?: RecordedChange;
  readonly within?: RecordedChange;
}

export interface RecordedChange extends Recorder {
  readonly type: 'inserted' | 'deleted';
}

export interface ReturnedNote {
  readonly text: string;
  /** What `text` is made of, a space between paragraphs. */
  readonly pieces: readonly Piece[];
  readonly tracked: readonly (RecordedChange & { readonly text: string })[];
}

export interface ReturnedComment {
  readonly author: string;
  readonly at: string;
  readonly text: string;
  /** Whether it is settled; null where the file does not say. */
  readonly resolved: boolean | null;
  /** Index of the comment that this one replies to; null for one that begins. */
  readonly answers: number | null;
  /** Index of the first unit it is about; null where its place is lost. */
  readonly unit: number | null;
  /** Where it begins in that unit's words as `acceptedText` gives them. */
  readonly from: number;
  /** The words it is about, which may reach over several units. */
  readonly quote: string;
}

/** Stands for the mark of a note in text that is compared. */
export const noteMark = '\u2060';

/** The words with all recorded changes accepted. */
export function acceptedText(pieces: readonly Piece[]): string {
  return pieces
    .filter(({ change }) => change?.type !== 'deleted')
    .map((piece) => (piece.type === 'note' ? noteMark : piece.text))
    .join('');
}

/** Empty for what is no time: some programs write a year 0 where they know none. */
export function instant(written: string): string {
  return /^[1-9]\d{3}-\d\d-\d\dT/.test(written) && !Number.isNaN(Date.parse(written)) ? written : '';
}

/** Who made a change, as its element says. */
export function recorderIn({ author = '', date = '' }: Readonly<Record<string, string>>): Recorder {
  return { author: author.trim(), at: instant(date) };
}
