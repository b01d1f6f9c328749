/**
 * Which claims others stand for, and what the reader will not be asked about again. A claim that another one stands for
 * is discarded as long as its row is here; when the row goes, for whatever reason, the claim is what it was before.
 */
export const schemaCurating = `
CREATE TABLE claim_twins (
  claim INTEGER PRIMARY KEY REFERENCES claims (number) ON DELETE CASCADE,
  kept INTEGER NOT NULL REFERENCES claims (number) ON DELETE CASCADE,
  relation TEXT NOT NULL,
  discarded_before TEXT
) STRICT;
CREATE INDEX claim_twins_by_kept ON claim_twins (kept);
CREATE TRIGGER claim_stands_alone AFTER DELETE ON claim_twins BEGIN
  UPDATE claims SET discarded = old.discarded_before WHERE number = old.claim;
END;

CREATE TABLE dismissed_duplicates (id TEXT PRIMARY KEY, members TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;
