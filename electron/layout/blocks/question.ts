import type { QuestionBlock } from '../../document/nodes.ts';
import type { BlockHandler } from './context.ts';
import { textStrips } from './text-strips.ts';

export const layQuestion: BlockHandler<QuestionBlock> = (block, context) => {
  const parent = context.tree.add(context.parent, 'group', { node: block.id });
  const inside = { ...context, parent };
  const question = textStrips(block.question, inside, {
    style: 'question',
    kind: 'paragraph',
    node: block.id,
    justify: false,
    hyphenate: false,
    even: true,
  });
  return [...question, ...context.layInside(block.answer, inside)];
};
