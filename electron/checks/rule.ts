import type { Node } from 'prosemirror-model';
import type { CitationId, PassageId } from '../base/ids.ts';
import type { Brief } from '../brief/brief.ts';
import type { PlacedSlot } from '../brief/slots.ts';
import type { CitationReading } from '../citations/citation-reading.ts';
import type { PassageNews } from '../claims/passage-news.ts';
import type { Finding } from './finding.ts';
import type { CheckedLine } from './text/lines.ts';

/** One check. Adding one is a file beside the others, a line in `rules.ts` and a fixture. */
export interface Rule {
  readonly id: string;
  readonly title: string;
  /** Why it is there, for the reader of a finding. */
  readonly reason: string;
  readonly check: (checked: CheckedBrief) => readonly Found[];
}

/** A finding before the rule's own words are added. */
export type Found = Omit<Finding, 'rule' | 'reason'>;

/** What every rule looks at, prepared once. */
export interface CheckedBrief {
  readonly brief: Omit<Brief, 'body'>;
  readonly doc: Node;
  /** Slots that are switched on, in the template's order. */
  readonly slots: readonly PlacedSlot[];
  /** Every line of text in them, in reading order. */
  readonly lines: readonly CheckedLine[];
  /** What the library knows of cited passages that the brief's own copies do not say; empty without a library. */
  readonly news: ReadonlyMap<PassageId, PassageNews>;
  /** How citations read in the brief's style; empty where nobody asked the style. */
  readonly readings: ReadonlyMap<CitationId, CitationReading>;
}
