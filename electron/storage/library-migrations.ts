import fs from 'node:fs';
import path from 'node:path';
import { fail, ok, type Result } from '../base/result.ts';
import type { AppError } from '../contract/errors.ts';
import type { Connection } from './library-connection.ts';
import { schemaVersion1 } from './library-schema.ts';

/** "Brfw" as a number: how SQLite and the `file` command know a library from any other database. */
export const applicationId = 0x42726677;

/** Step n brings a library of version n to version n + 1. Released steps never change. */
const steps: readonly ((connection: Connection) => void)[] = [(connection) => connection.exec(schemaVersion1)];

export const currentVersion = steps.length;

/**
 * Brings a library up to this program's version. Each step and its new version number are one transaction, so a stop in
 * the middle leaves the older version whole; before the first step a copy is laid beside it. A library of a newer
 * program, or another program's database, is refused and left as it is.
 */
export function migrate(connection: Connection, folder: string): Result<null, AppError> {
  const version = pragma(connection, 'user_version');
  const id = pragma(connection, 'application_id');
  const isEmpty = tableCount(connection) === 0;
  if (id !== applicationId && !(isEmpty && id === 0)) {
    return fail({ code: 'library/not-a-library', subject: folder, detail: `application id ${id}` });
  }
  if (version > currentVersion) {
    return fail({
      code: 'library/newer-version',
      subject: folder,
      detail: `version ${version}, this program reads ${currentVersion}`,
    });
  }
  if (version > 0 && version < currentVersion) copyBefore(connection, folder, version);
  for (let at = version; at < currentVersion; at += 1) {
    connection.transaction(() => {
      steps[at]?.(connection);
      connection.exec(`PRAGMA application_id = ${applicationId}`);
      connection.exec(`PRAGMA user_version = ${at + 1}`);
    });
  }
  return ok(null);
}

/** The copy of a library as it was before an update, kept until the next one. */
export function copyBefore(connection: Connection, folder: string, version: number): void {
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
