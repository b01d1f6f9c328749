/** How a brief cites, beyond its citation style. */
export interface CitingOptions {
  readonly repeats: Repeats;
  readonly sourceList: SourceListOrder;
  /** What a note says of its source besides; printed where the style has notes. */
  readonly inNotes: readonly NoteRemark[];
}

/**
 * How a source that was cited before is cited again in a style with notes. `style`: as the style has it; `short`: always
 * in its short form; `ibid`: as the style writes “ibid.”, wherever that is safe; `same-number`: the same place in the
 * same source shows the number of its first note again.
 */
export const repeatChoices = ['style', 'short', 'ibid', 'same-number'] as const;
export type Repeats = (typeof repeatChoices)[number];

/** `whole`: one list; `by-section`: for each section the sources that it cites. */
export const sourceListOrders = ['whole', 'by-section'] as const;
export type SourceListOrder = (typeof sourceListOrders)[number];

/** `reliability`: rating and description, once for each source; `claim`: the ids of the claims that the note rests on. */
export const noteRemarks = ['reliability', 'claim'] as const;
export type NoteRemark = (typeof noteRemarks)[number];

/** What a brief does that says nothing about it. */
export const usualCiting: CitingOptions = { repeats: 'style', sourceList: 'whole', inNotes: [] };
