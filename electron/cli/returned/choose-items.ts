import { fail, ok, type Result } from '../../base/result.ts';
import type { BriefProposal } from '../../brief/proposals/proposal.ts';
import { authorOf, authorsOf, isTakeable, itemsOf, type ProposedItem } from '../../brief/proposals/proposed-items.ts';
import { unableSentences } from '../../contract/proposal-words.ts';
import type { CommandOptions } from '../arguments.ts';

/** What the options say about the proposals of a file. */
export interface ChosenItems {
  /** Those that were asked about. */
  readonly offered: readonly ProposedItem[];
  readonly accepted: readonly ProposedItem[];
  readonly rejected: readonly ProposedItem[];
}

/** `all` is everything, for accepting all that can be taken over; ids name proposals or single changes. The error is a sentence. */
export function chooseItems(
  proposals: readonly BriefProposal[],
  { accept, reject, by }: Pick<CommandOptions, 'accept' | 'reject' | 'by'>,
): Result<ChosenItems, string> {
  const all = proposals.flatMap(itemsOf);
  const offered = by === undefined ? all : all.filter((item) => authorOf(item) === by);
  if (by !== undefined && offered.length === 0)
    return fail(`--by: nothing in this file is by "${by}". ${knownAuthors(all)}`);
  const wanted = chosenFrom(offered, accept, '--accept');
  if (!wanted.ok) return wanted;
  const unwanted = chosenFrom(offered, reject, '--reject');
  if (!unwanted.ok) return unwanted;
  const taken = accept === 'all' ? wanted.value.filter(isTakeable) : wanted.value;
  const fixed = taken.find(({ proposal }) => proposal.change === null)?.proposal;
  if (fixed?.unable) return fail(`${fixed.id} cannot be taken over. ${unableSentences[fixed.unable]}`);
  const both = taken.filter((item) => unwanted.value.includes(item));
  // What is named goes before what "all" means.
  const accepted = accept === 'all' ? taken.filter((item) => !both.includes(item)) : taken;
  const rejected = reject === 'all' ? unwanted.value.filter((item) => !both.includes(item)) : unwanted.value;
  if (both.length > 0 && (accept === 'all') === (reject === 'all')) {
    return fail(
      `${accept === 'all' ? 'All' : both.map(({ id }) => id).join(', ')} cannot be accepted and rejected at once.`,
    );
  }
  return ok({ offered, accepted, rejected });
}

function chosenFrom(
  items: readonly ProposedItem[],
  choice: string | undefined,
  option: string,
): Result<readonly ProposedItem[], string> {
  if (choice === undefined) return ok([]);
  if (choice === 'all') return ok(items);
  const ids = choice
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  const isNamed = ({ id, proposal }: ProposedItem, name: string) => id === name || proposal.id === name;
  const unknown = ids.find((name) => !items.some((item) => isNamed(item, name)));
  if (unknown !== undefined || ids.length === 0) {
    return fail(`${option} takes "all" or ids of proposals of this file; there is none "${unknown ?? choice}".`);
  }
  return ok(items.filter((item) => ids.some((name) => isNamed(item, name))));
}

function knownAuthors(items: readonly ProposedItem[]): string {
  const authors = authorsOf(items).map(({ author }) => `"${author}"`);
  return authors.length === 0 ? 'No change in it has a name.' : `It has changes by ${authors.join(', ')}.`;
}
