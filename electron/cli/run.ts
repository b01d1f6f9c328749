import { cleanText } from '../base/clean-text.ts';
import { readCommandLine } from './arguments.ts';
import { commands } from './commands.ts';
import type { Environment } from './environment.ts';
import { type Outcome, wrongUsage } from './outcome.ts';
import { usage } from './usage.ts';

/**
 * Runs one command and answers with the exit code: 0 done, 1 findings or partly done, 2 wrong usage, 3 input refused.
 * With `--json` standard output carries one JSON value and nothing else.
 */
export async function runCommandLine(argv: readonly string[], environment: Environment): Promise<number> {
  if (argv.length === 0 || argv.includes('--help') || argv[0] === 'help') {
    environment.out(usage);
    return argv.length === 0 ? 2 : 0;
  }
  if (argv.includes('--version')) {
    environment.out(`${environment.version}\n`);
    return 0;
  }
  const line = readCommandLine(argv);
  // A line that cannot be read may still say how the answer is wanted.
  if (!line.ok) return tell(wrongUsage(line.error), argv.includes('--json') ? 'json' : 'text', environment);
  const { command, operands, options } = line.value;
  const run = commands[command];
  if (run === undefined) throw new Error(`The command "${command}" is listed without a function.`);
  return tell(await run({ operands, options, environment }), options.json ? 'json' : 'text', environment);
}

/** Results for people go where they can be piped on; why there is no result goes to standard error. */
function tell({ exitCode, lines, json }: Outcome, as: 'json' | 'text', { out, err }: Environment): number {
  if (as === 'json') out(`${JSON.stringify(json)}\n`);
  // Names and texts come from foreign files: a control code in them would be obeyed by the terminal.
  const text = cleanText(lines.map((line) => `${line}\n`).join(''));
  if (text !== '') (exitCode < 2 && as === 'text' ? out : err)(text);
  if (exitCode === 2) err(`\n${usage}`);
  return exitCode;
}
