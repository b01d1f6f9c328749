import type { Node } from 'prosemirror-model';
import type { Block, TableCell } from '../../nodes.ts';
import { idOf, type ResolveContext } from '../context.ts';

/** A column of a table that is made of blocks with named parts: which part, its heading, its share of the width. */
export interface StructureColumn {
  /** Node type of the part. */
  readonly part: string;
  readonly label: string;
  readonly share: number;
}

/**
 * One table for a run of blocks of one kind, a row each; the first column names the row. A column that no block fills
 * is left out, the first excepted.
 */
export function structureTable(
  nodes: readonly Node[],
  columns: readonly StructureColumn[],
  context: ResolveContext,
): Block {
  const rows = nodes.map((node) => ({ id: idOf(node), cells: columns.map((column) => cellOf(node, column, context)) }));
  const filled = columns.filter((_, at) => at === 0 || rows.some((row) => (row.cells[at]?.length ?? 0) > 0));
  const total = filled.reduce((sum, column) => sum + column.share, 0);
  const id = `${nodes[0] ? idOf(nodes[0]) : ''}-table`;
  return {
    type: 'table',
    id,
    caption: [],
    description: context.words.tableDescription(
      filled.map((column) => column.label),
      rows.length,
    ),
    columns: filled.map((column) => ({ width: column.share / total, align: 'start' })),
    head: [{ id: `${id}-head`, cells: filled.map((column) => headCell(column.label)) }],
    body: rows.map((row) => ({
      id: row.id,
      cells: filled.map((column): TableCell => {
        const at = columns.indexOf(column);
        return { content: row.cells[at] ?? [], rowHeader: at === 0 };
      }),
    })),
    sourceLine: [],
  };
}

function cellOf(node: Node, column: StructureColumn, context: ResolveContext) {
  const part = node.children.find((child) => child.type.name === column.part);
  return part ? context.inlines(part) : [];
}

function headCell(label: string): TableCell {
  return { content: [{ type: 'text', text: label }], rowHeader: false };
}
