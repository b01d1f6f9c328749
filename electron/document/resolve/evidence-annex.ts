import { cleanLine } from '../../base/clean-text.ts';
import type { PassageId, SourceId } from '../../base/ids.ts';
import type { Evidence } from '../../brief/brief.ts';
import type { CitationItem } from '../../citations/citation.ts';
import { withoutMarkup } from '../../claims/plain-text.ts';
import type { Passage } from '../../passages/passage.ts';
import type { Block, CitedWords, EvidenceEntry, Inline } from '../nodes.ts';
import type { CitedSource } from './cited-sources.ts';
import { cleanWork } from './cited-works.ts';
import type { ResolveContext } from './context.ts';
import { shortestReference } from './short-reference.ts';

/** Note by note the exact words a document rests on; null when no citation rests on a passage. */
export function evidenceBlock(words: readonly CitedWords[]): Block | null {
  const entries = words.map(({ work: _work, ...entry }): EvidenceEntry => entry);
  return entries.length === 0 ? null : { type: 'evidence', id: 'annex-evidence-list', entries };
}

/** The words behind each citation, in reading order, without those of withheld sources. */
export function citedWords(context: ResolveContext, evidence: Evidence): readonly CitedWords[] {
  const entries: CitedWords[] = [];
  const seen = new Set<string>();
  const references = new Map<SourceId, readonly Inline[]>();
  const referenceTo = (source: SourceId): readonly Inline[] => {
    const known = references.get(source) ?? shortestReference(context.sourceOf(source), context.words);
    references.set(source, known);
    return known;
  };
  for (const { note, item } of context.plan.cited) {
    // The words of a withheld source stay behind with it.
    const cited = context.sourceOf(item.source);
    if (cited.withheld) continue;
    for (const id of passagesOf(item, evidence)) {
      const passage = evidence.passages[id];
      const key = `${note} ${id}`;
      if (!passage || seen.has(key)) continue;
      seen.add(key);
      const place = [...referenceTo(item.source), ...placeOf(passage, cited, context)];
      entries.push({ ...evidenceEntry(note, item, passage, place), work: cleanWork(cited.source.item) });
    }
  }
  return entries;
}

/** The passages of the citation itself; without any, those that support its claim. */
export function passagesOf(item: CitationItem, evidence: Evidence): readonly PassageId[] {
  if (item.passages.length > 0 || item.claim === null) return item.passages;
  const claim = evidence.claims[item.claim];
  return claim?.passages.filter((each) => each.role === 'supports').map((each) => each.passage) ?? [];
}

function evidenceEntry(note: number, item: CitationItem, passage: Passage, source: readonly Inline[]): EvidenceEntry {
  return {
    note,
    claim: item.claim,
    passage: passage.id,
    prefix: readable(contextBefore(passage.quote.prefix)).trimStart(),
    exact: readable(cleanLine(passage.quote.exact)).trim(),
    suffix: readable(contextAfter(passage.quote.suffix)),
    source,
  };
}

/** Words as they are read: stars, link targets and note marks of a text in Markdown are none of them. */
function readable(text: string): string {
  const plain = withoutMarkup(text);
  return plain === text ? text : plain.replace(/ {2,}/g, ' ').replace(/ (?=[.,;:!?)”’](?:\s|$))/g, '');
}

/** As many characters as a passage carries on either side; shorter context reaches the end of its text. */
const fullContext = 32;

// Context ends with the line: beyond it stand headings, the marks of a list, and what belongs to the page alone.
function contextBefore(prefix: string): string {
  const lines = prefix.split(/[\r\n]/);
  const line = lines.at(-1) ?? '';
  if (lines.length > 1) return cleanLine(line.replace(lineMark, ''));
  return prefix.length < fullContext ? cleanLine(line) : `… ${cleanLine(line.replace(/^\S*\s+/, ''))}`;
}

function contextAfter(suffix: string): string {
  const [line = '', ...beyond] = suffix.split(/[\r\n]/);
  return beyond.length > 0 || suffix.length < fullContext
    ? cleanLine(line)
    : `${cleanLine(line.replace(/\s+\S*$/, ''))} …`;
}

/** What plain text and Markdown put before a heading or an item of a list. */
const lineMark = /^\s*(?:(?:#{1,6}|[-*+•▪◦>]|\d{1,3}[.)])\s+)+/u;

/** A text whose one heading is its title has no sections to name. */
function placeOf(passage: Passage, { source }: CitedSource, { words }: ResolveContext): readonly Inline[] {
  const section = cleanLine(passage.section ?? '').trim();
  const isTitle =
    section.toLowerCase() ===
    cleanLine(source.item.title ?? '')
      .trim()
      .toLowerCase();
  const place = passage.page === null ? words.paragraph(passage.paragraph) : words.page(cleanLine(passage.page));
  return [{ type: 'text', text: `, ${section === '' || isTitle ? '' : `${section}, `}${place}` }];
}
