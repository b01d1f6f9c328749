import type { Block, ParagraphBlock } from '../../document/nodes.ts';
import { plainText } from '../../document/walk.ts';
import { labelled, padded } from './combine.ts';
import type { BlockContext, BlockHandler, Surroundings } from './context.ts';
import { enclosed, insidePanel, panelFor } from './panel.ts';
import { type Strip, withLast } from './strip.ts';
import { textStrips } from './text-strips.ts';
import { heldTogether, unwelcome } from './unwelcome-breaks.ts';

export const layParagraph: BlockHandler<ParagraphBlock> = (block, context, around) =>
  layByRole[block.role](block, context, around);

const layByRole: { readonly [R in ParagraphBlock['role']]: BlockHandler<ParagraphBlock> } = {
  body: (block, context, around) => {
    const strips = textStrips(block.content, context, { style: context.bodyStyle, kind: 'paragraph', node: block.id });
    const leadsIn = announces(block) && around.next !== null;
    return leadsIn ? withLast(strips, () => ({ breakAfter: unwelcome.afterLeadIn })) : strips;
  },
  small: (block, context) =>
    textStrips(block.content, context, { style: 'small', kind: 'paragraph', node: block.id, justify: false }),
  'bottom-line': layBottomLine,
  judgement: layJudgement,
  'tag-line': layTagLine,
};

/** Whether the text ends with a colon, which promises that something follows at once. */
function announces({ content }: ParagraphBlock): boolean {
  return /[:：]\s*$/.test(plainText(content));
}

/** Neighbouring paragraphs of the bottom line share one panel: that of the box they stand in, or else one of their own. */
function layBottomLine(block: ParagraphBlock, context: BlockContext, around: Surroundings): readonly Strip[] {
  if (context.bodyStyle === 'bottomLine') {
    return textStrips(block.content, context, { style: 'bottomLine', kind: 'paragraph', node: block.id });
  }
  const continues = isRole(around.previous, 'bottom-line') && around.shared.panel !== null;
  const panel = continues && around.shared.panel !== null ? around.shared.panel : panelFor(context, block.id, 'accent');
  around.shared.panel = panel;
  const inside = insidePanel(context, panel);
  const strips = textStrips(block.content, inside, { style: 'bottomLine', kind: 'paragraph', node: block.id });
  const room = context.theme.callout.padding;
  const ends = !isRole(around.next, 'bottom-line');
  const closed = padded(heldTogether(strips, unwelcome.insidePanel), continues ? 0 : room, ends ? room : 0);
  const placed = closed.map((strip, index) => ({
    ...strip,
    before: index === 0 && !continues ? Math.max(strip.before, 4) : strip.before,
    after: index === closed.length - 1 && ends ? 12 : strip.after,
  }));
  return enclosed(placed, panel, { opens: !continues, closes: ends });
}

function layJudgement(block: ParagraphBlock, context: BlockContext, around: Surroundings): readonly Strip[] {
  const numberWidth = context.theme.list.number;
  const left = context.left + numberWidth;
  const tagged = isRole(around.next, 'tag-line');
  const element = context.tree.add(context.parent, 'paragraph', { node: block.id });
  const common = { style: 'judgement', kind: 'paragraph', node: block.id, element } as const;
  const number = block.number === null ? '' : `${block.number}.`;
  const label = textStrips([{ type: 'tone', text: `${number} `, tone: 'accent' }], context, {
    ...common,
    role: 'label',
    width: numberWidth,
    justify: false,
  });
  const after = tagged ? {} : { after: context.theme.text.body.after };
  const body = textStrips(block.content, context, { ...common, left, width: context.width - numberWidth, ...after });
  const last = body.length - 1;
  const strips = body.map((strip, index) => (index === last && tagged ? { ...strip, keepWithNext: true } : strip));
  return number === ''
    ? strips
    : labelled(
        label.map((strip) => ({ ...strip, anchors: [] })),
        strips,
      );
}

function layTagLine(block: ParagraphBlock, context: BlockContext, around: Surroundings): readonly Strip[] {
  const indent = isRole(around.previous, 'judgement') ? context.theme.list.number : 0;
  return textStrips(block.content, context, {
    style: 'tagLine',
    kind: 'paragraph',
    node: block.id,
    left: context.left + indent,
    width: context.width - indent,
    justify: false,
  });
}

function isRole(block: Block | null, role: ParagraphBlock['role']): boolean {
  return block?.type === 'paragraph' && block.role === role;
}
