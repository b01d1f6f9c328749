import type { CitationId } from '../../../base/ids.ts';
import type { Inline, ResolvedDocument } from '../../../document/nodes.ts';
import { zoteroCitationCode } from './zotero-codes.ts';

/** Inlines that one citation printed, or that none did. */
interface Stretch {
  readonly citation: CitationId | null;
  readonly inlines: readonly Inline[];
}

/** The fields by which a citation manager knows the citations of a document that says how it cites; elsewhere none. */
export class CitationFields {
  readonly #citing: ResolvedDocument['citing'];
  readonly #noteOf: ReadonlyMap<CitationId, number>;

  constructor({ citing, notes }: ResolvedDocument) {
    this.#citing = citing;
    const inNotes = citing?.inNotes === true ? notes : [];
    this.#noteOf = new Map(inNotes.flatMap(({ citation, number }) => (citation === null ? [] : [[citation, number]])));
  }

  /** The same inlines, cut where a citation begins or ends. */
  stretches(inlines: readonly Inline[]): readonly Stretch[] {
    if (this.#citing === undefined) return [{ citation: null, inlines }];
    const found: { citation: CitationId | null; inlines: Inline[] }[] = [];
    for (const inline of inlines) {
      const citation = citationOf(inline);
      const last = found.at(-1);
      if (last !== undefined && last.citation === citation) last.inlines.push(inline);
      else found.push({ citation, inlines: [inline] });
    }
    return found;
  }

  /** The code of the field that a stretch stands in; null where it stands in none. */
  codeOf({ citation, inlines }: Stretch): string | null {
    const works = citation === null ? undefined : this.#citing?.citations.get(citation);
    if (citation === null || works === undefined) return null;
    const note = this.#noteOf.get(citation) ?? 0;
    const worded = this.#citing?.worded.has(citation) === true;
    return zoteroCitationCode({ citation, note, works, shown: inlines.map(wordsOf).join(''), worded });
  }
}

function citationOf(inline: Inline): CitationId | null {
  if (inline.type === 'text') return inline.citation ?? null;
  return inline.type === 'link' ? (inline.content[0]?.citation ?? null) : null;
}

function wordsOf(inline: Inline): string {
  if (inline.type === 'text') return inline.text;
  return inline.type === 'link' ? inline.content.map(({ text }) => text).join('') : '';
}
