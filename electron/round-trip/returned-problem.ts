/** What can be wrong with a file that should be an edited export of a brief. */
export type ReturnedProblem =
  | 'not-word'
  | 'password'
  | 'damaged'
  | 'unsafe'
  | 'too-much'
  /** No mark of this brief, and other words. */
  | 'not-ours'
  | 'other-brief';
