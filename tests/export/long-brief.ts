import type { Block, Inline, ResolvedDocument } from '../../electron/document/nodes.ts';
import { layOut } from '../../electron/layout/lay-out.ts';
import type { Page } from '../../electron/layout/page.ts';
import { houseTheme } from '../../electron/templates/theme.ts';
import { generatedDocument } from '../bench/export/generated-document.ts';
import { pdfMaterial } from './pdf/material.ts';

export interface LongBriefChoice {
  readonly pages?: number;
  readonly seed?: number;
  readonly notesOfFive?: number;
}

export interface LongBrief {
  readonly document: ResolvedDocument;
  /** Our own layout of it. */
  readonly pages: readonly Page[];
}

/** A long brief whose headings can be told apart, with the contents that the product gives it: of five notes to the page it keeps some. */
export async function longBrief({ pages = 232, seed = 1, notesOfFive = 5 }: LongBriefChoice): Promise<LongBrief> {
  const made = generatedDocument({ pages, seed });
  let count = 0;
  const kept = made.notes.filter(({ number }) => number % 5 < notesOfFive);
  const numbers = new Map(kept.map(({ id }, index) => [id, index + 1]));
  const cited = (inline: Inline): readonly Inline[] => {
    if (inline.type !== 'note-mark') return [inline];
    const number = numbers.get(inline.note);
    return number === undefined ? [] : [{ ...inline, number }];
  };
  const blocks = made.blocks.map((block): Block => {
    if (block.type === 'paragraph') return { ...block, content: block.content.flatMap(cited) };
    if (block.type !== 'heading') return block;
    count += 1;
    return { ...block, content: [{ type: 'text', text: `Part ${count} of the register` }] };
  });
  // LibreOffice divides words where a dictionary of it is installed, and Word has its own: this one divides none.
  const notes = kept.map((note, index) => ({ ...note, number: index + 1 }));
  const document = { ...made, blocks, notes, meta: { ...made.meta, justify: false } };
  const { fonts } = await pdfMaterial();
  return { document, pages: layOut(document, houseTheme, fonts).pages };
}
