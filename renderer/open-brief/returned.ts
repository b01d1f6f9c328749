import { acceptTogether } from '../../electron/brief/proposals/accept-together.ts';
import { changedText } from '../../electron/brief/proposals/edited-text.ts';
import { isUndone } from '../../electron/brief/proposals/is-undone.ts';
import type { BriefProposal, ProposedPart, TitleChange } from '../../electron/brief/proposals/proposal.ts';
import {
  byProposal,
  changesOfItems,
  itemsOf,
  type ProposedItem,
} from '../../electron/brief/proposals/proposed-items.ts';
import { undoneParts } from '../../electron/brief/proposals/taken-parts.ts';
import type { AppError } from '../../electron/contract/errors.ts';
import type { Requests } from '../../electron/contract/requests.ts';
import { request } from '../bridge/request.ts';
import { showFailure } from '../ui/show-failure.ts';
import { createStore } from '../ui/store.ts';
import { showInspector, useAttention } from './attention.ts';
import { flushEdits, type LiveBrief, liveBrief, run, setMetadata, useBriefStore } from './live-brief.ts';
import { newId } from './new-id.ts';

/** What somebody decided about an item of a proposal; those without a decision are open. */
export type Decision = 'accepted' | 'set-aside';

/** The edited Word file whose proposals stand beside the brief. Nothing of it is kept when it is closed. */
export interface Returned {
  /** Which brief on screen it belongs to: `LiveBrief.showing`. */
  readonly showing: number;
  readonly state:
    | { readonly type: 'reading'; readonly file: string }
    | { readonly type: 'failed'; readonly error: AppError }
    | { readonly type: 'read'; readonly comparison: Requests['returned.compare']['result'] };
  readonly decisions: ReadonlyMap<string, Decision>;
}

export const useReturnedStore = createStore<{ readonly returned: Returned | null }>(() => ({ returned: null }));

/** The file for the brief on screen; null when there is none. */
export function useReturned(): Returned | null {
  const showing = useBriefStore(({ live }) => live?.showing ?? -1);
  return useReturnedStore(({ returned }) => (returned?.showing === showing ? returned : null));
}

/** Asks for an edited Word file and shows what it proposes. */
export async function bringBack(): Promise<void> {
  const chosen = await request('returned.choose', {});
  if (!chosen.ok) return showFailure(chosen.error);
  const live = liveBrief();
  const { path } = chosen.value;
  if (path === null || live === null) return;
  const { showing } = live;
  const show = (state: Returned['state']) => {
    if (liveBrief()?.showing === showing) {
      useReturnedStore.setState({ returned: { showing, state, decisions: new Map() } });
    }
  };
  show({ type: 'reading', file: path.split(/[/\\]/).at(-1) ?? path });
  showInspector('returned');
  await flushEdits();
  const reply = await request('returned.compare', { brief: live.opened.id, path });
  show(reply.ok ? { type: 'read', comparison: reply.value } : { type: 'failed', error: reply.error });
}

/** Puts the proposals away. What was accepted stays in the brief, the rest can be had from the file again. */
export function closeReturned(): void {
  useReturnedStore.setState({ returned: null });
  if (useAttention.getState().inspectorTab === 'returned') showInspector('source');
}

/**
 * Makes what was proposed, as one step of undo: how many of these could be made. What has changed in the brief in the
 * meantime is left.
 */
export function accept(items: readonly ProposedItem[]): number {
  const live = liveBrief();
  if (!live || live.readOnly) return 0;
  const accepted: ProposedItem[] = [];
  const groups = byProposal(items);
  const lists = groups.map((those) => {
    const { returned } = useReturnedStore.getState();
    const taken = returned === null ? [] : takenParts(those[0]?.proposal, returned, live);
    return changesOfItems(those, taken);
  });
  for (const [index, changes] of lists.entries()) {
    for (const change of changes)
      if (change.type === 'title' && takeTitle(change)) accepted.push(...(groups[index] ?? []));
  }
  const bodies = lists.map((changes) => changes.filter((change) => change.type !== 'title'));
  const together = acceptTogether(bodies, newId, (index) => accepted.push(...(groups[index] ?? [])));
  if (bodies.some((changes) => changes.length > 0)) run(together);
  decide(
    accepted.map(({ id }) => id),
    'accepted',
  );
  return accepted.length;
}

function takeTitle(change: TitleChange): boolean {
  const title = changedText(change, liveBrief()?.metadata.title);
  if (title !== null) setMetadata({ title });
  return title !== null;
}

/** Takes a title back: it stands outside the text, whose steps of undo are of the text alone. */
export function takeTitleBack({ change }: BriefProposal): void {
  if (change?.type === 'title') setMetadata({ title: change.before });
}

/** Null opens them again. What is decided anew counts as decided last. */
export function decide(ids: readonly string[], decision: Decision | null): void {
  useReturnedStore.setState(({ returned }) => {
    if (returned === null) return { returned };
    const decisions = new Map(returned.decisions);
    for (const id of ids) {
      decisions.delete(id);
      if (decision !== null) decisions.set(id, decision);
    }
    return { returned: { ...returned, decisions } };
  });
}

/** What was decided about each item of a proposal, as it stands now: what was accepted and undone since is open again. */
export function decisionsOf(
  proposal: BriefProposal,
  { decisions }: Pick<Returned, 'decisions'>,
  { editor, metadata }: Pick<LiveBrief, 'editor' | 'metadata'>,
): ReadonlyMap<string, Decision> {
  const items = itemsOf(proposal);
  const made = acceptedParts(proposal, decisions);
  const undone = made.length === 0 ? new Set<string>() : undoneParts({ editor, metadata }, made);
  return new Map(
    items.flatMap(({ id, part }) => {
      const decision = decisions.get(id);
      if (decision === undefined) return [];
      const change = part?.change ?? proposal.change;
      if (decision !== 'accepted' || change === null) return [[id, decision] as const];
      const isOpen = part === null ? isUndone(editor, metadata, change) : undone.has(part.id);
      return isOpen ? [] : [[id, decision] as const];
    }),
  );
}

/** Parts that were accepted, in the order of that, whether they were undone since or not. */
function acceptedParts(
  { id, parts }: BriefProposal,
  decisions: ReadonlyMap<string, Decision>,
): readonly ProposedPart[] {
  if (parts.length === 0) return [];
  const known = new Map(parts.map((part) => [`${id}.${part.id}`, part]));
  return [...decisions].flatMap(([key, decision]) => (decision === 'accepted' ? (known.get(key) ?? []) : []));
}

function takenParts(
  proposal: BriefProposal | undefined,
  returned: Returned,
  live: Pick<LiveBrief, 'editor' | 'metadata'>,
): readonly ProposedPart[] {
  if (proposal === undefined) return [];
  const decided = decisionsOf(proposal, returned, live);
  const made = acceptedParts(proposal, returned.decisions);
  const isThere = ({ id }: ProposedPart) => decided.get(`${proposal.id}.${id}`) === 'accepted';
  const gone = made.filter((part) => !isThere(part)).map(({ id }) => `${proposal.id}.${id}`);
  // What was undone is not made before what is made now.
  if (gone.length > 0) decide(gone, null);
  return made.filter(isThere);
}
