import type { ReadingElement } from '../../layout/elements.ts';
import type { Page, PlacedItem } from '../../layout/page.ts';
import type { ByteWriter } from './byte-writer.ts';
import { Drawing } from './drawing.ts';
import type { FontBook } from './font-book.ts';
import type { ImageBook } from './images.ts';
import type { NumberedElements } from './numbered-elements.ts';
import type { StructureRecord } from './reading-kids.ts';

/** Where what is drawn belongs in the structure. */
export interface PageReading {
  readonly numberOf: NumberedElements['numberOf'];
  readonly record: StructureRecord;
}

/** Writes the operators that draw a page. All content is either marked for the structure or marked as furniture. */
export function pageContent(
  out: ByteWriter,
  page: Page,
  book: FontBook,
  images: ImageBook,
  reading: PageReading,
): void {
  const drawing = new Drawing(out, page.height);
  for (const item of page.items) {
    const mark = markOf(item, reading);
    if (drawing.opens(mark)) drawing.tag(tagOf(mark, page.index, reading));
    if (item.type === 'text') drawing.text(item, book);
    else if (item.type === 'rule') drawing.rule(item);
    else if (item.type === 'box') drawing.box(item);
    else if (item.type === 'path') drawing.path(item);
    else drawing.image(item, images.nameOf(item.picture));
  }
  drawing.end();
}

/** Marks of what is no part of the structure; all others are numbers of elements. */
const furniture = -2;
const header = -3;
const footer = -4;

/** Neighbouring items with the same mark share one stretch of marked content. */
function markOf(item: PlacedItem, { numberOf }: PageReading): number {
  const element = elementOf(item);
  if (element !== undefined) return numberOf(element);
  if (item.owner.role === 'header') return header;
  return item.owner.role === 'footer' ? footer : furniture;
}

function tagOf(mark: number, page: number, { record }: PageReading): string {
  if (mark >= 0) return `/P <</MCID ${record.mark(mark, page)}>> BDC`;
  if (mark === header) return '/Artifact <</Type /Pagination /Subtype /Header>> BDC';
  if (mark === footer) return '/Artifact <</Type /Pagination /Subtype /Footer>> BDC';
  return '/Artifact BMC';
}

function elementOf(item: PlacedItem): ReadingElement | undefined {
  return item.type === 'rule' || item.type === 'box' ? undefined : item.element;
}
