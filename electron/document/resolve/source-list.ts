import type { SourceId } from '../../base/ids.ts';
import type { BibliographyEntry } from '../../citations/citation-engine.ts';
import type { FormattedCitations } from '../../citations/format-citations.ts';
import type { DocumentWords } from '../document-words.ts';
import type { Block, Inline, SourceListBlock } from '../nodes.ts';
import type { CitedSource } from './cited-sources.ts';
import type { ResolveContext } from './context.ts';
import { formattedInlines, plainInline } from './inline-content.ts';
import type { PrintedBody } from './printed-slots.ts';
import { shortReference } from './short-reference.ts';

/** Every source cited, as the style lists it, with what a reader must know about it: who stands behind it, its state. */
export function sourceListBlock(
  formatted: FormattedCitations,
  cited: readonly CitedSource[],
  words: DocumentWords,
): SourceListBlock | null {
  const entries = formatted.entries.length > 0 ? formatted.entries : cited.map(unlisted);
  if (entries.length === 0) return null;
  const byId = new Map(cited.map((each) => [each.source.id, each]));
  return {
    type: 'source-list',
    id: 'annex-sources-list',
    hangingIndent: formatted.entries.length === 0 || formatted.hangingIndent,
    entries: entries.flatMap((entry) => sourceEntry(entry, byId, words) ?? []),
  };
}

/** Whether the list says only what the style makes of its works: then a citation manager may write it anew. */
export function isAsListed(
  { entries }: FormattedCitations,
  cited: readonly CitedSource[],
  words: DocumentWords,
): boolean {
  const plain = cited.every((source) => !source.withheld && remarks(source, true, words).length === 0);
  return plain && entries.length > 0 && entries.every(({ text }) => text.length > 0);
}

/** The same section by section, each with the sources that it cites under its title; a source may stand in several. */
export function sourcesBySection(
  body: PrintedBody,
  formatted: FormattedCitations,
  cited: readonly CitedSource[],
  context: ResolveContext,
): readonly Block[] {
  return body.slots.flatMap(({ slot, blocks }): readonly Block[] => {
    const ids = new Set(blocks.flatMap((block) => context.sourcesIn(block).map(({ source }) => source.id)));
    const here = cited.filter(({ source }) => ids.has(source.id));
    const entries = formatted.entries.filter(({ source }) => ids.has(source));
    const list = here.length === 0 ? null : sourceListBlock({ ...formatted, entries }, here, context.words);
    if (list === null) return [];
    const id = `annex-sources-${slot.key}`;
    const title: Block = { type: 'heading', id: `${id}-title`, level: 2, content: plainInline(slot.title) };
    return [title, { ...list, id }];
  });
}

/** For a style without a bibliography. */
function unlisted(source: CitedSource): BibliographyEntry {
  return { source: source.source.id, text: [] };
}

function sourceEntry(
  entry: BibliographyEntry,
  cited: ReadonlyMap<SourceId, CitedSource>,
  words: DocumentWords,
): SourceListBlock['entries'][number] | null {
  const source = cited.get(entry.source);
  if (!source) return null;
  const reference = entry.text.length > 0 ? formattedInlines(entry.text) : shortReference(source, words);
  return { source: entry.source, content: [...reference, ...remarks(source, endsSentence(reference), words)] };
}

function remarks(source: CitedSource, ended: boolean, words: DocumentWords): readonly Inline[] {
  const { status, descriptor } = source.source;
  const sentences = [
    source.captured,
    status === 'current' ? '' : words.status[status],
    source.withheld ? '' : (descriptor ?? ''),
  ].filter((sentence) => sentence.trim() !== '');
  const joined = sentences.map(asSentence).join(' ');
  return plainInline(joined).map((inline) =>
    inline.type === 'text' ? { ...inline, text: `${ended ? ' ' : '. '}${inline.text}` } : inline,
  );
}

function asSentence(words: string): string {
  const text = words.trim();
  const first = [...text][0] ?? '';
  const capital = first.toUpperCase() + text.slice(first.length);
  return /[.!?…]$/u.test(capital) ? capital : `${capital}.`;
}

function endsSentence(inlines: readonly Inline[]): boolean {
  const last = inlines.at(-1);
  return last?.type === 'text' && /[.!?…]['"’”»)\]]*$/u.test(last.text);
}
