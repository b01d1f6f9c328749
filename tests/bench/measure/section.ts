import type { SectionName, SectionResult } from './result.ts';

export interface BenchOptions {
  readonly rounds: number;
  /** How many claims the library of the search section holds. */
  readonly claims: number;
  /** One line on what is being done now. */
  readonly say: (line: string) => void;
}

/** One section of the benchmark. What it cannot measure on this machine it names in `skipped`. */
export interface Section {
  readonly name: SectionName;
  readonly title: string;
  readonly run: (options: BenchOptions) => Promise<SectionResult>;
}
