/**
 * What comparing keeps: what is known of each text as a whole, read once, and the comparisons that the reader puts
 * together by hand. A judgement hangs on a quantity and the values that were seen, not on ids or on an order, so that it
 * holds after a file was deleted and imported again.
 */
export const schemaCompare = `
CREATE TABLE source_traits (
  snapshot TEXT PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES sources (number) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  sketch TEXT NOT NULL,
  marks TEXT NOT NULL,
  origin TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX source_traits_by_source ON source_traits (source);
CREATE TRIGGER traits_outdated AFTER UPDATE OF text, removed ON snapshots BEGIN
  DELETE FROM source_traits WHERE snapshot = new.id;
END;

CREATE TABLE boards (
  id TEXT PRIMARY KEY,
  question TEXT NOT NULL,
  claims TEXT NOT NULL,
  verdict TEXT,
  dismissed INTEGER NOT NULL DEFAULT 0,
  made TEXT NOT NULL
) STRICT, WITHOUT ROWID;

ALTER TABLE disagreements ADD COLUMN quantity TEXT NOT NULL DEFAULT '';
ALTER TABLE disagreements ADD COLUMN seen TEXT NOT NULL DEFAULT '[]';
UPDATE disagreements SET quantity = lower(coalesce(json_extract(record, '$.quantity'), name)), record = NULL;
CREATE INDEX disagreements_by_quantity ON disagreements (quantity);
CREATE TABLE compared_quantities (quantity TEXT PRIMARY KEY, facts TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT OR REPLACE INTO settings (name, value) VALUES ('compared', 'no');
`;
