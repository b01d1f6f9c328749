import type { Node } from 'prosemirror-model';
import { citationAttributes } from '../../brief/citation-order.ts';
import type { CitationAttributes } from '../../brief/schema.ts';
import type { PlacedSlot } from '../../brief/slots.ts';
import { sentencesOf } from '../../library/sentences.ts';

/** A line of text as the rules read it: without citations, which are kept beside it with their places. */
export interface CheckedLine {
  readonly slot: PlacedSlot;
  /** The text block itself: a paragraph, a judgement, a part of a risk. */
  readonly node: Node;
  /** Names of the nodes around it, the block of the slot first. */
  readonly path: readonly string[];
  /** Id of the nearest block that has one. */
  readonly block: string | null;
  readonly text: string;
  readonly sentences: readonly CheckedSentence[];
  /** Position in the document of an offset in the text. */
  readonly positionOf: (offset: number) => number;
}

export interface CheckedSentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Citations in the sentence or right behind it. */
  readonly own: readonly CitationAttributes[];
  /** Its own ones, or those of the next sentence in the line that has some: one note may stand for what leads up to it. */
  readonly covering: readonly CitationAttributes[];
}

export function linesOf(slot: PlacedSlot, language: string): readonly CheckedLine[] {
  const lines: CheckedLine[] = [];
  const visit = (node: Node, pos: number, path: readonly string[], block: string | null): void => {
    const id: unknown = node.attrs.id;
    const nearest = typeof id === 'string' ? id : block;
    if (node.isTextblock) {
      lines.push(lineOf(slot, node, pos, path, nearest, language));
      return;
    }
    node.forEach((child, offset) => {
      visit(child, pos + 1 + offset, [...path, child.type.name], nearest);
    });
  };
  slot.node.forEach((child, offset) => {
    visit(child, slot.pos + 1 + offset, [child.type.name], null);
  });
  return lines;
}

function lineOf(
  slot: PlacedSlot,
  node: Node,
  pos: number,
  path: readonly string[],
  block: string | null,
  language: string,
): CheckedLine {
  const pieces: { readonly offset: number; readonly pos: number }[] = [];
  const citations: { readonly offset: number; readonly attributes: CitationAttributes }[] = [];
  let text = '';
  node.forEach((child, offset) => {
    if (child.type.name === 'citation') citations.push({ offset: text.length, attributes: citationAttributes(child) });
    else {
      pieces.push({ offset: text.length, pos: pos + 1 + offset });
      text += child.isText ? (child.text ?? '') : '\n';
    }
  });
  const positionOf = (offset: number): number => {
    const piece = pieces.filter((one) => one.offset <= offset).at(-1);
    return piece ? piece.pos + offset - piece.offset : pos + 1;
  };
  return { slot, node, path, block, text, sentences: sentencesIn(text, citations, language), positionOf };
}

function sentencesIn(
  text: string,
  citations: readonly { readonly offset: number; readonly attributes: CitationAttributes }[],
  language: string,
): readonly CheckedSentence[] {
  const whole = [{ type: 'paragraph', start: 0, end: text.length, level: 0 }] as const;
  const ranges = text.trim() === '' ? [] : sentencesOf(text, whole, language);
  // A citation stands behind what it covers: up to and at the start of the next sentence it belongs to the one before.
  const owned = ranges.map((range, index) => {
    const from = index === 0 ? -1 : range.start;
    const to = ranges[index + 1]?.start ?? text.length;
    return citations.filter(({ offset }) => offset > from && offset <= to).map(({ attributes }) => attributes);
  });
  return ranges.map(({ start, end }, index) => {
    const own = owned[index] ?? [];
    const covering = owned.slice(index).find((some) => some.length > 0) ?? [];
    return { start, end, text: text.slice(start, end), own, covering };
  });
}
