import type { Node } from 'prosemirror-model';
import type { Block } from '../nodes.ts';
import { actions } from './blocks/actions.ts';
import { callout } from './blocks/callout.ts';
import { columns } from './blocks/columns.ts';
import { figure } from './blocks/figure.ts';
import { fillIn } from './blocks/fill-in.ts';
import { finding } from './blocks/finding.ts';
import { heading } from './blocks/heading.ts';
import { judgement } from './blocks/judgement.ts';
import { bulletList, orderedList } from './blocks/list.ts';
import { options } from './blocks/options.ts';
import { pageBreak } from './blocks/page-break.ts';
import { paragraph } from './blocks/paragraph.ts';
import { question } from './blocks/question.ts';
import { quote } from './blocks/quote.ts';
import { risks } from './blocks/risks.ts';
import { table } from './blocks/table.ts';
import { term } from './blocks/term.ts';
import { timeline } from './blocks/timeline.ts';
import type { ResolveContext } from './context.ts';
import { factsOf } from './node-facts.ts';

type ResolveBlock = (node: Node, context: ResolveContext) => readonly Block[];
type ResolveRun = (nodes: readonly Node[], context: ResolveContext) => readonly Block[];

/** One handler for every node type that stands on its own. A test holds these tables against the schema. */
export const singleBlocks: Readonly<Record<string, ResolveBlock>> = {
  paragraph,
  heading,
  bullet_list: bulletList,
  ordered_list: orderedList,
  quote,
  callout,
  table,
  figure,
  judgement,
  finding,
  question,
  term,
  fill_in: fillIn,
  page_break: pageBreak,
  columns,
};

/** Node types whose neighbours become one table. */
export const runBlocks: Readonly<Record<string, ResolveRun>> = {
  risk: risks,
  action: actions,
  event: timeline,
  option: options,
};

/** Blocks in reading order. What is empty is left out: it is a place the writer kept open. */
export function resolveBlocks(nodes: readonly Node[], context: ResolveContext): readonly Block[] {
  const printed = nodes.filter((node) => !factsOf(node).empty);
  const blocks: Block[] = [];
  for (let at = 0; at < printed.length; at += 1) {
    const node = printed[at];
    if (!node) continue;
    const type = node.type.name;
    const run = runBlocks[type];
    if (run) {
      const end = printed.findIndex((other, index) => index > at && other.type.name !== type);
      const neighbours = printed.slice(at, end < 0 ? undefined : end);
      blocks.push(...context.memory.keep(run(neighbours, context)));
      at += neighbours.length - 1;
      continue;
    }
    const single = singleBlocks[type];
    if (!single) throw new Error(`No handler resolves a block of type ${type}`);
    blocks.push(...context.memory.blocksOf(node, context, () => single(node, context)));
  }
  return blocks;
}
