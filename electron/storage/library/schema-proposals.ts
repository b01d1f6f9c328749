/**
 * Descriptions of works that the library seems to have, waiting for somebody to decide, and decided ones, so that the
 * same record is not offered again. `work_keys` finds sources without a document for a document that comes later.
 */
export const schemaProposals = `
CREATE TABLE proposals (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  record_key TEXT NOT NULL UNIQUE,
  file TEXT NOT NULL,
  place TEXT NOT NULL,
  item TEXT NOT NULL,
  from_source INTEGER REFERENCES sources (number) ON DELETE CASCADE,
  decision TEXT
) STRICT;
CREATE INDEX proposals_open ON proposals (number) WHERE decision IS NULL;
CREATE INDEX proposals_by_source ON proposals (from_source);

CREATE TABLE work_keys (
  key TEXT NOT NULL,
  source INTEGER NOT NULL REFERENCES sources (number) ON DELETE CASCADE,
  PRIMARY KEY (key, source)
) STRICT, WITHOUT ROWID;
CREATE INDEX work_keys_by_source ON work_keys (source);
`;
