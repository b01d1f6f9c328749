import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import readline from 'node:readline';
import { root } from '../../../electron/scripts/paths.mjs';
import { attend } from '../../../electron/scripts/run.mjs';
import { findPrograms } from '../measure/find-program.ts';

export type FloorRow = readonly (string | number)[];

export type FloorRequest =
  | { readonly rows: readonly FloorRow[] }
  | { readonly match: string; readonly order: 'newest' | 'ranked'; readonly limit: number };

export interface FloorAnswer {
  readonly seconds: number;
  readonly found: number;
}

/** SQLite as python has it, with an equal table and index and nothing around it. One request at a time. */
export class Floor {
  readonly version: string;
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;

  private constructor(version: string, child: ChildProcess, lines: AsyncIterator<string>) {
    this.version = version;
    this.#child = child;
    this.#lines = lines;
  }

  /** Null where no python with SQLite's full-text search is installed. */
  static async start(database: string): Promise<Floor | null> {
    for (const python of findPrograms('python3')) {
      const script = path.join(root, 'tests/bench/search/floor.py');
      const child = attend(spawn(python, [script, database], { stdio: ['pipe', 'pipe', 'ignore'] }));
      if (child.stdout === null) continue;
      const lines = readline.createInterface({ input: child.stdout })[Symbol.asyncIterator]();
      const first = await lines.next();
      if (first.done !== true) return new Floor((JSON.parse(first.value) as { version: string }).version, child, lines);
    }
    return null;
  }

  async ask(request: FloorRequest): Promise<FloorAnswer> {
    this.#child.stdin?.write(`${JSON.stringify(request)}\n`);
    const line = await this.#lines.next();
    if (line.done === true) throw new Error('The floor has ended.');
    return JSON.parse(line.value) as FloorAnswer;
  }

  stop(): void {
    this.#child.kill();
  }
}
