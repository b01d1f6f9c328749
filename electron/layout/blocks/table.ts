import type { TableBlock } from '../../document/nodes.ts';
import type { ReadingElement } from '../elements.ts';
import type { BlockHandler } from './context.ts';
import { heightOf, type Strip, withFirst, withLast } from './strip.ts';
import { overlined, repeatable, type TableParts, tableRow, underlined } from './table-rows.ts';
import { tableSetting } from './table-widths.ts';
import { textStrips } from './text-strips.ts';
import { heldTogether, unwelcome, withPrice } from './unwelcome-breaks.ts';

/** Tables of no more strips than this are best seen whole. */
const shortTable = 10;
/** Type smaller than this is hard to read, in points. */
const readable = 7;

/** Hair rules only; the head is repeated on every page the table reaches. */
export const layTable: BlockHandler<TableBlock> = (block, context) => {
  const { tree } = context;
  const count = Math.max(1, block.columns.length, ...[...block.head, ...block.body].map((row) => row.cells.length));
  const element = tree.add(context.parent, 'table', { node: block.id, description: block.description });
  const setting = tableSetting(block, count, context);
  const parts: TableParts = { block, ...setting, context, repeated: 0 };
  reportCrowding(parts);
  const caption = textStrips(
    block.caption,
    { ...context, parent: element },
    {
      style: 'caption',
      kind: 'caption',
      node: block.id,
      justify: false,
      even: true,
      hyphenate: false,
      keepWithNext: true,
    },
  );
  const head = headStrips(parts, element);
  const repeated = repeatable(head);
  const body = bodyStrips({ ...parts, repeated: heightOf(repeated) }, element, head.length > 0);
  const rows = [...head, ...body.map((strip) => ({ ...strip, repeatedHead: repeated }))];
  const source = textStrips(block.sourceLine, context, {
    style: 'sourceLine',
    kind: 'paragraph',
    node: '',
    justify: false,
  });
  const closed = withLast(rows, () =>
    source.length > 0 ? { keepWithNext: true, after: 0 } : { keepWithNext: false, after: 10 },
  );
  const led =
    caption.length > 0
      ? closed
      : withFirst(closed, (first) => ({ before: 8, anchors: [{ id: block.id, y: 0 }, ...first.anchors] }));
  return [...caption, ...led, ...source];
};

function reportCrowding({ block, scale, breaksWords, context }: TableParts): void {
  const size = Math.round(context.theme.text.tableCell.size * scale * 10) / 10;
  if (!breaksWords && size >= readable) return;
  context.record.findings.push({ code: 'crowded-table', node: block.id, size, breaksWords });
}

function headStrips(parts: TableParts, table: ReadingElement): readonly Strip[] {
  const { block, context } = parts;
  if (block.head.length === 0) return [];
  const { tree } = context;
  const section = tree.add(table, 'table-head');
  return block.head.flatMap((row, index) => {
    const strips = tableRow(parts, row, tree.add(section, 'row', { node: row.id }), true);
    const last = index === block.head.length - 1;
    const ruled = withLast(strips, (strip) => ({
      ...(last ? underlined(strip, context, 'strong') : strip),
      keepWithNext: true,
    }));
    return index === 0 ? withFirst(ruled, (strip) => overlined(strip, context)) : ruled;
  });
}

function bodyStrips(parts: TableParts, table: ReadingElement, hasHead: boolean): readonly Strip[] {
  const { block, context } = parts;
  const { tree } = context;
  const section = tree.add(table, 'table-body');
  const rows = block.body.map((row, index) => {
    const strips = tableRow(parts, row, tree.add(section, 'row', { node: row.id }), false);
    const last = index === block.body.length - 1;
    const ruled = withLast(strips, (strip) => underlined(strip, context, last ? 'strong' : 'hair'));
    return index === 0 && !hasHead ? withFirst(ruled, (first) => overlined(first, context)) : ruled;
  });
  const last = rows.length - 1;
  const priced = rows.map((strips, index) => {
    const beside =
      (index === 0 || index === last - 1) && index < last && (rows[index === 0 ? 0 : last] ?? []).length === 1;
    return beside ? withLast(strips, (strip) => withPrice(strip, unwelcome.besideSingleRow)) : strips;
  });
  const strips = priced.flat();
  return strips.length > shortTable ? strips : heldTogether(strips, unwelcome.insideShortTable);
}
