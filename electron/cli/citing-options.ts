import { fail, ok, type Result } from '../base/result.ts';
import {
  type CitingOptions,
  noteRemarks,
  repeatChoices,
  sourceListOrders,
  usualCiting,
} from '../citations/citing-options.ts';
import type { CommandOptions } from './arguments.ts';

/** How to cite as the command asks: its options over those of the brief. The failure is a sentence. */
export function citingAskedFor(
  options: Pick<CommandOptions, 'repeats' | 'source-list' | 'in-notes'>,
  own: CitingOptions = usualCiting,
): Result<CitingOptions, string> {
  const repeats = oneOf('repeats', options.repeats, repeatChoices, own.repeats);
  if (!repeats.ok) return repeats;
  const sourceList = oneOf('source-list', options['source-list'], sourceListOrders, own.sourceList);
  if (!sourceList.ok) return sourceList;
  const asked = options['in-notes'];
  if (asked === undefined) return ok({ ...own, repeats: repeats.value, sourceList: sourceList.value });
  const words = asked === 'none' ? [] : asked.split(',').map((word) => word.trim());
  const inNotes = noteRemarks.filter((one) => words.includes(one));
  const unknown = words.find((word) => !noteRemarks.some((one) => one === word));
  if (unknown !== undefined) {
    return fail(`--in-notes takes ${noteRemarks.join(', ')}, or none, not "${unknown}".`);
  }
  return ok({ repeats: repeats.value, sourceList: sourceList.value, inNotes });
}

function oneOf<T extends string>(
  name: string,
  asked: string | undefined,
  choices: readonly T[],
  own: T,
): Result<T, string> {
  if (asked === undefined) return ok(own);
  const found = choices.find((choice) => choice === asked);
  return found === undefined ? fail(`--${name} is one of ${choices.join(', ')}, not "${asked}".`) : ok(found);
}
