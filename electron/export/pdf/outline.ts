import { type PDFContext, PDFHexString, type PDFRef } from 'pdf-lib';
import type { ReadingElement } from '../../layout/elements.ts';
import type { Layout, OutlineEntry } from '../../layout/layout.ts';
import { destination } from './links.ts';

interface OutlineNode {
  readonly entry: OutlineEntry;
  readonly ref: PDFRef;
  readonly children: OutlineNode[];
}

/** The headings as bookmarks, nested by level, the first level open; undefined for a document without headings. */
export function writeOutline(
  context: PDFContext,
  layout: Layout,
  pageRefs: readonly PDFRef[],
  refOf: (element: ReadingElement) => PDFRef | undefined,
): PDFRef | undefined {
  const roots = nested(context, layout.outline);
  const first = roots[0];
  const last = roots.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const root = context.nextRef();
  const write = (nodes: readonly OutlineNode[], parent: PDFRef): void => {
    nodes.forEach((node, index) => {
      const { entry, children } = node;
      const before = nodes[index - 1];
      const after = nodes[index + 1];
      const element = refOf(entry.element);
      const anchor = layout.anchorOf(entry.node) ?? { page: 0, y: 0 };
      const firstChild = children[0];
      const lastChild = children.at(-1);
      const item = {
        Title: PDFHexString.fromText(entry.title),
        Parent: parent,
        Dest: destination(anchor, layout, pageRefs),
        ...(before === undefined ? {} : { Prev: before.ref }),
        ...(after === undefined ? {} : { Next: after.ref }),
        ...(firstChild === undefined || lastChild === undefined
          ? {}
          : { First: firstChild.ref, Last: lastChild.ref, Count: -children.length }),
        ...(element === undefined ? {} : { SE: element }),
      };
      context.assign(node.ref, context.obj(item));
      write(children, node.ref);
    });
  };
  write(roots, root);
  context.assign(root, context.obj({ Type: 'Outlines', First: first.ref, Last: last.ref, Count: roots.length }));
  return root;
}

function nested(context: PDFContext, entries: readonly OutlineEntry[]): readonly OutlineNode[] {
  const roots: OutlineNode[] = [];
  const open: OutlineNode[] = [];
  for (const entry of entries) {
    const node: OutlineNode = { entry, ref: context.nextRef(), children: [] };
    while ((open.at(-1)?.entry.level ?? 0) >= entry.level) open.pop();
    (open.at(-1)?.children ?? roots).push(node);
    open.push(node);
  }
  return roots;
}
