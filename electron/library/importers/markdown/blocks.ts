import type { BlockContent, DefinitionContent, List, PhrasingContent, Root, RootContent, Table } from 'mdast';
import type { SourceBlock, SourceTextBlock } from '../../structure.ts';
import { type TextRange as Range, withoutSpaceAround } from '../../text-range.ts';

type Content = RootContent | BlockContent | DefinitionContent;

interface Context {
  readonly quote: boolean;
  readonly listDepth: number;
  readonly ordered: boolean;
}

/** The blocks of a parsed Markdown file in reading order. Offsets are those of the file, `shift` characters further on. */
export function markdownBlocks(root: Root, text: string, shift: number): readonly SourceBlock[] {
  const blocks: SourceBlock[] = [];
  const add = (type: SourceTextBlock['type'], range: Range | null, level = 0, ordered?: boolean) => {
    if (range === null) return;
    const { start, end } = withoutSpaceAround(range, text);
    if (start < end)
      blocks.push(ordered === undefined ? { type, start, end, level } : { type, start, end, level, ordered });
  };

  const visit = (node: Content, context: Context): void => {
    switch (node.type) {
      case 'heading':
        add('heading', contentRange(node.children, shift), node.depth);
        break;
      case 'paragraph':
        addParagraph(node.children, context);
        break;
      case 'blockquote':
        for (const child of node.children) visit(child, { ...context, quote: true });
        break;
      case 'list':
        list(node, context);
        break;
      case 'code':
        add('code', codeRange(node, text, shift));
        break;
      case 'table':
        table(node);
        break;
      case 'footnoteDefinition':
        footnote(node.children, context);
        break;
      default:
        // Markup, rules and link definitions hold no text of the author's.
        break;
    }
  };

  const addParagraph = (children: readonly PhrasingContent[], context: Context): void => {
    // A picture alone is no text.
    if (children.every(({ type }) => type === 'image' || type === 'imageReference' || type === 'break')) return;
    const range = contentRange(children, shift);
    const only = children.length === 1 ? children[0] : undefined;
    if (only?.type === 'strong') {
      const shown = range === null ? '' : text.slice(range.start, range.end).replace(/[*_]+$/, '');
      if (shown.endsWith('?')) {
        add('question', range);
        return;
      }
    }
    add(context.quote ? 'quote' : 'paragraph', range);
  };

  const list = (node: List, context: Context): void => {
    const inside = { ...context, listDepth: context.listDepth + 1, ordered: node.ordered === true };
    for (const item of node.children) {
      const [first, ...rest] = item.children;
      if (first?.type === 'paragraph')
        add('list-item', contentRange(first.children, shift), inside.listDepth, inside.ordered);
      else if (first !== undefined) visit(first, inside);
      for (const child of rest) visit(child, inside);
    }
  };

  const footnote = (children: readonly (BlockContent | DefinitionContent)[], context: Context): void => {
    for (const child of children) {
      if (child.type === 'paragraph') add('footnote', contentRange(child.children, shift));
      else visit(child, context);
    }
  };

  const table = (node: Table): void => {
    const range = nodeRange(node, shift);
    if (range === null) return;
    const rows = node.children.map((row) =>
      row.children.map((cell) => {
        const place = contentRange(cell.children, shift) ?? emptyAt(nodeRange(cell, shift)?.end ?? range.start);
        return { ...place, columnSpan: 1, rowSpan: 1 };
      }),
    );
    if (rows.some((row) => row.some((cell) => cell.end > cell.start))) {
      blocks.push({ type: 'table', ...range, level: 0, headerRows: Math.min(1, rows.length), rows });
    }
  };

  for (const child of root.children) visit(child, { quote: false, listDepth: 0, ordered: false });
  return blocks.sort((a, b) => a.start - b.start);
}

function nodeRange(node: { readonly position?: Root['position'] }, shift: number): Range | null {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return start === undefined || end === undefined ? null : { start: start + shift, end: end + shift };
}

/** From the first to the last inline node: the text without the marks of its block. */
function contentRange(children: readonly PhrasingContent[], shift: number): Range | null {
  const first = children[0];
  const last = children.at(-1);
  const start = first === undefined ? null : nodeRange(first, shift);
  const end = last === undefined ? null : nodeRange(last, shift);
  return start === null || end === null ? null : { start: start.start, end: end.end };
}

/** The lines between the fences. */
function codeRange(node: Content, text: string, shift: number): Range | null {
  const range = nodeRange(node, shift);
  if (range === null) return null;
  const code = text.slice(range.start, range.end);
  const fence = /^(`{3,}|~{3,})[^\n]*\n/.exec(code);
  if (fence === null) return range;
  const closing = /\n[ \t]*(?:`{3,}|~{3,})[ \t]*$/.exec(code);
  return {
    start: range.start + fence[0].length,
    end: range.start + Math.max(fence[0].length, closing?.index ?? code.length),
  };
}

function emptyAt(place: number): Range {
  return { start: place, end: place };
}
