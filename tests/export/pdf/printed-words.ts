import type { Block, ResolvedDocument } from '../../../electron/document/nodes.ts';
import { blocksOf, inlinesOf, plainText } from '../../../electron/document/walk.ts';
import type { ReadPdf } from './read-pdf.ts';

/** Words of the document that its structure does not say, as often as they stand in it. */
export function lostWords(pdf: ReadPdf, document: ResolvedDocument): readonly string[] {
  const root = pdf.elements[0];
  return missingWords(root === undefined ? '' : pdf.textOf(root), document);
}

/** Words of the document that a text does not have, as often as they stand in it. */
export function missingWords(text: string, document: ResolvedDocument): readonly string[] {
  const said = countOf(text.replaceAll('\u00ad', ''));
  const wanted = countOf(printedWords(document).join(' ').replaceAll('\u00ad', ''));
  return [...wanted].filter(([word, count]) => (said.get(word) ?? 0) < count).map(([word]) => word);
}

// Numbers of notes and items stand close to words: only letters are compared.
function countOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Texts that a PDF of this document must print, each whole; running lines and generated numbers are not among them. */
export function printedWords(document: ResolvedDocument): readonly string[] {
  const blocks = [...blocksOf(document.blocks)];
  return [
    ...blocks.flatMap(textsOf),
    ...document.notes.flatMap((note) => note.paragraphs.map((paragraph) => plainText(paragraph))),
  ].map((text) => text.replaceAll(/\S*:\/\/\S*/g, ' '));
}

function textsOf(block: Block): readonly string[] {
  if (block.type === 'evidence') {
    // What stands around the cited words may be cut short.
    return block.entries.flatMap((entry) => [entry.exact, plainText(entry.source)]);
  }
  if (block.type === 'table') {
    const cells = [...block.head, ...block.body].flatMap((row) => row.cells.map((cell) => plainText(cell.content)));
    return [plainText(block.caption), ...cells, plainText(block.sourceLine)];
  }
  if (block.type === 'source-list') return block.entries.map((entry) => plainText(entry.content));
  if (block.type === 'figure') return [plainText(block.caption), plainText(block.sourceLine)];
  if (block.type === 'term') return [plainText(block.term), plainText(block.meaning)];
  if (block.type === 'fill-in') return [plainText(block.task), plainText(block.answer)];
  // Blocks inside this one come by themselves: here only its own words.
  const own = 'blocks' in block ? { ...block, blocks: [] } : block;
  const inner = own.type === 'list' ? { ...own, items: [] } : own.type === 'question' ? { ...own, answer: [] } : own;
  return [plainText([...inlinesOf([inner])])];
}
