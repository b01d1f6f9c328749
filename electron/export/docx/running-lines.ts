import { Footer, Header, Paragraph, TextRun } from 'docx';
import type { DocumentMeta, ResolvedDocument } from '../../document/nodes.ts';
import { field } from './blocks/fields.ts';
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
export function runningLines(document: ResolvedDocument): RunningLines {
  const { meta } = document;
  const lines = {
    headers: { default: new Header({ children: [paragraph('Header', meta.header)] }) },
    footers: { default: new Footer({ children: [paragraph('Footer', meta.footer)] }) },
  };
  if (document.blocks[0]?.type !== 'front') return { titlePage: false, ...lines };
  const first = meta.cover ? { left: '', right: '' } : { left: '', right: meta.footer.right };
  return {
    titlePage: true,
    headers: { ...lines.headers, first: new Header({ children: [paragraph('Header', { left: '', right: '' })] }) },
    footers: { ...lines.footers, first: new Footer({ children: [paragraph('Footer', first)] }) },
  };
}

function paragraph(style: 'Header' | 'Footer', line: DocumentMeta['header']): Paragraph {
  const right = line.right === '' ? [] : [tab(), ...runs(line.right)];
  return new Paragraph({ style, children: [...runs(line.left), ...right] });
}

/** `{page}` and `{pages}` become fields that the program counts. */
function runs(words: string): readonly TextRun[] {
  return words.split(/(\{pages?\})/).flatMap((piece): readonly TextRun[] => {
    if (piece === '{page}') return field('PAGE', '1');
    if (piece === '{pages}') return field('NUMPAGES', '1');
    return piece === '' ? [] : [new TextRun({ text: piece })];
  });
}
