import type { HeadingLevel } from '../nodes.ts';
import type { JudgementSources } from '../source-summary.ts';

const headingLevels: readonly HeadingLevel[] = [1, 2, 3, 4, 5, 6];

/** What is counted while blocks are resolved in reading order: headings and judgements. One per document. */
export class Numbering {
  private lastHeading = 0;
  private readonly judged: JudgementSources[] = [];

  /** Starts a slot; without a printed title its first heading stands at level 1. */
  startSlot(hasHeading: boolean): void {
    this.lastHeading = hasHeading ? 1 : 0;
  }

  /** The level a heading gets: the one asked for, or one below the heading before it, so that no level is left out. */
  headingLevel(wanted: number): HeadingLevel {
    const deepest = Math.min(wanted, this.lastHeading + 1);
    const level = headingLevels.findLast((known) => known <= deepest) ?? 1;
    this.lastHeading = level;
    return level;
  }

  /** The number of the next judgement, counted through the whole document. */
  judgement(sources: JudgementSources['sources']): number {
    const number = this.judged.length + 1;
    this.judged.push({ number, sources });
    return number;
  }

  get judgements(): readonly JudgementSources[] {
    return this.judged;
  }
}
