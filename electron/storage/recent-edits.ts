import type { Brief } from '../brief/brief.ts';
import type { BriefEdit } from '../brief/edit.ts';
import { type LiveBrief, storedBrief } from '../brief/live-brief.ts';

/** Edits taken together, and the time that became the brief's last change. */
export interface TimedEdits {
  readonly edits: readonly BriefEdit[];
  /** ISO 8601 instant. */
  readonly at: string;
}

/** A place in the life of an open brief: which opening of which brief, and how many edits since. */
export interface BriefPlace {
  /** Another number whenever the brief was replaced as a whole: opened, restored, taken from elsewhere. */
  readonly opening: number;
  readonly revision: number;
}

/** What brings a copy of the open brief up to date: the edits since it was, or all of it. */
export type BriefNews = BriefPlace &
  ({ readonly brief: Brief } | { readonly since: number; readonly edits: readonly TimedEdits[] });

/** More than this, and sending the whole brief is no worse. */
const mostKept = 500;

let openings = 0;

/** The last edits of the open brief, for whoever keeps a copy of it in step. */
export class RecentEdits {
  #live: LiveBrief | null = null;
  #opening = 0;
  #revision = 0;
  #edits: TimedEdits[] = [];

  /** `before` tells whether these edits follow on what is known here. */
  record(before: LiveBrief, after: LiveBrief, edits: TimedEdits): void {
    if (before !== this.#live) this.#restart(before);
    this.#live = after;
    this.#revision += 1;
    this.#edits.push(edits);
    if (this.#edits.length > mostKept) this.#edits.shift();
  }

  newsSince(known: BriefPlace | null, live: LiveBrief): BriefNews {
    if (live !== this.#live) this.#restart(live);
    const place = { opening: this.#opening, revision: this.#revision };
    const behind = known?.opening === place.opening ? place.revision - known.revision : Number.POSITIVE_INFINITY;
    if (known === null || behind > this.#edits.length) return { ...place, brief: storedBrief(live) };
    return { ...place, since: known.revision, edits: this.#edits.slice(this.#edits.length - behind) };
  }

  #restart(live: LiveBrief): void {
    openings += 1;
    this.#opening = openings;
    this.#live = live;
    this.#revision = 0;
    this.#edits = [];
  }
}
