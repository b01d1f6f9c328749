import type { Node } from 'prosemirror-model';
import { cleanLine } from '../../../base/clean-text.ts';
import type { Block } from '../../nodes.ts';
import { plainText } from '../../walk.ts';
import { idOf, type ResolveContext } from '../context.ts';
import { sourceLine } from '../source-line.ts';

/** A picture of the writer's. The line under it is the writer's own or, where that is empty, names the sources cited. */
export function figure(node: Node, context: ResolveContext): readonly Block[] {
  const [caption, source] = node.children;
  const title = caption ? context.inlines(caption) : [];
  const said = source ? context.inlines(source) : [];
  const decorative = node.attrs.decorative === true;
  const picture = context.pictureOf(String(node.attrs.picture));
  return [
    {
      type: 'figure',
      id: idOf(node),
      picture: { type: 'image', ...picture, share: Number(node.attrs.width) / 100 },
      alt: decorative ? '' : alternative(String(node.attrs.alt), plainText(title), context),
      decorative,
      caption: title,
      sourceLine: said.length > 0 ? said : sourceLine(node, context),
    },
  ];
}

/** Every format must say something in place of a picture; that the writer said nothing is found by the checks. */
function alternative(own: string, caption: string, context: ResolveContext): string {
  return cleanLine(own).trim() || caption.trim() || context.words.undescribedPicture;
}
