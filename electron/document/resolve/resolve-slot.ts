import { cleanLine } from '../../base/clean-text.ts';
import type { Block } from '../nodes.ts';
import { summariseSources } from '../source-summary.ts';
import { breaksBeforeHeadings } from './breaks-before-headings.ts';
import type { CitedSource } from './cited-sources.ts';
import type { ResolveContext } from './context.ts';
import { plainInline } from './inline-content.ts';
import type { PrintedSlot } from './printed-slots.ts';

/** A slot with its title: a heading, or for the bottom line the title of its panel. */
export function resolveSlot({ slot, blocks }: PrintedSlot, context: ResolveContext): readonly Block[] {
  const title = slot.showTitle ? plainInline(slot.title) : [];
  const isPanel = slot.content === 'bottom-line';
  context.numbering.startSlot(title.length > 0 && !isPanel);
  const content = context.blocks(blocks);
  if (content.length === 0) return [];
  const id = `slot-${slot.key}`;
  if (isPanel) return [{ type: 'callout', id, role: 'bottom-line', title, blocks: content }];
  // A section with nothing but breaks has nothing that its title could stand over.
  const isTitled = title.length > 0 && content.some((block) => block.type !== 'page-break');
  return breaksBeforeHeadings(isTitled ? [{ type: 'heading', id, level: 1, content: title }, ...content] : content);
}

/** What a slot says that is written from the data, as long as the writer has not put words of their own there. */
export function sourceSummarySlot(
  { slot }: PrintedSlot,
  sources: readonly CitedSource[],
  language: string,
  context: ResolveContext,
): readonly Block[] {
  if (sources.length === 0) return [];
  const summary = summariseSources(
    sources.map((each) => each.source),
    context.numbering.judgements,
    language,
  );
  const id = `slot-${slot.key}`;
  const content = plainInline(context.words.sourceSummary(summary));
  const said: Block = { type: 'paragraph', id: `${id}-summary`, role: 'body', number: null, content };
  const title = slot.showTitle ? plainInline(cleanLine(slot.title)) : [];
  return title.length === 0 ? [said] : [{ type: 'heading', id, level: 1, content: title }, said];
}
