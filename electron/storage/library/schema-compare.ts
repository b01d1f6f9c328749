/**
 * What comparing keeps: what is known of each text as a whole, read once, and the comparisons that the reader puts
 * together by hand. A judgement hangs on a quantity and the values that were seen, not on ids or on an order, so that it
 * holds after a file was deleted and imported again.
 */
const kept = `
CREATE TABLE source_traits (
  snapshot TEXT PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES sources (number) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  sketch TEXT NOT NULL,
  marks TEXT NOT NULL,
  origin TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX source_traits_by_source ON source_traits (source);

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
CREATE INDEX disagreements_open ON disagreements (dismissed, json_extract(record, '$.relation')) WHERE record IS NOT NULL;
CREATE TABLE compared_quantities (quantity TEXT PRIMARY KEY, facts TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;

/**
 * What is found without reading everything: the claims by what their figures count, the sources by the names and phrases
 * that they share. `origin_likes` are the pairs of sources whose texts tell one story, the later one first.
 */
const found = `
CREATE TABLE claim_quantities (
  quantity TEXT NOT NULL,
  source INTEGER NOT NULL,
  claim INTEGER NOT NULL,
  PRIMARY KEY (quantity, source, claim)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_quantities_by_claim ON claim_quantities (claim);

CREATE TABLE source_names (
  role TEXT NOT NULL,
  name TEXT NOT NULL,
  source INTEGER NOT NULL,
  PRIMARY KEY (role, name, source)
) STRICT, WITHOUT ROWID;
CREATE INDEX source_names_by_source ON source_names (source);
CREATE TABLE origin_phrases (
  hash INTEGER NOT NULL,
  source INTEGER NOT NULL,
  PRIMARY KEY (hash, source)
) STRICT, WITHOUT ROWID;
CREATE TABLE origin_likes (
  source INTEGER NOT NULL,
  earlier INTEGER NOT NULL,
  PRIMARY KEY (source, earlier)
) STRICT, WITHOUT ROWID;
CREATE INDEX origin_likes_by_earlier ON origin_likes (earlier);
`;

/**
 * What has changed since it was last compared. Triggers see to it, whoever changes a claim or a source; only new claims
 * fire none (see \`searchTables\`), so whoever adds claims names them here. A text that comes or goes between two others
 * makes these neighbours or parts them: they are in \`unlikened_sources\` then.
 */
const waiting = `
CREATE TABLE uncounted_claims (claim INTEGER PRIMARY KEY) STRICT;
CREATE TABLE changed_sources (source INTEGER PRIMARY KEY) STRICT;
CREATE TABLE unlikened_sources (source INTEGER PRIMARY KEY) STRICT;
CREATE TABLE changed_quantities (quantity TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TRIGGER claim_counts_changed AFTER UPDATE OF source, figures, discarded ON claims
WHEN old.source IS NOT new.source OR old.figures IS NOT new.figures OR old.discarded IS NOT new.discarded BEGIN
  INSERT OR IGNORE INTO uncounted_claims (claim) VALUES (new.number);
END;
CREATE TRIGGER counted_claim_moved AFTER UPDATE OF start, end, exact, anchor ON passages BEGIN
  INSERT OR IGNORE INTO uncounted_claims (claim)
    SELECT number FROM claims WHERE number = new.claim AND figures <> '[]';
END;
CREATE TRIGGER counted_claim_deleted AFTER DELETE ON claims BEGIN
  DELETE FROM uncounted_claims WHERE claim = old.number;
  INSERT OR IGNORE INTO changed_quantities (quantity) SELECT quantity FROM claim_quantities WHERE claim = old.number;
  DELETE FROM claim_quantities WHERE claim = old.number;
END;

CREATE TRIGGER source_came AFTER INSERT ON sources BEGIN
  INSERT OR IGNORE INTO changed_sources (source) VALUES (new.number);
END;
CREATE TRIGGER source_changed AFTER UPDATE OF title, file_name, snapshot, record ON sources BEGIN
  INSERT OR IGNORE INTO changed_sources (source) VALUES (new.number);
END;
CREATE TRIGGER traits_outdated AFTER UPDATE OF text, removed ON snapshots BEGIN
  DELETE FROM source_traits WHERE snapshot = new.id;
  INSERT OR IGNORE INTO changed_sources (source) VALUES (new.source);
END;
CREATE TRIGGER source_gone AFTER DELETE ON sources BEGIN
  DELETE FROM changed_sources WHERE source = old.number;
  DELETE FROM unlikened_sources WHERE source = old.number;
  DELETE FROM source_names WHERE source = old.number;
  DELETE FROM origin_likes WHERE source = old.number OR earlier = old.number;
  INSERT OR REPLACE INTO settings (name, value) VALUES ('origins', 'changed');
END;
CREATE TRIGGER phrases_gone AFTER DELETE ON source_traits BEGIN
  INSERT OR IGNORE INTO unlikened_sources (source)
    SELECT later FROM (
      SELECT (SELECT min(p.source) FROM origin_phrases p WHERE p.hash = h.value AND p.source > old.source) AS later
      FROM json_each(old.sketch) h
    ) WHERE later IS NOT NULL;
  DELETE FROM origin_phrases WHERE source = old.source AND hash IN (SELECT value FROM json_each(old.sketch));
END;
CREATE TRIGGER publisher_gone AFTER DELETE ON source_names WHEN old.role = 'publisher' BEGIN
  INSERT OR IGNORE INTO changed_quantities (quantity)
    SELECT q.quantity FROM source_names n JOIN claims c ON c.source = n.source JOIN claim_quantities q ON q.claim = c.number
    WHERE n.role = 'cites' AND n.name = old.name
      AND (SELECT count(*) FROM (SELECT 1 FROM source_names WHERE role = 'publisher' AND name = old.name LIMIT 2)) < 2;
END;
CREATE TRIGGER publisher_came AFTER INSERT ON source_names WHEN new.role = 'publisher' BEGIN
  INSERT OR IGNORE INTO changed_quantities (quantity)
    SELECT q.quantity FROM source_names n JOIN claims c ON c.source = n.source JOIN claim_quantities q ON q.claim = c.number
    WHERE n.role = 'cites' AND n.name = new.name
      AND (SELECT count(*) FROM (SELECT 1 FROM source_names WHERE role = 'publisher' AND name = new.name LIMIT 3)) < 3;
END;
CREATE TRIGGER origin_changed AFTER UPDATE OF origin ON source_traits WHEN old.origin IS NOT new.origin BEGIN
  INSERT OR IGNORE INTO changed_quantities (quantity)
    SELECT q.quantity FROM claims c JOIN claim_quantities q ON q.claim = c.number WHERE c.source = new.source;
  INSERT OR IGNORE INTO changed_quantities (quantity)
    SELECT q.quantity FROM source_names p JOIN source_names n ON n.role = 'cites' AND n.name = p.name
      JOIN claims c ON c.source = n.source JOIN claim_quantities q ON q.claim = c.number
    WHERE p.source = new.source AND p.role = 'publisher'
      AND (SELECT count(*) FROM (SELECT 1 FROM source_names WHERE role = 'publisher' AND name = p.name LIMIT 2)) < 2;
END;
`;

export const schemaCompare = [kept, found, waiting].join('\n');
