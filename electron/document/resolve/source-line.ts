import type { Node } from 'prosemirror-model';
import type { Inline } from '../nodes.ts';
import type { ResolveContext } from './context.ts';
import { shortReference } from './short-reference.ts';

/** The line under an exhibit that names the sources cited in it; empty when there are none. */
export function sourceLine(node: Node, context: ResolveContext): readonly Inline[] {
  const sources = context.sourcesIn(node);
  if (sources.length === 0) return [];
  const names = sources.flatMap((source, at): readonly Inline[] => [
    { type: 'text', text: at > 0 ? '; ' : ' ' },
    ...shortReference(source, context.words),
  ]);
  return [{ type: 'text', text: context.words.tableSources(sources.length) }, ...names, { type: 'text', text: '.' }];
}
