import { type XmlElement, xmlDescendants } from '../xml.ts';

export interface OdtCell {
  readonly element: XmlElement;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** Spreadsheets pasted into texts repeat empty cells to the edge of the world; a table of a text never needs more. */
const mostRepeats = 64;

/** The rows of a table and how many of them are its head. Cells that others cover are left out. */
export function gridOf(table: XmlElement): {
  readonly rows: readonly (readonly OdtCell[])[];
  readonly headerRows: number;
} {
  const rows: OdtCell[][] = [];
  let headerRows = 0;
  const visit = (element: XmlElement, isHead: boolean): void => {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      if (child.name === 'table-row') {
        for (let copy = 0; copy < repeats(child, 'number-rows-repeated'); copy += 1) rows.push(cellsOf(child));
        if (isHead) headerRows = rows.length;
      } else if (child.name === 'table-header-rows') visit(child, true);
      else if (child.name === 'table-rows' || child.name === 'table-row-group') visit(child, isHead);
    }
  };
  visit(table, false);
  return { rows, headerRows };
}

export function isLayout(rows: readonly (readonly OdtCell[])[]): boolean {
  const cells = rows.flat();
  return cells.length === 1 || cells.some(({ element }) => xmlDescendants(element, 'table').length > 0);
}

function cellsOf(row: XmlElement): OdtCell[] {
  const cells: OdtCell[] = [];
  for (const element of row.children) {
    if (typeof element === 'string' || element.name !== 'table-cell') continue;
    const cell = { element, columnSpan: span(element, 'columns'), rowSpan: span(element, 'rows') };
    for (let copy = 0; copy < repeats(element, 'number-columns-repeated'); copy += 1) cells.push(cell);
  }
  return cells;
}

function span(cell: XmlElement, direction: 'columns' | 'rows'): number {
  return count(cell.attributes[`number-${direction}-spanned`], 1000);
}

/** Rows and cells without text are written once, however often they are repeated. */
function repeats(element: XmlElement, attribute: string): number {
  return xmlDescendants(element, 'p').some(({ children }) => children.length > 0)
    ? count(element.attributes[attribute], mostRepeats)
    : Math.min(count(element.attributes[attribute], mostRepeats), 8);
}

function count(value: string | undefined, most: number): number {
  const number = Number.parseInt(value ?? '1', 10);
  return number >= 1 ? Math.min(number, most) : 1;
}
