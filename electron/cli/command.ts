import type { CommandOptions } from './arguments.ts';
import type { Environment } from './environment.ts';
import type { Outcome } from './outcome.ts';

/** One command: operands and options in, an outcome out. It prints nothing itself but progress. */
export type Command = (call: {
  readonly operands: readonly string[];
  readonly options: CommandOptions;
  readonly environment: Environment;
}) => Promise<Outcome>;
