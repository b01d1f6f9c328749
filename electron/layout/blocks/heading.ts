import type { HeadingBlock } from '../../document/nodes.ts';
import { plainText } from '../../document/walk.ts';
import type { BlockHandler } from './context.ts';
import { textStrips } from './text-strips.ts';

export const layHeading: BlockHandler<HeadingBlock> = (block, context) => {
  const style = `heading${block.level}` as const;
  const element = context.tree.add(context.parent, style, { node: block.id });
  context.record.outline.push({
    node: block.id,
    title: plainText(block.content).replace(/\s+/g, ' ').trim(),
    level: block.level,
    element,
  });
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
