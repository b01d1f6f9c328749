import Database from 'libsql';
import LaterDatabase from 'libsql/promise';

export type SqlValue = string | number | null;

/** One row. A column that is missing or of another type than asked for is a mistake of ours, so it throws. */
export class Row {
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(values: unknown) {
    this.#values = values as Readonly<Record<string, unknown>>;
  }

  /** Whatever a column holds. */
  value(column: string): SqlValue {
    const value = this.#values[column];
    return typeof value === 'string' || typeof value === 'number' ? value : null;
  }

  text(column: string): string {
    const value = this.#values[column];
    if (typeof value !== 'string') throw new Error(`Column ${column} holds ${typeof value}, expected text`);
    return value;
  }

  textOrNull(column: string): string | null {
    return this.#values[column] == null ? null : this.text(column);
  }

  number(column: string): number {
    const value = this.#values[column];
    if (typeof value !== 'number') throw new Error(`Column ${column} holds ${typeof value}, expected a number`);
    return value;
  }

  numberOrNull(column: string): number | null {
    return this.#values[column] == null ? null : this.number(column);
  }

  /** A column that this program itself wrote as JSON of that type. */
  json<T>(column: string): T {
    return JSON.parse(this.text(column)) as T;
  }
}

/** Queries with filters come in many shapes; the common ones are soon prepared again. */
const mostStatements = 200;

const rowsTogether = 16;

/** A statement holds its last values until it gets others. One with a value of more characters than this is not kept. */
const longValue = 256 * 1024;

/** A statement whose first step runs on a thread of the driver's own. */
interface LaterStatement {
  all(values: readonly SqlValue[]): Promise<readonly unknown[]>;
}

// Both faces of the driver hold the same native connection; only this one leaves the thread while it reads.
const prepareLater = LaterDatabase.prototype.prepare as (
  this: Database.Database,
  sql: string,
) => Promise<LaterStatement>;

const interrupt = LaterDatabase.prototype.interrupt as (this: Database.Database) => void;

/** The only way to the native driver, so that another one can take its place by rewriting this file. */
export class Connection {
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();
  readonly #laterStatements = new Map<string, LaterStatement>();
  #depth = 0;

  /** Opens or creates the file. The first statement shows whether it can be used. */
  constructor(file: string) {
    this.#database = new Database(file, { timeout: 500 });
  }

  all(sql: string, values: readonly SqlValue[] = []): readonly Row[] {
    return this.#statement(sql)
      .all([...values])
      .map((row) => new Row(row));
  }

  /**
   * The same as `all`, with the thread free until the first row is there: `interrupt` can be called meanwhile, and the
   * answer then fails with SQLITE_INTERRUPT. Nothing else may use the connection before the answer has come. What takes
   * long should stand in one row, because the rows after it are read as `all` reads them.
   */
  async later(sql: string, values: readonly SqlValue[] = []): Promise<readonly Row[]> {
    const statement = this.#laterStatements.get(sql) ?? (await prepareLater.call(this.#database, sql));
    if (this.#laterStatements.size > mostStatements) this.#laterStatements.clear();
    this.#laterStatements.set(sql, statement);
    return (await statement.all([...values])).map((row) => new Row(row));
  }

  /** Ends what `later` is reading; without effect when it reads nothing. */
  interrupt(): void {
    interrupt.call(this.#database);
  }

  // The driver's own `get` stops after one row and leaves the statement reading, which keeps locks and old pages alive.
  get(sql: string, values: readonly SqlValue[] = []): Row | null {
    return this.all(sql, values)[0] ?? null;
  }

  /** The id of the inserted row, or of the last one. */
  run(sql: string, values: readonly SqlValue[] = []): number {
    const isLong = values.some((value) => typeof value === 'string' && value.length > longValue);
    const statement = isLong ? this.#database.prepare(sql) : this.#statement(sql);
    return Number(statement.run([...values]).lastInsertRowid);
  }

  /** Inserts many rows, several with each statement: calling the driver costs as much as a row does. */
  insert(table: string, columns: readonly string[], rows: readonly (readonly SqlValue[])[]): void {
    const places = `(${columns.map(() => '?').join(', ')})`;
    for (let at = 0; at < rows.length; ) {
      const length = rows.length - at >= rowsTogether ? rowsTogether : 1;
      const values = Array.from({ length }, () => places).join(', ');
      this.run(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${values}`, rows.slice(at, at + length).flat());
      at += length;
    }
  }

  /** The number that the next row of a table gets, for whoever must know it beforehand. */
  nextNumber(table: string): number {
    return (this.get(`SELECT max(number) AS last FROM ${table}`)?.numberOrNull('last') ?? 0) + 1;
  }

  exec(sql: string): void {
    this.#database.exec(sql);
  }

  /** All or nothing. A transaction inside another one belongs to the outer one. */
  transaction<T>(work: () => T): T {
    if (this.#depth > 0) return work();
    this.#database.exec('BEGIN IMMEDIATE');
    this.#depth += 1;
    try {
      const value = work();
      this.#database.exec('COMMIT');
      return value;
    } catch (error) {
      if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
      throw error;
    } finally {
      this.#depth -= 1;
    }
  }

  /**
   * All or nothing, for work that waits for the disk in between. Until it ends every other write would become a part of
   * it, so whoever owns the connection must let nobody else at it.
   */
  async longTransaction<T>(work: () => Promise<T>): Promise<T> {
    this.#database.exec('BEGIN IMMEDIATE');
    this.#depth += 1;
    try {
      const value = await work();
      this.#database.exec('COMMIT');
      return value;
    } catch (error) {
      if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
      throw error;
    } finally {
      this.#depth -= 1;
    }
  }

  close(): void {
    this.#statements.clear();
    this.#laterStatements.clear();
    this.#database.close();
  }

  #statement(sql: string): Database.Statement {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    if (this.#statements.size > mostStatements) this.#statements.clear();
    this.#statements.set(sql, statement);
    return statement;
  }
}
