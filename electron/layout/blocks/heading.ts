import type { HeadingBlock, Inline } from '../../document/nodes.ts';
import type { BlockHandler } from './context.ts';
import { textStrips } from './text-strips.ts';

const styles = { 1: 'heading1', 2: 'heading2', 3: 'heading3' } as const;

export const layHeading: BlockHandler<HeadingBlock> = (block, context) => {
  const style = styles[block.level];
  const element = context.tree.add(context.parent, style, { node: block.id });
  context.record.outline.push({ node: block.id, title: plainTitle(block.content), level: block.level, element });
  return textStrips(block.content, context, {
    style,
    kind: style,
    element,
    node: block.id,
    role: 'heading',
    justify: false,
    hyphenate: false,
    keepWithNext: true,
  });
};

/** The words of a heading, without note marks. */
export function plainTitle(content: readonly Inline[]): string {
  const words = content.map((inline) => {
    if (inline.type === 'text') return inline.text;
    if (inline.type === 'link') return inline.content.map((part) => part.text).join('');
    return inline.type === 'line-break' ? ' ' : '';
  });
  return words.join('').replace(/\s+/g, ' ').trim();
}
