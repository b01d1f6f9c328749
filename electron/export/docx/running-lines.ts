import { Footer, Header, Paragraph, TextRun } from 'docx';
import type { DocumentMeta, ResolvedDocument } from '../../document/nodes.ts';
import { plainText } from '../../document/walk.ts';
import { field } from './blocks/fields.ts';
import { drawing } from './blocks/figures.ts';
import type { Manuscript } from './blocks/manuscript.ts';
import { tab } from './blocks/runs.ts';

/** Headers and footers of a section that begins the document. */
export interface RunningLines {
  readonly titlePage: boolean;
  readonly headers: { readonly default: Header; readonly first?: Header };
  readonly footers: { readonly default: Footer; readonly first?: Footer };
}

/**
 * The running lines of every page. The first page of a document with a front block says nothing that the block says:
 * it keeps the page number, and a cover keeps not even that.
 */
export function runningLines(manuscript: Manuscript): RunningLines {
  const { document } = manuscript;
  const { meta } = document;
  const section = firstSection(document);
  const lines = {
    headers: { default: new Header({ children: [paragraph('Header', meta.header, section, logoRuns(manuscript))] }) },
    footers: { default: new Footer({ children: [paragraph('Footer', meta.footer, section)] }) },
  };
  if (document.blocks[0]?.type !== 'front') return { titlePage: false, ...lines };
  const first = meta.cover ? { left: '', right: '' } : { left: '', right: meta.footer.right };
  return {
    titlePage: true,
    headers: {
      ...lines.headers,
      first: new Header({ children: [paragraph('Header', { left: '', right: '' }, section)] }),
    },
    footers: { ...lines.footers, first: new Footer({ children: [paragraph('Footer', first, section)] }) },
  };
}

/** A logo in the header stands before its words. */
function logoRuns(manuscript: Manuscript): readonly TextRun[] {
  const { logo } = manuscript.document.meta;
  if (logo?.place !== 'header') return [];
  // Taller than its place it would push the text of every page down.
  const height = Math.min(logo.height, manuscript.geometry.headerBaseline - leastEdge);
  const drawn = { ...logo, height, width: (logo.width * height) / logo.height, decorative: false };
  return [new TextRun({ children: [drawing(drawn, manuscript)] }), new TextRun({ text: '\u2002' })];
}

const leastEdge = 10;

function paragraph(
  style: 'Header' | 'Footer',
  line: DocumentMeta['header'],
  section: string,
  before: readonly TextRun[] = [],
): Paragraph {
  const right = line.right === '' ? [] : [tab(), ...runs(line.right, section)];
  return new Paragraph({ style, children: [...before, ...runs(line.left, section), ...right] });
}

/** Word shows an error in place of a section where the document has none: the field is then left out. */
export function firstSection({ blocks }: ResolvedDocument): string {
  const first = blocks.find((block) => block.type === 'heading' && block.level === 1);
  return first?.type === 'heading' ? plainText(first.content).replace(/\s+/g, ' ').trim() : '';
}

/** `{page}`, `{pages}` and `{section}` become fields that the program fills: for the last, the heading 1 of the page. */
function runs(words: string, section: string): readonly TextRun[] {
  const kept =
    section === ''
      ? words
          .split(' · ')
          .filter((part) => part.trim() !== '{section}')
          .join(' · ')
      : words;
  return kept.split(/(\{(?:pages?|section)\})/).flatMap((piece): readonly TextRun[] => {
    if (piece === '{page}') return field('PAGE', '1');
    if (piece === '{pages}') return field('NUMPAGES', '1');
    if (piece === '{section}') return section === '' ? [] : field('STYLEREF 1', section);
    return piece === '' ? [] : [new TextRun({ text: piece })];
  });
}
