import type { Node } from 'prosemirror-model';

export interface Found {
  readonly from: number;
  readonly to: number;
}

// Stands for what is not a character (a citation, a line break), so that offsets in the text are offsets in the block.
const notText = '\u2060';

/** Every place of some words, ignoring case, in reading order. Matches never reach over the end of a block. */
export function findInBrief(doc: Node, words: string): readonly Found[] {
  const wanted = words.toLowerCase();
  if (wanted === '') return [];
  const found: Found[] = [];
  doc.descendants((block, pos) => {
    if (!block.isTextblock) return true;
    const text = block.textBetween(0, block.content.size, undefined, () => notText).toLowerCase();
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      found.push({ from: pos + 1 + at, to: pos + 1 + at + wanted.length });
    }
    return false;
  });
  return found;
}
