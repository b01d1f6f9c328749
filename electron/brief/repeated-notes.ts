import type { BriefMetadata } from './brief.ts';
import type { CitationAttributes } from './schema.ts';

/** Whether the brief shows the number of an earlier note again where the same place is cited again. */
export function sharesRepeats({ citing }: Pick<BriefMetadata, 'citing'>): boolean {
  return citing?.repeats === 'same-number';
}

/** Gives citations that say the same one note, in the order in which they are met. The editor and print use the same. */
export class RepeatedNotes {
  readonly #active: boolean;
  readonly #saying = new Map<string, string>();
  readonly #joined = new Map<string, string>();

  /** Without `active` every citation keeps its note. */
  constructor(active: boolean) {
    this.#active = active;
  }

  /** The note of a citation whose own would be `own`; `isMade`: that note stands already, because others share it. */
  noteOf(own: string, citation: CitationAttributes, isMade: boolean): string {
    const joined = this.#joined.get(own);
    if (joined !== undefined) return joined;
    const key = this.#active && !isMade ? repeatKey(citation) : null;
    if (key === null) return own;
    const note = this.#saying.get(key) ?? own;
    this.#saying.set(key, note);
    if (note !== own) this.#joined.set(own, note);
    return note;
  }
}

/**
 * The same for citations that a reader cannot tell apart: the same places in the same sources with the same words round
 * them. Null for one that says something of its own, or nothing.
 */
function repeatKey({ items, comment, sharesNoteWith, override }: CitationAttributes): string | null {
  if (items.length === 0 || comment.trim() !== '' || sharesNoteWith !== null || override !== null) return null;
  return JSON.stringify(
    items.map(({ source, locator, label, prefix, suffix }) => {
      return [source, locator.trim(), locator.trim() === '' ? '' : label, prefix.trim(), suffix.trim()];
    }),
  );
}
