import { factsOf } from './block-facts.ts';
import type { HeadingLevel, Inline, ResolvedDocument } from './nodes.ts';

/** A line of the table of contents. */
export interface ContentsEntry {
  /** Id of the heading: the place to go to. */
  readonly block: string;
  readonly level: HeadingLevel;
  /** Without note marks: a note belongs to the heading, not to its line in the contents. */
  readonly content: readonly Inline[];
}

/** The document's headings down to `depth`, in reading order. */
export function contentsEntries(document: ResolvedDocument, depth: number): readonly ContentsEntry[] {
  const headings = document.blocks.flatMap((block) => factsOf(block).headings).filter(({ level }) => level <= depth);
  return headings.map(({ id, level, content }) => {
    return { block: id, level, content: content.filter((inline) => inline.type !== 'note-mark') };
  });
}
