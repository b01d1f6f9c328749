import fs from 'node:fs';
import path from 'node:path';
import { fail, ok, type Result } from '../../base/result.ts';
import type { AppError } from '../../contract/errors.ts';
import { compareEverything } from './compare-steps.ts';
import { Connection } from './connection.ts';
import { configure } from './file.ts';
import { schemaVersion1 } from './schema.ts';
import { schemaVersion2 } from './schema-2.ts';
import { indexEveryText } from './text-index.ts';
import { sketchEveryText } from './twins.ts';

/** "Brfw" as a number: how SQLite and the `file` command know a library from any other database. */
export const applicationId = 0x42726677;

/** Brings a library one version further. */
export type MigrationStep = (connection: Connection) => void;

/** Step n brings a library of version n to version n + 1. Released steps never change. */
const releasedSteps: readonly MigrationStep[] = [
  (connection) => connection.exec(schemaVersion1),
  (connection) => {
    for (const part of schemaVersion2) connection.exec(part);
    indexEveryText(connection);
    sketchEveryText(connection);
    compareEverything(connection);
  },
];

/**
 * Whether this database is a library that this program can use, or an empty file that can become one. Only reads: what
 * belongs to another program, or to a newer one, stays as it is to the last byte.
 */
export function checkIdentity(
  connection: Connection,
  folder: string,
  steps: readonly MigrationStep[] = releasedSteps,
): Result<null, AppError> {
  const version = pragma(connection, 'user_version');
  const id = pragma(connection, 'application_id');
  const isEmpty = tableCount(connection) === 0;
  if (id !== applicationId && !(isEmpty && id === 0)) {
    return fail({ code: 'library/not-a-library', subject: folder, detail: `application id ${id}` });
  }
  if (version > steps.length) {
    const detail = `version ${version}, this program reads ${steps.length}`;
    return fail({ code: 'library/newer-version', subject: folder, detail });
  }
  return ok(null);
}

/** Makes a library ready to be used by this process, unless it is none, or a newer one. */
export function readied(connection: Connection, folder: string): Result<null, AppError> {
  const identity = checkIdentity(connection, folder);
  if (!identity.ok) return identity;
  configure(connection);
  migrate(connection, folder);
  return identity;
}

/**
 * Brings a library up to this program's version. Each step and its new version number are one transaction, so a stop in
 * the middle leaves the older version whole; before the first step a copy is laid beside it.
 */
export function migrate(connection: Connection, folder: string, steps: readonly MigrationStep[] = releasedSteps): void {
  const version = pragma(connection, 'user_version');
  if (version > 0 && version < steps.length) copyBefore(connection, folder, version);
  for (let at = version; at < steps.length; at += 1) {
    connection.transaction(() => {
      steps[at]?.(connection);
      connection.exec(`PRAGMA application_id = ${applicationId}`);
      connection.exec(`PRAGMA user_version = ${at + 1}`);
    });
  }
}

/**
 * Whether a library holds the tables and triggers of its version and no others. One that came from elsewhere could bring
 * triggers along, which would run with the next word that is written.
 */
export function hasOwnSchema(connection: Connection, steps: readonly MigrationStep[] = releasedSteps): boolean {
  const expected = new Connection(':memory:');
  try {
    for (const step of steps.slice(0, pragma(connection, 'user_version'))) step(expected);
    return schemaOf(connection) === schemaOf(expected);
  } finally {
    expected.close();
  }
}

function schemaOf(connection: Connection): string {
  const rows = connection.all("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'");
  return rows
    .map((row) => row.text('sql').replace(/\s+/g, ' '))
    .sort()
    .join('\n');
}

/** The copy of a library as it was before an update, kept until the next one. */
function copyBefore(connection: Connection, folder: string, version: number): void {
  const copy = path.join(folder, `library-before-version-${version + 1}.sqlite`);
  fs.rmSync(copy, { force: true });
  connection.exec(`VACUUM INTO '${copy.replaceAll("'", "''")}'`);
}

function pragma(connection: Connection, name: string): number {
  return connection.get(`PRAGMA ${name}`)?.number(name) ?? 0;
}

function tableCount(connection: Connection): number {
  return connection.get('SELECT count(*) AS tables FROM sqlite_schema')?.number('tables') ?? 0;
}
