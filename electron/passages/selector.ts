import type { PassageId, SnapshotId, SourceId } from '../base/ids.ts';
import type { SourceBlock, SourceSection } from '../library/structure.ts';
import type { Passage, TextPosition, TextQuote } from './passage.ts';

/** How much text on either side a quote takes along, in UTF-16 code units. */
export const contextLength = 32;

/** The text a passage is taken from, prepared once for many passages. */
export interface PassagePlace {
  readonly text: string;
  readonly blocks: readonly SourceBlock[];
  readonly sections: readonly SourceSection[];
}

/** The words at a place, with what stands before and after them. */
export function quoteAt(text: string, { start, end }: TextPosition): TextQuote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(wholeCharacter(text, Math.max(0, start - contextLength)), start),
    suffix: text.slice(end, wholeCharacter(text, Math.min(text.length, end + contextLength))),
  };
}

/** A border inside a surrogate pair moves behind it: no quote starts or ends with half a character. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}

/**
 * Makes passages of one snapshot. Blocks and sections must be in order of their place; each passage then costs a binary
 * search, not a walk.
 */
export function passageMaker(
  place: PassagePlace,
  ids: { readonly source: SourceId; readonly snapshot: SnapshotId },
): (id: PassageId, position: TextPosition) => Passage {
  const numbers = paragraphNumbers(place.blocks);
  return (id, position) => {
    const index = blockAt(place.blocks, position.start);
    return {
      id,
      source: ids.source,
      snapshot: ids.snapshot,
      position,
      quote: quoteAt(place.text, position),
      section: headingAt(place.sections, position.start),
      paragraph: numbers[index] ?? 1,
      page: place.blocks[index]?.page ?? null,
      anchor: 'ok',
    };
  };
}

/** The number of each block as a reader counts paragraphs: headings are not counted and take that of what follows. */
function paragraphNumbers(blocks: readonly SourceBlock[]): readonly number[] {
  let counted = 0;
  return blocks.map(({ type }) => {
    if (type === 'heading') return counted + 1;
    counted += 1;
    return counted;
  });
}

/** The index of the last block that starts at or before a place; 0 when none does. */
function blockAt(blocks: readonly SourceBlock[], place: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((blocks[middle]?.start ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The heading of the innermost section around a place; null before the first heading. */
function headingAt(sections: readonly SourceSection[], place: number): string | null {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.start ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  // Sections nest, so the nearest one that starts before the place and reaches over it is the innermost.
  for (let index = low - 1; index >= 0; index -= 1) {
    const section = sections[index];
    if (section !== undefined && section.end > place) return section.heading;
  }
  return null;
}
