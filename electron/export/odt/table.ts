import { columnWidths } from '../../document/column-widths.ts';
import type { TableBlock, TableRow } from '../../document/nodes.ts';
import { spokenDescription } from '../../document/table-description.ts';
import { lineOf, paragraph, writeInlines } from './inlines.ts';
import type { OdtManuscript } from './manuscript.ts';
import { cellStyle } from './styles.ts';
import { escapeXml, points, xmlId } from './xml.ts';

/** Tables of no more rows than this are best seen whole. */
const shortTable = 10;

/** Its caption, the table with its head repeated on every page, its source line. `width` is that of the column, in points. */
export function writeTable(table: TableBlock, manuscript: OdtManuscript, width: number): string {
  const name = xmlId(table.id);
  const held = table.head.length + table.body.length > shortTable ? '' : ' style:may-break-between-rows="false"';
  const widths = columnWidths(table, width, manuscript.theme.text.tableCell.size * 0.5);
  manuscript.automatic.push(
    `<style:style style:name="${name}" style:family="table"><style:table-properties style:width="${points(width)}" table:align="margins"${spaceRound(table)}${held}/></style:style>`,
    ...widths.map(
      (share, index) =>
        `<style:style style:name="${name}.${index + 1}" style:family="table-column"><style:table-column-properties style:rel-column-width="${Math.max(1, Math.round((share / width) * 65535))}*"/></style:style>`,
    ),
  );
  const columns = widths.map((_, index) => `<table:table-column table:style-name="${name}.${index + 1}"/>`).join('');
  const rows = (all: readonly TableRow[], isHead: boolean) =>
    all
      .map(({ cells }, row) => {
        const isLast = row === all.length - 1;
        const begins = row === 0 && (isHead || table.head.length === 0);
        const style = cellStyle(begins ? 'strong' : 'none', isLast ? 'strong' : isHead ? 'none' : 'hair');
        const written = cells.map((cell, at) => {
          const end = table.columns[at]?.align === 'end' ? 'Number' : 'Contents';
          const words = isHead ? `Table_20_Heading${end === 'Number' ? '_20_Number' : ''}` : `Table_20_${end}`;
          return `<table:table-cell table:style-name="${style}" office:value-type="string">${paragraph(words, writeInlines(cell.content, manuscript))}</table:table-cell>`;
        });
        return `<table:table-row>${written.join('')}</table:table-row>`;
      })
      .join('');
  const head =
    table.head.length === 0 ? '' : `<table:table-header-rows>${rows(table.head, true)}</table:table-header-rows>`;
  const said = spokenDescription(table);
  const described = said === '' ? '' : `<table:desc>${escapeXml(said)}</table:desc>`;
  const caption = lineOf('Caption', table.caption, manuscript);
  const source = lineOf('Source_20_Line', table.sourceLine, manuscript);
  return `${caption}<table:table table:name="${name}" table:style-name="${name}">${described}${columns}${head}${rows(table.body, false)}</table:table>${source}`;
}

/** Space where no caption or source line brings its own, as on our own pages. */
function spaceRound({ caption, sourceLine }: TableBlock): string {
  const above = caption.length === 0 ? ' fo:margin-top="8pt"' : '';
  return `${above}${sourceLine.length === 0 ? ' fo:margin-bottom="10pt"' : ''}`;
}
