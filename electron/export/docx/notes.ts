import { type IPropertiesOptions, TextRun } from 'docx';
import type { Manuscript } from './blocks/manuscript.ts';
import { paragraphOf } from './blocks/prose.ts';
import { tab } from './blocks/runs.ts';

/**
 * The notes by number, in the order of the document: LibreOffice binds a note to its mark by position, not by number.
 * The library puts the number at the head of the first paragraph and nothing after it, so the tab is ours.
 */
export function footnotesOf(manuscript: Manuscript): NonNullable<IPropertiesOptions['footnotes']> {
  const hangs = manuscript.wordFile?.hangs('FootnoteText') ?? true;
  return Object.fromEntries(
    manuscript.document.notes.map((note) => [
      note.number,
      {
        children: note.paragraphs.map((paragraph, index) =>
          index === 0
            ? paragraphOf(manuscript, 'FootnoteText', paragraph, { lead: [hangs ? tab() : new TextRun({ text: ' ' })] })
            : paragraphOf(manuscript, 'FootnoteContinued', paragraph),
        ),
      },
    ]),
  );
}
