import type { Recorder } from '../brief/proposals/proposal.ts';
import { type Alignment, align } from './align.ts';
import type { RecordedCharacter } from './recorded-text.ts';

/** One change between our text and one that came back, made by one person. */
export interface SingleChange {
  /** The words of ours that it takes out. */
  readonly from: number;
  readonly to: number;
  /** What it puts there, as indexes of recorded characters. */
  readonly insert: readonly number[];
  readonly by: Recorder | null;
  /** Ours has changed the same words. */
  readonly overlaps: boolean;
}

/** What became of our text. */
export interface ChangedText {
  readonly changes: readonly SingleChange[];
  /** For each of our characters that stays, the recorded one that stands for it; null for those that go or are ours alone. */
  readonly kept: readonly (number | null)[];
  /** Ours is the recorded text with some of its changes made already. */
  readonly exact: boolean;
}

/** All that differs, from ours to theirs. */
export function changesTo(ours: string, characters: readonly RecordedCharacter[]): ChangedText {
  const walk = new Walk(ours, characters, 'theirs');
  return { changes: joinedByWords(walk, ours), kept: walk.kept, exact: walk.alignment.exact };
}

/**
 * What was recorded alone: other differences are ours and stay. Where a recorded change takes out words that ours has
 * changed too, or stands right beside them, it is one that overlaps.
 */
export function recordedChangesTo(ours: string, characters: readonly RecordedCharacter[]): ChangedText {
  const walk = new Walk(ours, characters, 'ours');
  return { changes: walk.changes, kept: walk.kept, exact: walk.alignment.exact };
}

/** What becomes of one character between two that both texts have. */
type Step =
  | { readonly type: 'remove' | 'add'; readonly at: number; readonly by: Recorder | null; readonly space: boolean }
  /** Ours alone has it, or has taken it out. */
  | { readonly type: 'written' | 'dropped'; readonly at: number }
  /** Taken out in both. */
  | { readonly type: 'gone' };

class Walk {
  readonly changes: SingleChange[] = [];
  readonly kept: (number | null)[];
  readonly alignment: Alignment;
  #steps: Step[] = [];
  #own = 0;

  /** `unrecorded`: whose the differences are that nobody recorded. */
  constructor(
    ours: string,
    characters: readonly RecordedCharacter[],
    private readonly unrecorded: 'theirs' | 'ours',
  ) {
    this.alignment = align(ours, characters);
    this.kept = Array.from({ length: ours.length }, () => null);
    for (const [index, one] of characters.entries()) {
      const place = this.alignment.places[index] ?? null;
      if (place !== null) this.#ownUpTo(place, ours);
      if (place !== null && one.fresh) {
        this.#close();
        this.kept[place] = index;
        this.#own = place + 1;
      } else if (place !== null) {
        this.#steps.push({ type: 'remove', at: place, by: one.by, space: one.text === ' ' });
        this.#own = place + 1;
      } else this.#absent(index, one);
    }
    this.#ownUpTo(ours.length, ours);
    this.#close();
  }

  /** A recorded character that ours does not have. */
  #absent(at: number, { fresh, old, by, text }: RecordedCharacter): void {
    if (!fresh) this.#steps.push({ type: 'gone' });
    else if (by === null && old && this.unrecorded === 'ours') this.#steps.push({ type: 'dropped', at });
    else this.#steps.push({ type: 'add', at, by, space: text === ' ' });
  }

  #ownUpTo(place: number, ours: string): void {
    for (; this.#own < place; this.#own += 1) {
      const at = this.#own;
      if (this.unrecorded === 'ours') this.#steps.push({ type: 'written', at });
      else this.#steps.push({ type: 'remove', at, by: null, space: ours[at] === ' ' });
    }
  }

  #close(): void {
    const steps = this.#steps;
    this.#steps = [];
    if (steps.length === 0) return;
    const isOurs = steps.some(({ type }) => type === 'written' || type === 'dropped');
    const isTheirs = steps.some(({ type }) => type === 'remove' || type === 'add' || type === 'gone');
    if (!isOurs) this.#single(steps);
    else if (isTheirs) this.#overlap(steps);
  }

  /** The changes of different people beside each other, in turn. */
  #single(steps: readonly Step[]): void {
    let open: Open | null = null;
    let end = this.#startOf(steps);
    for (const step of steps) {
      if (step.type !== 'remove' && step.type !== 'add') continue;
      const glue = step.by === null && step.space;
      if (open !== null && !(glue || open.glue || isOfOne(open, step.by, step.type))) {
        this.changes.push(changeIn(open));
        open = null;
      }
      open ??= { from: end, to: end, insert: [], by: step.by, glue, types: new Set() };
      if (open.glue && !glue) {
        open.by = step.by;
        open.glue = false;
      }
      open.types.add(step.type);
      if (step.type === 'add') open.insert.push(step.at);
      else {
        end = step.at + 1;
        open.to = end;
      }
    }
    if (open !== null) this.changes.push(changeIn(open));
  }

  /** All of ours there for all of theirs. */
  #overlap(steps: readonly Step[]): void {
    const from = this.#startOf(steps);
    const own = steps.filter(({ type }) => type === 'written' || type === 'remove').length;
    const insert = steps.flatMap((step) => (step.type === 'add' || step.type === 'dropped' ? [step.at] : []));
    const by = steps.map((step) => ('by' in step ? step.by : null)).find((one) => one !== null) ?? null;
    this.changes.push({ from, to: from + own, insert, by, overlaps: true });
  }

  /** Where in ours these steps begin. */
  #startOf(steps: readonly Step[]): number {
    return this.#own - steps.filter(({ type }) => type === 'written' || type === 'remove').length;
  }
}

interface Open {
  readonly from: number;
  to: number;
  readonly insert: number[];
  by: Recorder | null;
  /** Nothing but white space that was made even: it goes with the change beside it. */
  glue: boolean;
  readonly types: Set<'remove' | 'add'>;
}

function changeIn({ from, to, insert, by }: Open): SingleChange {
  return { from, to, insert, by, overlaps: false };
}

/** Whether a change goes on: of the same person, and at the same time unless the one takes out and the other puts in. */
function isOfOne(open: Open, by: Recorder | null, type: 'remove' | 'add'): boolean {
  if (open.by === null || by === null) return open.by === by;
  return open.by.author === by.author && (open.by.at === by.at || !open.types.has(type));
}

/** Changes that nobody recorded, with nothing but a space between them, are one. */
function joinedByWords({ changes, kept }: Walk, ours: string): readonly SingleChange[] {
  const joined: SingleChange[] = [];
  for (const change of changes) {
    const last = joined.at(-1);
    const space = last === undefined ? null : kept[last.to];
    const isThin = last?.by === null && change.by === null && ours.slice(last.to, change.from) === ' ';
    if (last !== undefined && space != null && isThin) {
      const insert = [...last.insert, space, ...change.insert];
      joined[joined.length - 1] = { from: last.from, to: change.to, insert, by: null, overlaps: false };
    } else joined.push(change);
  }
  return joined;
}
