import type { ChartValue } from '../base/charts/chart.ts';
import { type ByType, byType } from './by-type.ts';
import type { Block, FigureBlock, Inline, ResolvedDocument, TableRow } from './nodes.ts';

/**
 * A resolved document as readable text, a line for every block, for people who look for a fault and for goldens. Marks:
 * `_emphasis_`, `*strong*`, `^raised^`, `~lowered~`, `[words](address)`, `[^3]` for a note and `[^3 again]` for a repeat.
 */
export function describeDocument(document: ResolvedDocument): string {
  const { labels, ...meta } = document.meta;
  const facts = Object.entries(meta).map(([name, value]) => `${name}: ${describeValue(value)}`);
  return [
    ...facts,
    `labels: ${Object.values(labels).join(' | ')}`,
    '',
    ...document.blocks.flatMap((block) => describeBlock(block, '')),
    '',
    ...document.notes.map(
      (note) => `[^${note.number}] ${note.id}: ${note.paragraphs.map(describeInlines).join(' ¶ ')}`,
    ),
    '',
  ].join('\n');
}

/** Inlines on one line, with the marks of `describeDocument`. */
export function describeInlines(inlines: readonly Inline[]): string {
  return inlines.map((inline) => byType(inlineText, inline)).join('');
}

const inlineText: ByType<Inline, [], string> = {
  text: (inline) => {
    const around = [
      inline.emphasis && '_',
      inline.strong && '*',
      inline.smallCaps && '%',
      inline.position === 'superscript' && '^',
      inline.position === 'subscript' && '~',
    ].filter((mark) => typeof mark === 'string');
    const language = inline.language === undefined ? '' : `{${inline.language}}`;
    return `${around.join('')}${inline.text}${around.toReversed().join('')}${language}`;
  },
  link: (inline) => `[${describeInlines(inline.content)}](${inline.href})`,
  'note-mark': (inline) => `[^${inline.number}${inline.repeat ? ' again' : ''}]`,
  'line-break': () => ' / ',
};

function describeBlock(block: Block, indent: string): readonly string[] {
  return byType(blockLines, block, indent);
}

const blockLines: ByType<Block, [indent: string], readonly string[]> = {
  front: (block, indent) => [line(indent, 'front', block.id, describeInlines(block.title))],
  contents: (block, indent) => [line(indent, `contents to level ${block.depth}`, block.id, '')],
  heading: (block, indent) => [line(indent, `heading ${block.level}`, block.id, describeInlines(block.content))],
  paragraph: (block, indent) => {
    const role = block.role === 'body' ? 'paragraph' : block.role;
    const number = block.number === null ? '' : ` ${block.number}`;
    return [line(indent, `${role}${number}`, block.id, describeInlines(block.content))];
  },
  list: (block, indent) => [
    line(indent, block.ordered ? `list from ${block.start}` : 'list', block.id, ''),
    ...block.items.flatMap((item) => [line(`${indent}  `, 'item', item.id, ''), ...inside(item.blocks, `${indent}  `)]),
  ],
  quote: (block, indent) => [line(indent, 'quote', block.id, ''), ...inside(block.blocks, indent)],
  callout: (block, indent) => [
    line(indent, `callout ${block.role}`, block.id, describeInlines(block.title)),
    ...inside(block.blocks, indent),
  ],
  table: (block, indent) => [
    line(indent, 'table', block.id, describeInlines(block.caption)),
    line(`${indent}  `, 'columns', '', block.columns.map(describeColumn).join(', ')),
    line(`${indent}  `, 'description', '', block.description),
    ...block.head.map((row) => describeRow(row, 'head', `${indent}  `)),
    ...block.body.map((row) => describeRow(row, 'row', `${indent}  `)),
    ...(block.sourceLine.length > 0 ? [line(`${indent}  `, 'source line', '', describeInlines(block.sourceLine))] : []),
  ],
  figure: (block, indent) => [
    line(indent, block.decorative ? 'decorative figure' : 'figure', block.id, describeInlines(block.caption)),
    line(`${indent}  `, block.picture.type, '', describePicture(block.picture)),
    ...(block.alt === '' ? [] : [line(`${indent}  `, 'alternative', '', block.alt)]),
    ...(block.sourceLine.length > 0 ? [line(`${indent}  `, 'source line', '', describeInlines(block.sourceLine))] : []),
  ],
  question: (block, indent) => [
    line(indent, 'question', block.id, describeInlines(block.question)),
    ...inside(block.answer, indent),
  ],
  term: (block, indent) => [
    line(indent, 'term', block.id, `${describeInlines(block.term)} = ${describeInlines(block.meaning)}`),
  ],
  'fill-in': (block, indent) => [
    line(indent, `fill-in, ${block.lines} lines`, block.id, describeInlines(block.task)),
    ...(block.answer.length > 0 ? [line(`${indent}  `, 'answer', '', describeInlines(block.answer))] : []),
  ],
  'source-list': (block, indent) => [
    line(indent, block.hangingIndent ? 'source list, hanging' : 'source list', block.id, ''),
    ...block.entries.map((entry) => line(`${indent}  `, entry.source, '', describeInlines(entry.content))),
  ],
  evidence: (block, indent) => [
    line(indent, 'evidence', block.id, ''),
    ...block.entries.map((entry) => {
      const words = `${entry.prefix}«${entry.exact}»${entry.suffix}`;
      const place = `${entry.claim ?? 'no claim'}, ${entry.passage}`;
      return line(`${indent}  `, `note ${entry.note}`, place, `${words} (${describeInlines(entry.source)})`);
    }),
  ],
  'page-break': (block, indent) => [line(indent, 'page break', block.id, '')],
  columns: (block, indent) => [line(indent, `${block.count} columns`, block.id, ''), ...inside(block.blocks, indent)],
};

function describePicture(picture: FigureBlock['picture']): string {
  if (picture.type === 'image') {
    const { mediaType, width, height, share } = picture;
    return `${mediaType}, ${width} x ${height} pixels, ${Math.round(share * 100)} % of the column, ${picture.picture}`;
  }
  const series = picture.series.map(({ name, values }) => `${name}: ${values.map(describeValueOf).join(', ')}`);
  return `${picture.kind} of ${picture.unit} by ${picture.heading === '' ? '' : `${picture.heading}: `}${picture.categories.join(', ')}; ${series.join('; ')}`;
}

function describeValueOf(value: ChartValue | null): string {
  if (value === null) return 'no value';
  const range = value.low === null && value.high === null ? '' : ` (${value.low ?? '?'} to ${value.high ?? '?'})`;
  return `${value.value}${range}${value.modality === null ? '' : ` ${value.modality}`}`;
}

function inside(blocks: readonly Block[], indent: string): readonly string[] {
  return blocks.flatMap((block) => describeBlock(block, `${indent}  `));
}

function line(indent: string, kind: string, id: string, words: string): string {
  const place = id === '' ? '' : ` <${id}>`;
  return `${indent}${kind}${place}${words === '' ? '' : `: ${words}`}`;
}

function describeColumn(column: { readonly width: number | null; readonly align: string }): string {
  return column.width === null ? column.align : `${column.align} ${Math.round(column.width * 100)} %`;
}

function describeRow(row: TableRow, kind: string, indent: string): string {
  const cells = row.cells.map((cell) => `${cell.rowHeader ? '# ' : ''}${describeInlines(cell.content)}`);
  return line(indent, kind, row.id, `| ${cells.join(' | ')} |`);
}

function describeValue(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
