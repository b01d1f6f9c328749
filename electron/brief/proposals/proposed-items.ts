import type { BriefChange, BriefProposal, ProposedPart, Recorder } from './proposal.ts';
import { changesOf } from './taken-parts.ts';

/** What is decided at once: a part of a proposal, or a proposal that has none. */
export interface ProposedItem {
  /** That of the proposal, with the part's behind a full stop: `tracked-1f00ba12.3`. */
  readonly id: string;
  readonly proposal: BriefProposal;
  readonly part: ProposedPart | null;
}

export function itemsOf(proposal: BriefProposal): readonly ProposedItem[] {
  const { id, parts } = proposal;
  if (parts.length === 0) return [{ id, proposal, part: null }];
  return parts.map((part) => ({ id: `${id}.${part.id}`, proposal, part }));
}

/** Whose it is, as far as that was recorded: a proposal without parts is somebody's when all of it is. */
export function authorOf({ proposal, part }: ProposedItem): string | null {
  const { by, tracked, kind } = proposal;
  if (part !== null) return part.by?.author ?? null;
  if (by !== null) return by.author;
  const [first, ...others] = tracked.map(({ author }) => author);
  const isWhole = kind === 'tracked' || kind === 'new' || kind === 'note' || kind === 'citation';
  return isWhole && first !== undefined && others.every((other) => other === first) ? first : null;
}

/** Everybody whose changes can be taken, with how many: those of most first. */
export function authorsOf(
  items: readonly ProposedItem[],
): readonly { readonly author: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const item of items) {
    const author = authorOf(item);
    if (author !== null && author !== '') counts.set(author, (counts.get(author) ?? 0) + 1);
  }
  return [...counts].map(([author, count]) => ({ author, count })).toSorted((a, b) => b.count - a.count);
}

/** Whether it can be taken over in passing: nothing that was written here is overruled, and no citation goes by itself. */
export function isTakeable({ proposal: { change, conflict } }: ProposedItem): boolean {
  return change !== null && change.type !== 'uncite' && !conflict;
}

/** The items of one proposal as changes, when `taken` of its parts have been made before. */
export function changesOfItems(items: readonly ProposedItem[], taken: readonly ProposedPart[]): readonly BriefChange[] {
  const [first] = items;
  if (!first) return [];
  const chosen = items.flatMap(({ part }) => part ?? []);
  if (chosen.length > 0) return changesOf(first.proposal, chosen, taken);
  return first.proposal.change === null ? [] : [first.proposal.change];
}

/** Items by their proposals, in the order of these. */
export function byProposal(items: readonly ProposedItem[]): readonly (readonly ProposedItem[])[] {
  const found = new Map<string, ProposedItem[]>();
  for (const item of items) {
    const those = found.get(item.proposal.id);
    if (those) those.push(item);
    else found.set(item.proposal.id, [item]);
  }
  return [...found.values()];
}

/** Everybody who had a hand in a proposal, once for each day or time that is known. */
export function peopleOf({ by, tracked, parts }: BriefProposal): readonly Recorder[] {
  const all = [...(by === null ? [] : [by]), ...tracked, ...parts.flatMap((part) => part.by ?? [])];
  const found = new Map(all.map(({ author, at }) => [`${author} ${at}`, { author, at }]));
  return [...found.values()].filter(({ author, at }) => author !== '' || at !== '');
}
