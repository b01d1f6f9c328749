import Database from 'libsql';

export type SqlValue = string | number | null;

/** One row. A column that is missing or of another type than asked for is a mistake of ours, so it throws. */
export class Row {
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(values: unknown) {
    this.#values = values as Readonly<Record<string, unknown>>;
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

/** The only way to the native driver, so that another one can take its place by rewriting this file. */
export class Connection {
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();
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

  // The driver's own `get` stops after one row and leaves the statement reading, which keeps locks and old pages alive.
  get(sql: string, values: readonly SqlValue[] = []): Row | null {
    return this.all(sql, values)[0] ?? null;
  }

  /** The id of the inserted row, or of the last one. */
  run(sql: string, values: readonly SqlValue[] = []): number {
    return Number(this.#statement(sql).run([...values]).lastInsertRowid);
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

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  #statement(sql: string): Database.Statement {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    // Queries with filters come in many shapes; the common ones are soon prepared again.
    if (this.#statements.size > 200) this.#statements.clear();
    this.#statements.set(sql, statement);
    return statement;
  }
}
