import type { FileChild, Paragraph } from 'docx';
import { isRightToLeft } from '../../../base/writing-direction.ts';
import type { HeadingBlock, Inline, ParagraphBlock, QuoteBlock } from '../../../document/nodes.ts';
import { listStyle, type ParagraphStyleId, panelStyle } from '../styles/style-names.ts';
import type { Manuscript, ParagraphChild, ParagraphPlace } from './manuscript.ts';
import type { Place, Writing } from './place.ts';
import { runsOf, tab } from './runs.ts';
import { directionOf } from './text-direction.ts';

/** A paragraph of these inlines, in the direction of its own words. */
export function paragraphOf(
  manuscript: Manuscript,
  style: ParagraphStyleId,
  content: readonly Inline[],
  place: ParagraphPlace & { readonly lead?: readonly ParagraphChild[]; readonly tail?: readonly ParagraphChild[] } = {},
): Paragraph {
  const { lead = [], tail = [], ...rest } = place;
  const runs = runsOf(content, manuscript, { italic: standsItalic(manuscript, style) });
  const direction = directionOf(content);
  const usual = isRightToLeft(manuscript.document.meta.language) ? 'rtl' : 'ltr';
  return manuscript.paragraph(style, [...lead, ...runs, ...tail], {
    ...rest,
    ...(direction !== null && direction !== usual && { direction }),
  });
}

export function writeHeading(block: HeadingBlock, { manuscript, place }: Writing): readonly FileChild[] {
  // A heading's own style would break the panel apart, so there it is the panel's title, with its rank in the outline.
  const style = place.panel ? panelStyle(place.panel, 'Title') : (`Heading${block.level}` as const);
  const outline = place.panel ? { outline: block.level - 1 } : {};
  return [paragraphOf(manuscript, style, block.content, { block: block.id, ...outline })];
}

export function writeParagraph(block: ParagraphBlock, { manuscript, place, next }: Writing): readonly FileChild[] {
  const { number } = block;
  if (block.role === 'judgement' && number !== null) {
    const list = { id: manuscript.judgementList(number), level: 0 };
    const tagged = next?.type === 'paragraph' && next.role === 'tag-line';
    return [paragraphOf(manuscript, tagged ? 'Judgement' : 'PlainJudgement', block.content, { block: block.id, list })];
  }
  const style = styleOf(block, place);
  // In a panel the outer edges have to agree, so what continues a list item is moved in by a tab.
  const lead = /Continue$/.test(style) && place.panel ? [tab()] : [];
  return [paragraphOf(manuscript, style, block.content, { block: block.id, lead })];
}

function styleOf(block: ParagraphBlock, place: Place): ParagraphStyleId {
  if (block.role === 'bottom-line') return 'BottomLine';
  if (block.role === 'tag-line') return 'TagLine';
  if (block.role === 'small' && !place.quoted) return 'SmallText';
  if (place.panel) return panelStyle(place.panel, place.quoted ? 'Quote' : place.listDepth > 0 ? 'Continue' : null);
  if (place.quoted) return 'Quote';
  return place.listDepth > 0 ? listStyle('Continue', place.listDepth) : 'BodyText';
}

export function writeQuote(block: QuoteBlock, { manuscript, place, write }: Writing): readonly FileChild[] {
  manuscript.announce(block.id);
  return write(block.blocks, { ...place, quoted: true });
}

function standsItalic({ theme, wordFile }: Manuscript, style: ParagraphStyleId): boolean {
  const own = wordFile?.isItalic(style) ?? null;
  if (own !== null) return own;
  if (style === 'Heading3') return theme.text.heading3.italic;
  if (style === 'Heading6') return theme.text.heading6.italic;
  if (style === 'Quote') return theme.text.quote.italic;
  return /Quote$/.test(style) && theme.text.quote.italic;
}
