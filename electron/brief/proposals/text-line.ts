import type { Node } from 'prosemirror-model';
import type { TextLine } from './proposal.ts';

/** A line of text in a document, with the position of its first character. */
export interface FoundLine {
  readonly node: Node;
  readonly start: number;
}

/** The text of a line with one character for each place in it: U+2060 for a citation, a line end for a line break. */
export function lineText(node: Node): string {
  return node.textBetween(0, node.content.size, '', (leaf) => leaf.type.spec.leafText?.(leaf) ?? '\ufffc');
}

/** All the text of a block, its lines apart by line ends. */
export function blockText(node: Node): string {
  if (node.inlineContent) return lineText(node);
  return node.children.map(blockText).join('\n');
}

/** The line where it stands now; null when its block is gone or has another shape. */
export function findLine(doc: Node, line: TextLine): FoundLine | null {
  const found = nodeWithId(doc, line.block);
  if (found === null) return null;
  let { node, pos } = found;
  for (const index of line.path) {
    if (index >= node.childCount) return null;
    let inside = pos + 1;
    for (let before = 0; before < index; before += 1) inside += node.child(before).nodeSize;
    pos = inside;
    node = node.child(index);
  }
  // An item of a list that was made of a paragraph that came back is known by its own id.
  while (!node.inlineContent && line.path.length === 0 && node.firstChild !== null) {
    node = node.firstChild;
    pos += 1;
  }
  return node.inlineContent ? { node, start: pos + 1 } : null;
}

export function nodeWithId(doc: Node, id: string): { readonly node: Node; readonly pos: number } | null {
  let found: { readonly node: Node; readonly pos: number } | null = null;
  doc.descendants((node, pos) => {
    if (found === null && node.attrs.id === id && node.type.name !== 'citation') found = { node, pos };
    return found === null && !node.inlineContent;
  });
  return found;
}
