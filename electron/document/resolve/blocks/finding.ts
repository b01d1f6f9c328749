import type { Node } from 'prosemirror-model';
import type { Block } from '../../nodes.ts';
import { idOf, type ResolveContext } from '../context.ts';

/** A title that states the finding, the evidence under it, and what it means for the reader. */
export function finding(node: Node, context: ResolveContext): readonly Block[] {
  const part = (name: string) => node.children.find((child) => child.type.name === name);
  const [title, evidence, meaning] = [part('finding_title'), part('finding_evidence'), part('finding_meaning')];
  const blocks: Block[] = [];
  const titled = title ? context.inlines(title) : [];
  if (titled.length > 0) {
    blocks.push({ type: 'heading', id: idOf(node), level: context.numbering.headingLevel(2), content: titled });
  }
  if (evidence) blocks.push(...context.blocks(evidence.children));
  const meant = meaning ? context.inlines(meaning) : [];
  if (meant.length > 0) {
    const lead = { type: 'text', text: context.words.findingMeaning, strong: true } as const;
    const content = [lead, { type: 'text', text: ' ' } as const, ...meant];
    blocks.push({ type: 'paragraph', id: `${idOf(node)}-meaning`, role: 'body', number: null, content });
  }
  return blocks;
}
