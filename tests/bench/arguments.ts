import { fail, ok, type Result } from '../../electron/base/result.ts';
import { type SectionName, sectionNames } from './measure/result.ts';

export interface BenchArguments {
  readonly sections: readonly SectionName[];
  readonly rounds: number;
  readonly claims: number;
  readonly json: boolean;
}

export const usage = `usage: npm run bench -- [${sectionNames.join('] [')}] [--claims N] [--rounds N] [--json]`;

const fewestRounds = 5;

/** All sections when none is named. */
export function readArguments(words: readonly string[]): Result<BenchArguments, string> {
  const sections: SectionName[] = [];
  let json = false;
  const numbers = { '--claims': 100_000, '--rounds': fewestRounds };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '--json') json = true;
    else if (word === '--claims' || word === '--rounds') {
      const number = Number(words[at + 1]);
      if (!Number.isInteger(number) || number < 1) return fail(`${word} needs a whole number`);
      numbers[word] = number;
      at += 1;
    } else {
      const section = sectionNames.find((name) => name === word);
      if (section === undefined) return fail(`there is no section ${word}`);
      sections.push(section);
    }
  }
  if (numbers['--rounds'] < fewestRounds) return fail(`fewer than ${fewestRounds} rounds say nothing`);
  const chosen = sections.length === 0 ? sectionNames : sectionNames.filter((name) => sections.includes(name));
  return ok({ sections: chosen, rounds: numbers['--rounds'], claims: numbers['--claims'], json });
}
