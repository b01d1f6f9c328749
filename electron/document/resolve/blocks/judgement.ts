import type { Node } from 'prosemirror-model';
import { cleanLine } from '../../../base/clean-text.ts';
import type { Confidence } from '../../../claims/claim.ts';
import type { Block } from '../../nodes.ts';
import { idOf, type ResolveContext } from '../context.ts';

/** The judgement with its number, and under it how likely it is and how sure the writer is. */
export function judgement(node: Node, context: ResolveContext): readonly Block[] {
  const number = context.numbering.judgement(context.sourcesIn(node).map((cited) => cited.source));
  const id = idOf(node);
  const said: Block = { type: 'paragraph', id, role: 'judgement', number, content: context.inlines(node) };
  const tags = tagLine(node, context);
  if (tags === '') return [said];
  return [
    said,
    { type: 'paragraph', id: `${id}-tags`, role: 'tag-line', number: null, content: [{ type: 'text', text: tags }] },
  ];
}

function tagLine(node: Node, { words }: ResolveContext): string {
  const likelihood = cleanLine(String(node.attrs.likelihood ?? '')).trim();
  const confidence = words.confidence[node.attrs.confidence as Confidence] ?? '';
  const tags = [likelihood, confidence].filter((tag) => tag !== '').join(' · ');
  const first = [...tags][0] ?? '';
  return first.toUpperCase() + tags.slice(first.length);
}
