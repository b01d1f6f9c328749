/** Ids are distinct types, so the id of one kind of thing cannot be passed for another. */
declare const kind: unique symbol;
export type Id<K extends string> = string & { readonly [kind]: K };

export type SourceId = Id<'source'>;
export type SnapshotId = Id<'snapshot'>;
export type PassageId = Id<'passage'>;
export type ClaimId = Id<'claim'>;
export type DisagreementId = Id<'disagreement'>;
export type BriefId = Id<'brief'>;
export type ChangeReportId = Id<'change-report'>;
export type BlockId = Id<'block'>;
export type CitationId = Id<'citation'>;
export type NoteId = Id<'note'>;
/** SHA-256 of a picture's bytes, as 64 lower-case hexadecimal digits. */
export type PictureId = Id<'picture'>;

/** Takes a string that is known to be an id of this kind: one just made, or one read from a checked file. */
export function asId<I extends Id<string>>(text: string): I {
  return text as I;
}

/** Makes a fresh id. Passed in wherever ids are needed, so that domain code stays free of randomness. */
export type NewId = () => string;
