import type { Recorder, TrackedChange } from '../brief/proposals/proposal.ts';
import { printHash } from '../export/docx/text-hash.ts';
import type { Comparison } from './comparison.ts';
import { evened } from './even-text.ts';
import type { OurUnit } from './our-units.ts';
import { isOld } from './recorded-text.ts';
import { noteMark, type Piece, type RecordedGone } from './returned-document.ts';

/** Who took something out, as far as that was recorded. */
export interface GoneRecord {
  readonly tracked: readonly TrackedChange[];
  /** Who took out all of it; null where that were several, or nobody recorded some of it. */
  readonly by: Recorder | null;
}

/** What was recorded of the deletion of units that did not come back. */
export class RecordedDeletions {
  readonly #byHash = new Map<string, RecordedGone[]>();
  readonly #byName = new Map<string, RecordedGone[]>();

  constructor(private readonly comparison: Comparison) {
    for (const one of comparison.returned.gone) {
      put(this.#byHash, printHash(evened(oldText(one.pieces))), one);
      for (const name of one.names) put(this.#byName, name, one);
    }
  }

  of(units: readonly OurUnit[]): GoneRecord {
    const found = units.map((own) => this.#find(own));
    const tracked = found.flatMap((one) => (one === null ? [] : deletionsIn(one)));
    return { tracked, by: found.includes(null) ? null : soleRecorder(tracked) };
  }

  /** Of several that said the same, the one of the same name; where ours was rewritten since, the one of its name. */
  #find(own: OurUnit): RecordedGone | null {
    const names = [...this.comparison.namesOf(own.ids), ...own.unit.names];
    const isNamed = (one: RecordedGone) => one.names.some((name) => names.includes(name));
    const same = this.#byHash.get(own.hash) ?? [];
    const named = names.flatMap((name) => this.#byName.get(name) ?? []);
    return same.find(isNamed) ?? same[0] ?? (own.unit.cell === null ? named[0] : undefined) ?? null;
  }
}

/** The one person who made all of these changes, at the time of the first; null for several, and for none. */
export function soleRecorder(made: readonly Recorder[]): Recorder | null {
  const [first] = made;
  if (first === undefined || made.some(({ author }) => author !== first.author)) return null;
  return { author: first.author, at: first.at };
}

function oldText(pieces: readonly Piece[]): string {
  return pieces
    .filter(isOld)
    .map((piece) => (piece.type === 'note' ? noteMark : piece.text))
    .join('');
}

function deletionsIn({ pieces, by }: RecordedGone): readonly TrackedChange[] {
  const found: TrackedChange[] = [];
  for (const piece of pieces.filter(isOld)) {
    const { author, at } = by ?? piece.change ?? { author: '', at: '' };
    const text = piece.type === 'note' ? '' : piece.text;
    const last = found.at(-1);
    if (last?.author === author && last.at === at) found[found.length - 1] = { ...last, text: last.text + text };
    else found.push({ type: 'deleted', text, author, at });
  }
  return found;
}

function put<T>(map: Map<string, T[]>, key: string, one: T): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [one]);
  else there.push(one);
}
