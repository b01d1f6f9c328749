import type { CitationId } from '../base/ids.ts';
import type { FormattedText } from './formatted-text.ts';

/** How one citation reads in one style and edition. Citations that show the note of another one have no reading. */
export interface CitationReading {
  readonly citation: CitationId;
  /** What the citation style makes of it. */
  readonly style: FormattedText;
  /** The writer's own wording, where that is printed in its place. */
  readonly own: FormattedText | null;
  /** Its note; 0 for one in the text. */
  readonly note: number;
  /** The notes in which its sources are first cited: what a style may point back to. */
  readonly pointsTo: readonly number[];
  /** Its edition may not name one of the sources. */
  readonly withheld: boolean;
}
