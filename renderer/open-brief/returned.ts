import { acceptChange } from '../../electron/brief/proposals/accept-change.ts';
import { isUndone } from '../../electron/brief/proposals/is-undone.ts';
import type { BriefProposal } from '../../electron/brief/proposals/proposal.ts';
import type { AppError } from '../../electron/contract/errors.ts';
import type { Requests } from '../../electron/contract/requests.ts';
import { request } from '../bridge/request.ts';
import { showFailure } from '../ui/show-failure.ts';
import { createStore } from '../ui/store.ts';
import { showInspector, useAttention } from './attention.ts';
import { flushEdits, type LiveBrief, liveBrief, run, setMetadata, useBriefStore } from './live-brief.ts';
import { newId } from './new-id.ts';

/** What somebody decided about a proposal; those without a decision are open. */
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

/** Makes the change that was proposed, as one step of undo. False when the brief has changed there in the meantime. */
export function accept(proposal: BriefProposal): boolean {
  const live = liveBrief();
  const { change } = proposal;
  if (!live || live.readOnly || change === null) return false;
  if (change.type === 'title') {
    if (live.metadata.title !== change.before) return false;
    setMetadata({ title: change.after });
  } else if (!run(acceptChange(change, newId))) return false;
  decide([proposal.id], 'accepted');
  return true;
}

/** Takes a title back: it stands outside the text, whose steps of undo are of the text alone. */
export function takeTitleBack({ change }: BriefProposal): void {
  if (change?.type === 'title') setMetadata({ title: change.before });
}

/** Null opens the proposals again. */
export function decide(ids: readonly string[], decision: Decision | null): void {
  useReturnedStore.setState(({ returned }) => {
    if (returned === null) return { returned };
    const decisions = new Map(returned.decisions);
    for (const id of ids) {
      if (decision === null) decisions.delete(id);
      else decisions.set(id, decision);
    }
    return { returned: { ...returned, decisions } };
  });
}

/** As it stands now: what was accepted and undone since is open again. */
export function decisionOf(
  proposal: BriefProposal,
  { decisions }: Pick<Returned, 'decisions'>,
  { editor, metadata }: Pick<LiveBrief, 'editor' | 'metadata'>,
): Decision | null {
  const decision = decisions.get(proposal.id) ?? null;
  if (decision !== 'accepted' || proposal.change === null) return decision;
  return isUndone(editor, metadata, proposal.change) ? null : decision;
}
