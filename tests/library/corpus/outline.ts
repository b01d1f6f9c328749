import type { ImportedDocument } from '../../../electron/library/imported-document.ts';
import { isNode, type NativeValue } from './pandoc-native.ts';

/** What two readings of one document can be compared by. */
export interface Outline {
  /** `2 Title of the section`. */
  readonly headings: readonly string[];
  /** One line per item: its depth, `#` or `-`, and the beginning of its text. */
  readonly items: readonly string[];
  /** One line per table: rows by ` // `, cells by ` | `, spans as `(2x1)`. */
  readonly tables: readonly string[];
  readonly notes: readonly string[];
  /** Every word in reading order, the words of notes after all others. */
  readonly words: readonly string[];
}

export function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}

const line = (text: string) => wordsOf(text).join(' ');
const itemLine = (depth: number, ordered: boolean, text: string) =>
  `${depth} ${ordered ? '#' : '-'} ${wordsOf(text).slice(0, 4).join(' ')}`.trim();
const cellLine = (text: string, rowSpan: number, columnSpan: number) =>
  `${line(text)}${rowSpan * columnSpan === 1 ? '' : `(${rowSpan}x${columnSpan})`}`;

/** The outline of an imported document, without what was left out of it. */
export function outlineOf({ text, blocks }: Pick<ImportedDocument, 'text' | 'blocks'>): Outline {
  const words: string[] = [];
  const outline = { headings: [] as string[], items: [] as string[], tables: [] as string[], notes: [] as string[] };
  const noteWords: string[] = [];
  for (const block of blocks) {
    const content = text.slice(block.start, block.end);
    const plain = withoutMarks(content);
    if (block.type === 'footnote') {
      const note = content.replace(/^\[[^\]]{1,12}\]/, '');
      outline.notes.push(line(note));
      noteWords.push(...wordsOf(note));
      continue;
    }
    words.push(...wordsOf(plain));
    if (block.type === 'heading') outline.headings.push(`${block.level} ${line(plain)}`);
    if (block.type === 'list-item') outline.items.push(itemLine(block.level, block.ordered === true, plain));
    if (block.type === 'table') {
      const cells = (row: (typeof block.rows)[number]) =>
        row.map((cell) => cellLine(withoutMarks(text.slice(cell.start, cell.end)), cell.rowSpan, cell.columnSpan));
      outline.tables.push(block.rows.map((row) => cells(row).join(' | ')).join(' // '));
    }
  }
  return { ...outline, words: [...words, ...noteWords] };
}

/** Marks of notes stand in our text and not in pandoc's. */
function withoutMarks(text: string): string {
  return text.replace(/\[(?:\d{1,3}|[ivx]{1,6}|[a-z*†‡§])\]/g, ' ');
}

/** Paragraphs of one note or cell must not run into each other. */
function blockEdge(name: string): string {
  return name === 'Para' || name === 'Plain' || name === 'LineBlock' ? '\n' : '';
}

/** The outline of pandoc's reading. */
export function outlineOfNative(document: NativeValue): Outline {
  const headings: string[] = [];
  const items: string[] = [];
  const tables: string[] = [];
  const notes: string[] = [];
  const noteWords: string[] = [];
  const words: string[] = [];

  /** The words inside, notes collected apart. */
  const inline = (value: NativeValue | undefined): string => {
    if (value === undefined || typeof value === 'number') return '';
    if (typeof value === 'string') return value;
    if (Array.isArray(value)) return value.map(inline).join('');
    if (!isNode(value)) return '';
    const [first, second] = value.arguments;
    switch (value.name) {
      case 'Str':
        return inline(first);
      case 'Space':
      case 'SoftBreak':
      case 'LineBreak':
        return ' ';
      case 'Code':
      case 'Math':
        return inline(second);
      case 'RawInline':
      case 'RawBlock':
      case 'Image':
        return '';
      case 'Note': {
        const note = inline(first);
        notes.push(line(note));
        noteWords.push(...wordsOf(note));
        return ' ';
      }
      case 'Span':
      case 'Link':
      case 'Quoted':
      case 'Cite':
        return inline(second);
      default:
        return `${value.arguments.map((argument) => (typeof argument === 'object' ? inline(argument) : '')).join('')}${blockEdge(value.name)}`;
    }
  };

  const block = (value: NativeValue, depth: number): void => {
    if (Array.isArray(value)) {
      for (const child of value) block(child, depth);
      return;
    }
    if (!isNode(value)) return;
    const [first, second, third] = value.arguments;
    switch (value.name) {
      case 'Header': {
        const text = inline(third);
        headings.push(`${first} ${line(text)}`);
        words.push(...wordsOf(text));
        break;
      }
      case 'BulletList':
      case 'OrderedList': {
        const ordered = value.name === 'OrderedList';
        const list = ordered ? second : first;
        for (const item of Array.isArray(list) ? list : []) {
          const at = words.length;
          const place = items.push('') - 1;
          block(item, depth + 1);
          const lead = firstWords(item);
          items[place] = itemLine(depth + 1, ordered, lead ?? words.slice(at, at + 4).join(' '));
        }
        break;
      }
      case 'DefinitionList':
        for (const entry of Array.isArray(first) ? first : []) {
          if (!Array.isArray(entry)) continue;
          words.push(...wordsOf(inline(entry[0])));
          block(entry[1] ?? [], depth);
        }
        break;
      case 'Para':
      case 'Plain':
        words.push(...wordsOf(inline(first)));
        break;
      case 'LineBlock':
        for (const row of Array.isArray(first) ? first : []) words.push(...wordsOf(inline(row)));
        break;
      case 'CodeBlock':
        words.push(...wordsOf(inline(second)));
        break;
      case 'BlockQuote':
        block(first ?? [], 0);
        break;
      case 'Div':
      case 'Figure':
        block(value.arguments.slice(1), depth);
        break;
      case 'Table':
        table(value.arguments);
        break;
      case 'Caption':
        block(second ?? [], depth);
        break;
      case 'Pandoc':
        block(value.arguments.at(-1) ?? [], 0);
        break;
      default:
        break;
    }
  };

  const table = (parts: readonly NativeValue[]): void => {
    block(parts[1] ?? [], 0);
    const rows: string[] = [];
    const visit = (value: NativeValue): void => {
      if (Array.isArray(value)) value.forEach(visit);
      else if (isNode(value, 'Row')) {
        const cells = Array.isArray(value.arguments[1]) ? value.arguments[1] : [];
        rows.push(cells.map(cell).join(' | '));
      } else if (isNode(value)) value.arguments.forEach(visit);
    };
    const cell = (value: NativeValue): string => {
      if (!isNode(value, 'Cell')) return '';
      const span = (at: number) => {
        const node = value.arguments[at];
        return isNode(node) && typeof node.arguments[0] === 'number' ? node.arguments[0] : 1;
      };
      const text = inline(value.arguments[4]);
      words.push(...wordsOf(text));
      return cellLine(text, span(2), span(3));
    };
    parts.slice(2).forEach(visit);
    if (rows.some((row) => /[\p{L}\p{N}]/u.test(row))) tables.push(rows.join(' // '));
  };

  /** The words of the paragraph an item begins with, which is all that our item holds. */
  const firstWords = (item: NativeValue): string | null => {
    const first = Array.isArray(item) ? item[0] : undefined;
    return isNode(first, 'Para', 'Plain') ? silently(() => inline(first.arguments[0])) : null;
  };
  const silently = (read: () => string): string => {
    const before = [notes.length, noteWords.length] as const;
    const text = read();
    notes.length = before[0];
    noteWords.length = before[1];
    return text;
  };

  block(document, 0);
  return { headings, items, tables, notes, words: [...words, ...noteWords] };
}
