import type { SourceBlock, SourceSection } from './structure.ts';

/**
 * The sections that the headings of a text make, in order of their start. A section holds its sub-sections; text before
 * the first heading is a section of its own at level 0. White space at either end belongs to no section.
 */
export function sectionsOf(blocks: readonly SourceBlock[], text: string): readonly SourceSection[] {
  const first = blocks[0];
  const last = blocks.at(-1);
  if (first === undefined || last === undefined) return [];
  const sections: SourceSection[] = [];
  const open: { heading: string; level: number; start: number }[] = [];
  // The end of the block before the one being looked at: where a section that closes here ends.
  let previousEnd = first.start;

  const closeDownTo = (level: number) => {
    for (let top = open.at(-1); top !== undefined && top.level >= level; top = open.at(-1)) {
      sections.push({ ...top, end: previousEnd });
      open.pop();
    }
  };

  for (const block of blocks) {
    if (block.type === 'heading') {
      if (open.length === 0 && sections.length === 0 && block.start > first.start) {
        sections.push({ heading: null, level: 0, start: first.start, end: previousEnd });
      }
      closeDownTo(block.level);
      open.push({ heading: headingText(text.slice(block.start, block.end)), level: block.level, start: block.start });
    }
    previousEnd = block.end;
  }
  closeDownTo(0);
  if (sections.length === 0) return [{ heading: null, level: 0, start: first.start, end: last.end }];
  return sections.sort((a, b) => a.start - b.start || a.level - b.level);
}

/** A heading in one line, without marks of emphasis and without the stop of a run-in heading. */
function headingText(raw: string): string {
  return raw
    .replace(/\s+/g, ' ')
    .replace(/^[*_`#\s]+|[*_`#\s]+$/g, '')
    .replace(/(?<=\p{L}{2})[.:]$/u, '')
    .trim();
}
