/**
 * What newer versions of sources did to the passages of the older ones, and which briefs use what. A change keeps the
 * place in the older snapshot; the words are read there. Places to choose from are offsets in the newer snapshot.
 * Sketches are a few hashes of each current text, by which texts that say nearly the same find each other.
 */
export const schemaChanges = `
CREATE TABLE change_reports (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  source INTEGER NOT NULL REFERENCES sources (number) ON DELETE CASCADE,
  older TEXT NOT NULL,
  newer TEXT NOT NULL,
  at TEXT NOT NULL,
  reason TEXT NOT NULL,
  added INTEGER NOT NULL,
  source_before TEXT NOT NULL,
  stated TEXT NOT NULL
) STRICT;
CREATE INDEX change_reports_by_source ON change_reports (source);

CREATE TABLE passage_changes (
  number INTEGER PRIMARY KEY,
  report INTEGER NOT NULL REFERENCES change_reports (number) ON DELETE CASCADE,
  passage TEXT NOT NULL,
  outcome TEXT NOT NULL,
  snapshot TEXT NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  anchor TEXT NOT NULL,
  places TEXT NOT NULL,
  decision TEXT
) STRICT;
CREATE INDEX passage_changes_by_report ON passage_changes (report, outcome);
CREATE INDEX passage_changes_by_passage ON passage_changes (passage);

CREATE TABLE briefs (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  path TEXT,
  title TEXT NOT NULL,
  seen TEXT NOT NULL,
  exported TEXT
) STRICT;
CREATE INDEX briefs_by_id ON briefs (id);

CREATE TABLE brief_uses (
  number INTEGER PRIMARY KEY,
  brief INTEGER NOT NULL REFERENCES briefs (number) ON DELETE CASCADE,
  source TEXT NOT NULL,
  claim TEXT,
  passages TEXT NOT NULL,
  section TEXT NOT NULL,
  block TEXT,
  words TEXT NOT NULL
) STRICT;
CREATE INDEX brief_uses_by_brief ON brief_uses (brief);
CREATE INDEX brief_uses_by_source ON brief_uses (source);
CREATE INDEX brief_uses_by_claim ON brief_uses (claim);

CREATE TABLE source_sketches (
  hash INTEGER NOT NULL,
  source INTEGER NOT NULL REFERENCES sources (number) ON DELETE CASCADE,
  PRIMARY KEY (hash, source)
) STRICT, WITHOUT ROWID;
CREATE INDEX source_sketches_by_source ON source_sketches (source);

CREATE INDEX sources_by_url ON sources (json_extract(record, '$.item.URL'));
CREATE INDEX sources_by_doi ON sources (json_extract(record, '$.item.DOI'));
`;
