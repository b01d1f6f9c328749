import type { SourceId } from '../../base/ids.ts';
import type { CitingOptions } from '../../citations/citing-options.ts';
import type { DocumentWords } from '../document-words.ts';
import type { CitedSource } from './cited-sources.ts';
import type { NotePlan } from './note-plan.ts';
import { shortReference } from './short-reference.ts';

/**
 * What each note says of its sources besides, as whole sentences by the note's number: how reliable a source is, where it
 * is first cited, and the claims that the note rests on. Nothing of a source that is withheld.
 */
export function noteRemarks(
  plan: NotePlan,
  sources: ReadonlyMap<SourceId, CitedSource>,
  { inNotes }: CitingOptions,
  words: DocumentWords,
): ReadonlyMap<number, readonly string[]> {
  const remarks = new Map<number, readonly string[]>();
  const told = new Set<SourceId>();
  for (const [note, items] of itemsByNote(plan)) {
    const shown = items.filter(({ source }) => sources.get(source)?.withheld === false);
    const cited = [...new Set(shown.map(({ source }) => source))].flatMap((id) => sources.get(id) ?? []);
    const news = inNotes.includes('reliability') ? cited.filter(({ source }) => !told.has(source.id)) : [];
    for (const { source } of news) told.add(source.id);
    const claims = inNotes.includes('claim') ? [...new Set(shown.flatMap(({ claim }) => claim ?? []))] : [];
    const sentences = [
      ...news.flatMap((source) => reliability(source, cited.length > 1, words)),
      ...(claims.length === 0 ? [] : [`${words.claims(claims.length)} ${claims.join(', ')}.`]),
    ];
    if (sentences.length > 0) remarks.set(note, sentences);
  }
  return remarks;
}

type Items = readonly NotePlan['cited'][number]['item'][];

function itemsByNote(plan: NotePlan): ReadonlyMap<number, Items> {
  const byNote = new Map<number, Items>();
  for (const { note, item } of plan.cited) {
    if (note > 0) byNote.set(note, [...(byNote.get(note) ?? []), item]);
  }
  return byNote;
}

function reliability(cited: CitedSource, isOneOfMany: boolean, words: DocumentWords): readonly string[] {
  const { source } = cited;
  const rating = source.reliability === null ? [] : [words.reliability(source.reliability)];
  const said = [...rating, ...(source.descriptor?.trim() ? [source.descriptor.trim()] : [])];
  if (said.length === 0) return [];
  const name = shortReference(cited, words).map((inline) => (inline.type === 'text' ? inline.text : ''));
  return [`${isOneOfMany ? `${name.join('')}: ` : ''}${said.join('. ')}`.replace(/(?<![.!?…])$/, '.')];
}
