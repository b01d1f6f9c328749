/** The words that ask for a command without naming one. */
const questions = ['--help', '--version'];

/**
 * The arguments of a command, when the program was started for one: `briefwright sample --out DIR`. The command is the
 * first plain word; a path, or a name that `isFile` knows, is something to open in the window instead. A word that is
 * no command still counts as one: who mistyped it waits for an answer in the terminal, not for a window.
 *
 * @param given what follows the program's name; switches for the browser underneath may stand first
 */
export function commandArguments(
  given: readonly string[],
  isFile: (name: string) => boolean,
): readonly string[] | null {
  const start = given.findIndex((argument) => !argument.startsWith('-') || questions.includes(argument));
  const first = given[start];
  if (first === undefined) return null;
  const isCommand = questions.includes(first) || (/^[a-z]+$/.test(first) && !isFile(first));
  return isCommand ? given.slice(start) : null;
}
