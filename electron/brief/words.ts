import type { Node } from 'prosemirror-model';

const word = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;

/** Words as a reader counts them: `don't`, `co-operate` and `10,900` are one each; signs alone are none. */
export function countWords(text: string): number {
  return text.match(word)?.length ?? 0;
}

/** Words of everything inside a node. Blocks and line breaks separate words; a citation does not. */
export function countNodeWords(node: Node): number {
  return countWords(
    node.textBetween(0, node.content.size, '\n', (leaf) => (leaf.type.name === 'line_break' ? '\n' : '')),
  );
}
