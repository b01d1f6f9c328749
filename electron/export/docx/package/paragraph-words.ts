import { type LookedStretch, looksHash, looksNotation } from '../looks-hash.ts';
import { printHash } from '../text-hash.ts';
import type { XmlElement } from './xml-tree.ts';

/** The words of one paragraph, and the bookmarks of blocks that begin in it, outermost first. */
export interface ParagraphWords {
  readonly names: readonly string[];
  /** Fingerprint of the words as a reader of the file finds them. */
  readonly hash: string;
  /** Fingerprint of how they look. */
  readonly looks: string;
}

/** Where a link with this relationship leads. */
export type LinkAt = (relationship: string) => string | null;

/**
 * The paragraphs of the text in the order of the file. The table of contents is left out: every program writes it anew,
 * with page numbers of its own.
 */
export function paragraphWords(document: XmlElement, linkAt: LinkAt): readonly ParagraphWords[] {
  const found: ParagraphWords[] = [];
  const visit = (node: XmlElement): void => {
    if (node.name === 'w:p') {
      if (!isContentsLine(node)) found.push(wordsOf(node, linkAt));
      return;
    }
    for (const child of node.children) if (typeof child !== 'string') visit(child);
  };
  visit(document);
  return found;
}

/** The words of the paragraphs of one note, as one text. */
export function noteHash(paragraphs: readonly XmlElement[]): string {
  return printHash(paragraphs.map((paragraph) => readParagraph(paragraph, () => null).text).join(' '));
}

function wordsOf(paragraph: XmlElement, linkAt: LinkAt): ParagraphWords {
  const { names, text, stretches } = readParagraph(paragraph, linkAt);
  return { names, hash: printHash(text), looks: looksHash(stretches) };
}

function readParagraph(paragraph: XmlElement, linkAt: LinkAt) {
  const names: string[] = [];
  let text = '';
  const stretches: LookedStretch[] = [];
  let link: string | null = null;
  let looks = '';
  /** Inside the result of a field that repeats the mark of a note. */
  let repeats = false;
  const visit = (node: XmlElement): void => {
    for (const child of node.children) {
      if (typeof child === 'string') continue;
      switch (child.name) {
        case 'w:bookmarkStart': {
          const name = child.attributes['w:name'] ?? '';
          if (name.startsWith('_bw_')) names.push(name);
          break;
        }
        case 'w:t':
          if (repeats) break;
          text += child.children.join('');
          stretches.push({ text: child.children.join(''), looks });
          break;
        case 'w:r':
          looks = runLooks(child, link);
          visit(child);
          break;
        case 'w:hyperlink':
          link = linkAt(child.attributes['r:id'] ?? '');
          visit(child);
          link = null;
          break;
        case 'w:tab':
        case 'w:br':
          text += ' ';
          break;
        case 'w:footnoteReference':
          text += noteMark;
          break;
        case 'w:instrText':
          if (/^\s*NOTEREF\s/.test(child.children.join(''))) {
            repeats = true;
            text += noteMark;
          }
          break;
        case 'w:fldChar':
          if (child.attributes['w:fldCharType'] === 'end') repeats = false;
          break;
        case 'w:pPr':
        case 'w:rPr':
          break;
        default:
          visit(child);
      }
    }
  };
  visit(paragraph);
  return { names, text, stretches };
}

function runLooks(run: XmlElement, link: string | null): string {
  const properties = run.children.find((child) => typeof child !== 'string' && child.name === 'w:rPr');
  const setting = (name: string) => {
    const found =
      typeof properties === 'object'
        ? properties.children.find((one) => typeof one !== 'string' && one.name === name)
        : undefined;
    return typeof found === 'object' ? (found.attributes['w:val'] ?? 'true') : 'false';
  };
  const position = setting('w:vertAlign');
  return looksNotation({
    emphasis: setting('w:i') !== 'false',
    strong: setting('w:b') !== 'false',
    position: position === 'superscript' || position === 'subscript' ? position : null,
    link,
  });
}

function isContentsLine(paragraph: XmlElement): boolean {
  const [properties] = paragraph.children;
  if (properties === undefined || typeof properties === 'string' || properties.name !== 'w:pPr') return false;
  return properties.children.some(
    (one) => typeof one !== 'string' && one.name === 'w:pStyle' && /^TOC/.test(one.attributes['w:val'] ?? ''),
  );
}

/** Stands for the mark of a note wherever words of a file are compared. */
const noteMark = '\u2060';
