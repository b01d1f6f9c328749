import type { Block, FigureBlock, Inline, ResolvedDocument } from './nodes.ts';
import { blocksOf, inlinesOf, plainText } from './walk.ts';

/** Every word of a document on lines of its own: text, notes, descriptions, passages, running lines, addresses. */
export function documentText(document: ResolvedDocument): string {
  const { meta } = document;
  return [
    ...[meta.title, meta.marking, meta.asOf, meta.audience, meta.preparedBy],
    ...[meta.header.left, meta.header.right, meta.footer.left, meta.footer.right],
    ...[...blocksOf(document.blocks)].flatMap(wordsBeside),
    textWithAddresses([...inlinesOf(document.blocks)]),
    ...document.notes.flatMap((note) => note.paragraphs.map(textWithAddresses)),
    ...document.evidence.flatMap(({ prefix, exact, suffix }) => [prefix, exact, suffix]),
  ].join('\n');
}

/** Words that a block holds outside its inlines. */
function wordsBeside(block: Block): readonly string[] {
  if (block.type === 'table') return [block.description];
  if (block.type === 'figure') return [block.alt, ...chartWords(block.picture)];
  if (block.type !== 'evidence') return [];
  return block.entries.flatMap((entry) => [entry.prefix, entry.exact, entry.suffix]);
}

function chartWords(picture: FigureBlock['picture']): readonly string[] {
  if (picture.type === 'image') return [];
  const values = picture.series.flatMap((series) => series.values.flatMap((value) => value?.text ?? []));
  return [
    picture.heading,
    picture.unit,
    ...picture.categories,
    ...picture.series.map((series) => series.name),
    ...values,
  ];
}

function textWithAddresses(inlines: readonly Inline[]): string {
  const addresses = inlines.flatMap((inline) => (inline.type === 'link' ? inline.href : []));
  return [plainText(inlines), ...addresses].join('\n');
}
