"""The bare database: one table and its index, asked over stdin and stdout, one JSON value a line.

What the product's library stores and does around each claim is left out on purpose: this is the floor.
"""
import json
import sqlite3
import sys
import time

database = sqlite3.connect(sys.argv[1], isolation_level=None)
for pragma in ("journal_mode = WAL", "synchronous = FULL", "cache_size = -65536", "temp_store = MEMORY"):
    database.execute("PRAGMA " + pragma).fetchall()
database.executescript(
    """
    CREATE TABLE claims (
      number INTEGER PRIMARY KEY, source INTEGER, statement TEXT, context TEXT, kinds INTEGER,
      start INTEGER, end INTEGER, figures TEXT, tags TEXT, weight REAL);
    CREATE INDEX claims_by_source ON claims (source);
    CREATE VIRTUAL TABLE claims_fts USING fts5 (
      statement, context, content = 'claims', content_rowid = 'number',
      tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
    INSERT INTO claims_fts (claims_fts, rank) VALUES ('rank', 'bm25(4.0, 1.0)');
    """
)
ORDERS = {"newest": "f.rowid DESC", "ranked": "f.rank"}


def insert(rows):
    """One transaction, like one imported file."""
    started = time.process_time()
    database.execute("BEGIN IMMEDIATE")
    database.executemany("INSERT INTO claims VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
    database.executemany(
        "INSERT INTO claims_fts (rowid, statement, context) VALUES (?, ?, ?)", ((row[0], row[2], row[3]) for row in rows)
    )
    database.execute("COMMIT")
    return {"seconds": time.process_time() - started, "found": len(rows)}


def search(match, order, limit):
    started = time.perf_counter()
    found = database.execute(
        "SELECT c.* FROM claims_fts f CROSS JOIN claims c ON c.number = f.rowid WHERE claims_fts MATCH ? ORDER BY "
        + ORDERS[order]
        + " LIMIT ?",
        (match, limit),
    ).fetchall()
    return {"seconds": time.perf_counter() - started, "found": len(found)}


print(json.dumps({"seconds": 0, "found": 0, "version": sqlite3.sqlite_version}), flush=True)
for line in sys.stdin:
    request = json.loads(line)
    answer = insert(request["rows"]) if "rows" in request else search(**request)
    print(json.dumps(answer), flush=True)
