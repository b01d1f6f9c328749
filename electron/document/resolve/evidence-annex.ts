import { cleanLine } from '../../base/clean-text.ts';
import type { PassageId, SourceId } from '../../base/ids.ts';
import type { Evidence } from '../../brief/brief.ts';
import type { CitationItem } from '../../citations/citation.ts';
import type { Passage } from '../../passages/passage.ts';
import type { Block, EvidenceEntry, Inline } from '../nodes.ts';
import type { ResolveContext } from './context.ts';
import { shortReference } from './short-reference.ts';

/** Note by note the exact words a document rests on; null when no citation rests on a passage. */
export function evidenceBlock(context: ResolveContext, evidence: Evidence): Block | null {
  const entries: EvidenceEntry[] = [];
  const seen = new Set<string>();
  const references = new Map<SourceId, readonly Inline[]>();
  const referenceTo = (source: SourceId): readonly Inline[] => {
    const known = references.get(source) ?? shortReference(context.sourceOf(source), context.words);
    references.set(source, known);
    return known;
  };
  for (const { note, item } of context.plan.cited) {
    // The words of a withheld source stay behind with it.
    if (context.sourceOf(item.source).withheld) continue;
    for (const id of passagesOf(item, evidence)) {
      const passage = evidence.passages[id];
      const key = `${note} ${id}`;
      if (!passage || seen.has(key)) continue;
      seen.add(key);
      entries.push(evidenceEntry(note, item, passage, [...referenceTo(item.source), ...placeOf(passage, context)]));
    }
  }
  return entries.length === 0 ? null : { type: 'evidence', id: 'annex-evidence-list', entries };
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
    prefix: contextBefore(cleanLine(passage.quote.prefix)),
    exact: cleanLine(passage.quote.exact),
    suffix: contextAfter(cleanLine(passage.quote.suffix)),
    source,
  };
}

/** As many characters as a passage carries on either side; shorter context reaches the end of its text. */
const fullContext = 32;

function contextBefore(prefix: string): string {
  return prefix.length < fullContext ? prefix : `… ${prefix.replace(/^\S*\s+/, '')}`;
}

function contextAfter(suffix: string): string {
  return suffix.length < fullContext ? suffix : `${suffix.replace(/\s+\S*$/, '')} …`;
}

function placeOf(passage: Passage, { words }: ResolveContext): readonly Inline[] {
  const section = cleanLine(passage.section ?? '').trim();
  const place = passage.page === null ? words.paragraph(passage.paragraph) : words.page(cleanLine(passage.page));
  return [{ type: 'text', text: `, ${section === '' ? '' : `${section}, `}${place}` }];
}
