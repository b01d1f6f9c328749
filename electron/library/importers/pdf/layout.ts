import type { Draft } from './drafts.ts';
import { withFootnotes } from './footnotes.ts';
import { withHeadings } from './headings.ts';
import { joinParagraphs } from './join-paragraphs.ts';
import type { PdfLine } from './lines.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { PdfOutlineEntry, PdfTag } from './pdf-file.ts';
import { inReadingOrder } from './reading-order.ts';
import { findRunningLines, type PageLines, type RunningLine } from './running-lines.ts';
import { taggedDrafts } from './tagged-blocks.ts';
import { bodyFace, type TypeFace } from './type-face.ts';

/** One page as it was read: its lines, and its tags when these cover it. */
export interface ReadPage extends PageLines {
  readonly tags: readonly PdfTag[] | null;
}

/** A document as blocks that know their lines, still without text. */
export interface LaidOut {
  readonly drafts: readonly Draft[];
  readonly running: readonly (readonly RunningLine[])[];
  readonly body: TypeFace;
}

/** From lines on pages to blocks in the order of reading. */
export function layOutDocument(pages: readonly ReadPage[], outline: readonly PdfOutlineEntry[]): LaidOut {
  const running = findRunningLines(pages);
  const own = pages.map(({ lines }, index) => withoutRunning(lines, running[index] ?? []));
  const body = bodyFace(own.flat());
  const statesHeadings = pages.some(({ tags }) => tags?.some(({ role }) => /^H[1-6]?$|^Title$/.test(role)) === true);
  const columns = pages.flatMap((page, index) => columnsOf(own[index] ?? [], page, index, statesHeadings, body));
  return { drafts: withHeadings(joinParagraphs(columns, body), body, outline), running, body };
}

function withoutRunning(lines: readonly PdfLine[], running: readonly RunningLine[]): readonly PdfLine[] {
  if (running.length === 0) return lines;
  const gone = new Set(running.map(({ line }) => line));
  return lines.filter((line) => !gone.has(line));
}

function columnsOf(
  lines: readonly PdfLine[],
  { tags }: ReadPage,
  page: number,
  statesHeadings: boolean,
  body: TypeFace,
): readonly (readonly Draft[])[] {
  if (tags === null) return byPlace(lines, page, body);
  const tagged = lines.filter(({ tag }) => tag >= 0);
  const others = lines.filter(({ tag }) => tag < 0);
  return [taggedDrafts(tagged, tags, page, statesHeadings), ...byPlace(others, page, body)];
}

function byPlace(lines: readonly PdfLine[], page: number, body: TypeFace): readonly (readonly Draft[])[] {
  return inReadingOrder(lines).map((column) => withFootnotes(paragraphsOf(column, page), body.size));
}
