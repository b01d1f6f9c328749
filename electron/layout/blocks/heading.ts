import { isUnseen } from '../../base/clean-text.ts';
import type { HeadingBlock } from '../../document/nodes.ts';
import { plainText } from '../../document/walk.ts';
import type { BlockHandler } from './context.ts';
import { textStrips } from './text-strips.ts';

export const layHeading: BlockHandler<HeadingBlock> = (block, context) => {
  const title = plainText(block.content).replace(/\s+/g, ' ').trim();
  // A heading that says nothing heads nothing: it is not read out and has no place in the outline. Its notes stay.
  if (isUnseen(title)) return textStrips(block.content, context, { style: 'body', kind: 'paragraph', node: block.id });
  const style = `heading${block.level}` as const;
  const element = context.tree.add(context.parent, style, { node: block.id });
  context.record.outline.push({ node: block.id, title, level: block.level, element });
  return textStrips(block.content, context, {
    style,
    kind: style,
    element,
    node: block.id,
    role: 'heading',
    justify: false,
    hyphenate: false,
    even: true,
    keepWithNext: true,
  });
};
