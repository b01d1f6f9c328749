/** A comment with what was answered. Texts may have several lines. */
export interface DocumentComment extends Remark {
  readonly id: string;
  readonly replies: readonly Remark[];
  readonly resolved: boolean;
}

/** What one person said. */
export interface Remark {
  /** Empty when nobody gave a name. */
  readonly author: string;
  /** ISO 8601 instant, UTC. */
  readonly at: string;
  readonly text: string;
}
