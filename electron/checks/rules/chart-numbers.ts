import type { Node } from 'prosemirror-model';
import { type NoChart, readChart } from '../../brief/charts/read-chart.ts';
import type { Found, Rule } from '../rule.ts';

export const chartNumbers: Rule = {
  id: 'chart-numbers',
  title: 'Numbers of charts',
  reason: 'A chart is drawn from numbers that can be set against each other; any other table stays a table.',
  check: ({ brief, slots }) =>
    slots.flatMap(({ slot, node, pos }): readonly Found[] => {
      const found: Found[] = [];
      node.descendants((table, at) => {
        if (table.type.name !== 'table') return;
        const chart = readChart(table, brief.metadata.language);
        if (chart === null || chart.ok) return;
        const start = pos + 1 + at;
        const cell = cellPlace(table, chart.error);
        found.push({
          severity: 'warning',
          place: {
            slot: slot.key,
            block: String(table.attrs.id),
            from: start + (cell?.from ?? 1),
            to: start + (cell?.to ?? table.nodeSize - 1),
            source: null,
          },
          message: `This table cannot be shown as ${String(table.attrs.shownAs)} and stays a table: ${whyNoChart(chart.error)}`,
          fixes: [],
        });
      });
      return found;
    }),
};

/** A whole sentence, small at its beginning, that ends with a full stop. */
export function whyNoChart(reason: NoChart): string {
  switch (reason.type) {
    case 'too-small':
      return 'a chart needs a column of names and at least one column of numbers.';
    case 'no-values':
      return 'there is no number in it.';
    case 'no-number':
      return `“${shortened(reason.text)}” in row ${reason.row}, column ${reason.column} is not one number.`;
    case 'units-differ':
      return `its numbers count different things (${reason.units.join(', ')}), and a chart has one scale.`;
  }
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39).trimEnd()}…` : text;
}

/** The cell that is no number, as positions from the table's start. */
function cellPlace(table: Node, reason: NoChart): { readonly from: number; readonly to: number } | null {
  if (reason.type !== 'no-number') return null;
  let at = 1;
  for (const [row, { nodeSize, children }] of table.children.entries()) {
    if (row === reason.row - 1) {
      const before = children.slice(0, reason.column - 1).reduce((sum, cell) => sum + cell.nodeSize, at + 1);
      const cell = children[reason.column - 1];
      return cell ? { from: before + 1, to: before + cell.nodeSize - 1 } : null;
    }
    at += nodeSize;
  }
  return null;
}
