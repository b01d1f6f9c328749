import type { FileChild, ISectionOptions } from 'docx';
import type { Block } from '../../document/nodes.ts';
import type { Theme } from '../../templates/theme.ts';
import type { Manuscript } from './blocks/manuscript.ts';
import { writeBlocks } from './blocks/write-blocks.ts';
import type { Geometry } from './geometry.ts';
import { runningLines } from './running-lines.ts';
import { twips } from './units.ts';

/** The document's sections: one column for the text, more for what stands in columns, on the same pages with the same lines. */
export function sectionsOf(manuscript: Manuscript): readonly ISectionOptions[] {
  const { document, theme, geometry } = manuscript;
  // Those of a person's own Word file are added to the finished part.
  const lines = (manuscript.wordFile?.look.lines.length ?? 0) > 0 ? null : runningLines(manuscript);
  const stretches = stretchesOf(document.blocks);
  // Programs balance columns only before a further section, so one ends the document.
  if (stretches.at(-1)?.columns !== 1) stretches.push({ columns: 1, blocks: [] });
  return stretches.map((stretch, index): ISectionOptions => {
    manuscript.setInColumns(stretch.columns, columnGap);
    const children = fileChildren(stretch.blocks, manuscript);
    const page = pageOf(theme, geometry);
    const column = stretch.columns === 1 ? {} : { column: { count: stretch.columns, space: twips(columnGap) } };
    if (index > 0) return { children, properties: { page, ...column, type: 'continuous' } };
    if (lines === null) return { children, properties: { page, ...column } };
    const { headers, footers, titlePage } = lines;
    return { children, headers, footers, properties: { page, ...column, ...(titlePage && { titlePage }) } };
  });
}

const columnGap = 20;

interface StretchOfBlocks {
  readonly columns: 1 | 2 | 3;
  readonly blocks: readonly Block[];
}

function stretchesOf(blocks: readonly Block[]): StretchOfBlocks[] {
  const out: { columns: 1 | 2 | 3; blocks: Block[] }[] = [{ columns: 1, blocks: [] }];
  for (const block of blocks) {
    const columns = block.type === 'columns' ? block.count : block.type === 'evidence' ? 2 : 1;
    const last = out.at(-1);
    // Each block of columns ends level, also before another one.
    if (last && ((last.columns === columns && columns === 1) || (out.length === 1 && last.blocks.length === 0))) {
      last.columns = columns;
      last.blocks.push(block);
    } else out.push({ columns, blocks: [block] });
  }
  return out;
}

function fileChildren(blocks: readonly Block[], manuscript: Manuscript): readonly FileChild[] {
  const written = writeBlocks(blocks, manuscript);
  // A section needs one paragraph at least.
  return written.length > 0 ? written : [manuscript.paragraph('AfterTable', [])];
}

function pageOf(theme: Theme, geometry: Geometry) {
  const { margins, headerBaseline, footerBaseline } = geometry;
  const { running } = theme.text;
  // Word measures to the line's outer edge, the theme to its baseline.
  const ascent = running.leading * 0.78;
  return {
    size: { width: twips(geometry.width), height: twips(geometry.height) },
    margin: {
      top: twips(margins.top),
      right: twips(margins.right),
      bottom: twips(margins.bottom),
      left: twips(margins.left),
      header: twips(headerBaseline - ascent),
      footer: twips(footerBaseline - (running.leading - ascent)),
      gutter: 0,
    },
  };
}
