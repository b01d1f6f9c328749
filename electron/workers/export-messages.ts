import type { Brief } from '../brief/brief.ts';
import type { HouseStyle } from '../brief/house-style.ts';
import type { CitationReading } from '../citations/citation-reading.ts';
import type { CitingOptions } from '../citations/citing-options.ts';
import type { OwnCitationStyle } from '../citations/own-style.ts';
import type { ExportFinding } from '../contract/export-finding.ts';
import type { WordFileStyles } from '../contract/house-style-list.ts';
import type { PagesWanted, PreviewPages } from '../contract/preview.ts';
import type { ExportFormat } from '../export/formats.ts';
import type { PdfExtras } from '../export/pdf/extras.ts';
import type { WordFileLook } from '../library/word-file/word-file-look.ts';
import type { ReturnedComparison } from '../round-trip/returned-comparison.ts';
import type { ReturnedDocument } from '../round-trip/returned-document.ts';
import type { BriefNews } from '../storage/recent-edits.ts';

/** What can be asked of the export process. It never touches the disk but for its own fonts and styles. */
export interface ExportRequests {
  /** Opens a brief, or brings it up to date. False when it is wanted whole: edits are missing. */
  follow: { args: BriefNews; result: boolean };
  /** Writes the brief that was followed last. */
  write: {
    args: { readonly choice: ExportChoice; readonly formats: readonly ExportFormat[]; readonly pdf: PdfExtras };
    result: WrittenBrief;
    progress: ExportProgress;
  };
  pages: {
    args: { readonly choice: ExportChoice; readonly want: PagesWanted };
    result: PreviewPages;
  };
  /** How the citations of the brief that was followed last read: those in an own wording, and those named. */
  readings: {
    args: { readonly choice: ExportChoice; readonly named: readonly string[] };
    result: readonly CitationReading[];
  };
  /** Whether the copy of a citation style that a brief brings along can be used: what it is, or why not. */
  'check-copy': { args: { readonly style: OwnCitationStyle }; result: OwnCitationStyle };
  /** What a Word file that came back proposes for the brief that was followed last. */
  compare: {
    args: { readonly choice: ExportChoice; readonly returned: ReturnedDocument };
    result: ReturnedComparison;
  };
  /** Whether the bytes of a file are a citation style that can be used. Nothing is kept. */
  'check-style': { args: { readonly bytes: Uint8Array; readonly file: string }; result: OwnCitationStyle };
  /** What documents take from the look of a Word file, and what they add to it. */
  wordStyles: { args: { readonly wordFile: WordFileLook }; result: WordFileStyles };
  /** A Word template with every style, in the look of a house style. */
  startingFile: { args: { readonly houseStyle: HouseStyle }; result: Uint8Array };
  /** The first pages of another brief than the followed one: one that shows a look. */
  specimen: { args: { readonly brief: Brief }; result: PreviewPages };
}

export interface ExportChoice {
  /** Id of a citation style, see `citations/styles.ts`. */
  readonly style: string;
  /** Id of one of the template's editions. */
  readonly edition: string;
  /** In place of how the brief itself wants to cite. */
  readonly citing?: CitingOptions;
  /** In place of the brief's own look, for this export. */
  readonly houseStyle?: HouseStyle;
  /** Whether comments go into the Word file (`takesComments`); where it is not said, with editions for colleagues. */
  readonly comments?: boolean;
  /** Citations of the Word file are fields that a citation manager knows. Plain words when left out. */
  readonly liveCitations?: boolean;
}

export interface WrittenBrief {
  readonly files: readonly { readonly format: ExportFormat; readonly bytes: Uint8Array }[];
  /** What somebody should know about files that are complete all the same. */
  readonly findings: readonly ExportFinding[];
}

export interface ExportProgress {
  readonly done: number;
  readonly total: number;
  readonly label: string;
}

export const inspectStages = ['resolved', 'pages', 'docx-xml'] as const;
export type InspectStage = (typeof inspectStages)[number];
