import { FileChild, ImportedXmlComponent, InternalHyperlink, type Paragraph, TextRun } from 'docx';
import { type ContentsEntry, contentsEntries } from '../../../document/contents-entries.ts';
import type { ContentsBlock, Inline, TextInline } from '../../../document/nodes.ts';
import { field, fieldEnd, fieldStart } from './fields.ts';
import { forLibrary, type Manuscript } from './manuscript.ts';
import type { Writing } from './place.ts';
import { tab, textRuns } from './runs.ts';

/**
 * The table of contents, filled in and clean, so that no program asks to update it on opening. Word can update it by its
 * own command. Page numbers stand in it only when the caller knows them.
 */
export function writeContents(block: ContentsBlock, { manuscript }: Writing): readonly FileChild[] {
  const entries = contentsEntries(manuscript.document, block.depth);
  if (entries.length === 0) return [];
  const { labels } = manuscript.document.meta;
  const title = manuscript.paragraph('TOCHeading', [new TextRun({ text: labels.contents })], { block: block.id });
  const pages = manuscript.pageOf;
  const numbered = pages !== null && entries.every((entry) => pages.has(entry.block));
  // Switches: headings 1 to depth and outline levels, linked, tabs kept out of the web view, perhaps without numbers.
  const instruction = `TOC \\o "1-${block.depth}" \\h \\z \\u${numbered ? '' : ' \\n'}`;
  const lines = entries.map((entry, index) =>
    manuscript.paragraph(`TOC${entry.level}`, [
      ...(index === 0 ? fieldStart(instruction) : []),
      line(entry, numbered ? (pages.get(entry.block) ?? null) : null, manuscript),
    ]),
  );
  // As in Word's own contents, the field ends in a line of its own, which is also the space below.
  return [new ContentsControl([title, ...lines, manuscript.paragraph('AfterTable', [fieldEnd()])])];
}

function line(entry: ContentsEntry, page: number | null, manuscript: Manuscript): InternalHyperlink {
  const anchor = manuscript.bookmarks.ofBlock(entry.block);
  const number =
    page === null
      ? []
      : [tab({ bold: false, style: 'ContentsLeader' }), ...field(`PAGEREF ${anchor} \\h`, String(page))];
  return new InternalHyperlink({
    anchor,
    children: forLibrary([...entry.content.flatMap(textsOf).flatMap((text) => textRuns(text, manuscript)), ...number]),
  });
}

/** A line is one link already, so links in a heading are words here. */
function textsOf(inline: Inline): readonly TextInline[] {
  switch (inline.type) {
    case 'text':
      return [inline];
    case 'link':
      return inline.content;
    case 'line-break':
      return [{ type: 'text', text: ' ' }];
    case 'note-mark':
      return [];
  }
}

/** Word's own frame for a table of contents, with its button to update. */
class ContentsControl extends FileChild {
  constructor(paragraphs: readonly Paragraph[]) {
    super('w:sdt');
    const gallery = new ImportedXmlComponent('w:docPartObj');
    gallery.push(new ImportedXmlComponent('w:docPartGallery', { 'w:val': 'Table of Contents' }));
    gallery.push(new ImportedXmlComponent('w:docPartUnique'));
    const properties = new ImportedXmlComponent('w:sdtPr');
    properties.push(gallery);
    const content = new ImportedXmlComponent('w:sdtContent');
    for (const paragraph of paragraphs) content.push(paragraph);
    this.root.push(properties, content);
  }
}
