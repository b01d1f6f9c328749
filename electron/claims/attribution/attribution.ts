/** That a sentence passes on what somebody else says. */
export interface Attribution {
  /** Null when the sentence hides who it was ("he" without a person before, "is said to"). */
  readonly speaker: string | null;
  /** The speaker is one human being, whom "she" may stand for in the sentences that follow. */
  readonly person: boolean;
  /** The place of the speech verb or phrase; null where none stands in the sentence. */
  readonly token: number | null;
}
