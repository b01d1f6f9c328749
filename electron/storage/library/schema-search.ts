/** The least and the most day, as a number such as 20241121, that a source's stated date leaves open. */
const day = (place: number) => `json_extract(record, '$.item.issued."date-parts"[0][${place}]')`;
const earliest = `${day(0)} * 10000 + coalesce(${day(1)}, 1) * 100 + coalesce(${day(2)}, 1)`;
const latest = `${day(0)} * 10000 + coalesce(${day(1)}, 12) * 100 + coalesce(${day(2)}, 31)`;

/**
 * Searching claims, sections and whole texts, and narrowing them.
 *
 * Adding a claim fires no trigger: a statement with a trigger opens a savepoint, and at every savepoint the full-text
 * index writes out what it has gathered. Whoever adds claims tells the index once for all of them.
 *
 * `text_blocks` are the paragraphs and headings of the sources' current texts without what was removed; `text_fts`
 * indexes their words and stores none of them. Numbers grow as those of claims do: what is read first has the highest.
 */
export const searchTables = `
DROP TRIGGER claim_added;

CREATE INDEX claims_discarded ON claims (number) WHERE discarded IS NOT NULL;

ALTER TABLE sources ADD COLUMN issued_from INTEGER GENERATED ALWAYS AS (${earliest}) VIRTUAL;
ALTER TABLE sources ADD COLUMN issued_until INTEGER GENERATED ALWAYS AS (${latest}) VIRTUAL;
ALTER TABLE sources ADD COLUMN reliability TEXT GENERATED ALWAYS AS (json_extract(record, '$.reliability')) VIRTUAL;
ALTER TABLE sources ADD COLUMN marking TEXT GENERATED ALWAYS AS (json_extract(record, '$.marking')) VIRTUAL;
CREATE INDEX sources_by_facts ON sources (issued_from, issued_until, reliability, marking);

CREATE TABLE text_blocks (
  number INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES sources (number) ON DELETE CASCADE,
  section INTEGER,
  heading INTEGER NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL
) STRICT;
CREATE INDEX text_blocks_by_source ON text_blocks (source);
CREATE VIRTUAL TABLE text_fts USING fts5 (
  words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2'
);
CREATE TRIGGER text_block_deleted AFTER DELETE ON text_blocks BEGIN
  DELETE FROM text_fts WHERE rowid = old.number;
END;

CREATE TABLE saved_searches (name TEXT PRIMARY KEY, record TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;
