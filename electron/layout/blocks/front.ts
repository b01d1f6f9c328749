import { frontFacts } from '../../document/front-facts.ts';
import type { DocumentMeta, FrontBlock } from '../../document/nodes.ts';
import type { PlacedImage, PlacedRule } from '../page.ts';
import type { LaidInline } from '../text/runs.ts';
import type { BlockContext, BlockHandler } from './context.ts';
import { emptyStrip, type Strip, withFirst, withLast } from './strip.ts';
import { textStrips } from './text-strips.ts';

const coverTitleAt = 170;
const coverFactsBelow = 26;

/** Marking, title and facts, closed by a hair rule; on a cover they have a page to themselves. */
export const layFront: BlockHandler<FrontBlock> = (block, context) => {
  const { meta } = context.document;
  const node = block.id;
  const marking = textStrips(textOf(meta.marking), context, {
    style: 'marking',
    kind: 'paragraph',
    node: '',
    justify: false,
  });
  const title = textStrips(block.title, context, {
    style: 'title',
    kind: 'title',
    node,
    role: 'heading',
    justify: false,
    hyphenate: false,
    even: true,
    keepWithNext: true,
  });
  const facts = factsOf(meta);
  const logo = logoStrips(context, node);
  if (meta.cover) return cover([...logo, ...marking], title, facts, context);
  const line = textStrips(textOf(facts.join(' · ')), context, {
    style: 'facts',
    kind: 'paragraph',
    node: '',
    justify: false,
  });
  return [...logo, ...marking, ...title, ...line, rule(context, node, 0.5, context.width, 12)].map(keepTogether);
};

function cover(
  above: readonly Strip[],
  title: readonly Strip[],
  facts: readonly string[],
  context: BlockContext,
): readonly Strip[] {
  const node = title[0]?.anchors[0]?.id ?? '';
  const lines = facts.flatMap((fact) =>
    textStrips(textOf(fact), context, { style: 'facts', kind: 'paragraph', node: '', justify: false, after: 2 }),
  );
  const space = Math.max(24, coverTitleAt - above.reduce((sum, strip) => sum + strip.height, 0));
  const lowered = withLast(
    withFirst(title, () => ({ before: space })),
    () => ({ after: 14 }),
  );
  const head = above.length > 0 ? above : [emptyStrip(0.01)];
  const bar = rule(context, node, 2, 64, coverFactsBelow, context.theme.colours.accent);
  return [...head, ...lowered, bar, ...lines].map(keepTogether);
}

/** The logo above everything else, as a picture that is read out. */
function logoStrips(context: BlockContext, node: string): readonly Strip[] {
  const { logo } = context.document.meta;
  if (logo?.place !== 'front') return [];
  const scale = Math.min(1, context.width / logo.width);
  const placed: PlacedImage = {
    type: 'image',
    x: context.left,
    y: 0,
    width: logo.width * scale,
    height: logo.height * scale,
    picture: logo.picture,
    owner: { node, role: 'figure' },
    element: context.tree.add(context.parent, 'figure', { description: logo.alt }),
  };
  return [{ ...emptyStrip(placed.height), items: [placed], after: 14 }];
}

const keepTogether = (strip: Strip, index: number, all: readonly Strip[]): Strip =>
  index < all.length - 1 ? { ...strip, keepWithNext: true } : strip;

/** Label and value of every fact that is known. */
function factsOf(meta: DocumentMeta): readonly string[] {
  return frontFacts(meta).map(({ label, value }) => `${label}: ${value}`);
}

function textOf(text: string): readonly LaidInline[] {
  return text === '' ? [] : [{ type: 'text', text }];
}

function rule(
  context: BlockContext,
  node: string,
  thickness: number,
  length: number,
  after: number,
  colour: string = context.theme.colours.rule,
): Strip {
  const item: PlacedRule = {
    type: 'rule',
    x1: context.left,
    x2: context.left + length,
    y1: thickness / 2,
    y2: thickness / 2,
    width: thickness,
    colour,
    owner: { node, role: 'decoration' },
  };
  return { ...emptyStrip(thickness), after, items: [item] };
}
