/**
 * The first version of the library's tables. Whole values of the domain lie as JSON in `record` columns; what is
 * searched, sorted or counted has a column of its own.
 *
 * `listed` holds, in few bytes a row, what filters and counts need of every claim that is not discarded: counting
 * reads it instead of the claims themselves. `claims_fts` indexes the words of `claims` without storing them again.
 */
export const schemaVersion1 = `
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE sources (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  file_name TEXT,
  snapshot TEXT,
  record TEXT NOT NULL
) STRICT;
CREATE INDEX sources_by_file ON sources (file_name);

CREATE TABLE snapshots (
  id TEXT PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES sources (number) ON DELETE CASCADE,
  sha256 TEXT NOT NULL,
  record TEXT NOT NULL,
  text TEXT NOT NULL,
  blocks TEXT NOT NULL,
  all_blocks TEXT NOT NULL,
  removed TEXT NOT NULL,
  removed_count INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX snapshots_by_source ON snapshots (source);
CREATE INDEX snapshots_by_content ON snapshots (sha256);

CREATE TABLE sections (
  number INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES sources (number) ON DELETE CASCADE,
  heading TEXT,
  level INTEGER NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL
) STRICT;
CREATE INDEX sections_by_source ON sections (source, start);

CREATE TABLE claims (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  source INTEGER NOT NULL REFERENCES sources (number) ON DELETE CASCADE,
  statement TEXT NOT NULL,
  context TEXT NOT NULL,
  original TEXT,
  kinds INTEGER NOT NULL,
  speaker TEXT,
  question TEXT,
  figures TEXT NOT NULL,
  tags TEXT NOT NULL,
  credibility INTEGER,
  likelihood TEXT,
  confidence TEXT,
  weight REAL NOT NULL,
  discarded TEXT,
  edited INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX claims_by_source ON claims (source);
CREATE INDEX claims_with_figures ON claims (source) WHERE figures <> '[]';

CREATE TABLE passages (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  claim INTEGER NOT NULL REFERENCES claims (number) ON DELETE CASCADE,
  role TEXT NOT NULL,
  snapshot TEXT NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  section TEXT,
  paragraph INTEGER NOT NULL,
  page TEXT,
  anchor TEXT NOT NULL
) STRICT;
CREATE INDEX passages_by_claim ON passages (claim);

CREATE TABLE listed (
  number INTEGER PRIMARY KEY,
  source INTEGER NOT NULL,
  kinds INTEGER NOT NULL,
  tags TEXT NOT NULL
) STRICT;
CREATE INDEX listed_by_source ON listed (source, kinds, tags);

CREATE VIRTUAL TABLE claims_fts USING fts5 (
  statement, context,
  content = 'claims', content_rowid = 'number',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
INSERT INTO claims_fts (claims_fts, rank) VALUES ('rank', 'bm25(4.0, 1.0)');

CREATE TRIGGER claim_added AFTER INSERT ON claims BEGIN
  INSERT INTO claims_fts (rowid, statement, context) VALUES (new.number, new.statement, new.context);
  INSERT INTO listed (number, source, kinds, tags)
    SELECT new.number, new.source, new.kinds, new.tags WHERE new.discarded IS NULL;
END;
CREATE TRIGGER claim_deleted AFTER DELETE ON claims BEGIN
  INSERT INTO claims_fts (claims_fts, rowid, statement, context)
    VALUES ('delete', old.number, old.statement, old.context);
  DELETE FROM listed WHERE number = old.number;
END;
CREATE TRIGGER claim_words_changed AFTER UPDATE OF statement, context ON claims
WHEN old.statement IS NOT new.statement OR old.context IS NOT new.context BEGIN
  INSERT INTO claims_fts (claims_fts, rowid, statement, context)
    VALUES ('delete', old.number, old.statement, old.context);
  INSERT INTO claims_fts (rowid, statement, context) VALUES (new.number, new.statement, new.context);
END;
CREATE TRIGGER claim_listing_changed AFTER UPDATE OF source, kinds, tags, discarded ON claims BEGIN
  DELETE FROM listed WHERE number = old.number;
  INSERT INTO listed (number, source, kinds, tags)
    SELECT new.number, new.source, new.kinds, new.tags WHERE new.discarded IS NULL;
END;

CREATE TABLE disagreements (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  record TEXT,
  verdict TEXT,
  dismissed INTEGER NOT NULL,
  judged TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
