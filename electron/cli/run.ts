import { readCommandLine } from './arguments.ts';
import { commands } from './commands.ts';
import type { Environment } from './environment.ts';
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
  if (!line.ok) {
    environment.err(`${line.error}\n\n${usage}`);
    return 2;
  }
  const { command, operands, options } = line.value;
  const run = commands[command];
  if (run === undefined) throw new Error(`The command "${command}" is listed without a function.`);
  const outcome = await run({ operands, options, environment });
  if (options.json) environment.out(`${JSON.stringify(outcome.json)}\n`);
  const text = outcome.lines.map((entry) => `${entry}\n`).join('');
  if (text !== '') (outcome.exitCode === 0 && !options.json ? environment.out : environment.err)(text);
  return outcome.exitCode;
}
