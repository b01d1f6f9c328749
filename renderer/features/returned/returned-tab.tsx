import { useDeferredValue, useRef, useState } from 'react';
import type { BriefProposal } from '../../../electron/brief/proposals/proposal.ts';
import { isTakeable, itemsOf, type ProposedItem } from '../../../electron/brief/proposals/proposed-items.ts';
import { comparisonNotes, countProposals } from '../../../electron/contract/proposal-words.ts';
import { useLive } from '../../open-brief/live-brief.ts';
import {
  accept,
  bringBack,
  closeReturned,
  type Decision,
  decide,
  decisionsOf,
  type Returned,
  useReturned,
} from '../../open-brief/returned.ts';
import { announce } from '../../ui/announcements.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Empty, Waiting } from '../../ui/empty.tsx';
import { CloseIcon } from '../../ui/icons.tsx';
import { counted } from '../../ui/times.ts';
import { showToast } from '../../ui/toasts.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import { AuthorMenu } from './author-menu.tsx';
import { decisionOfAll, ProposedCard } from './proposed-card.tsx';
import styles from './returned.module.css';

/** How many open proposals are drawn at once; the rest follows on request. */
const drawnAtOnce = 60;

/** What an edited Word file proposes, beside the brief that it would change. */
export function ReturnedTab() {
  const returned = useReturned();
  if (returned === null) return <NoFile />;
  const { state } = returned;
  if (state.type === 'reading') return <Waiting label={`Comparing “${state.file}” with the brief…`} />;
  if (state.type === 'failed') {
    return (
      <Trouble
        error={state.error}
        actions={
          <>
            <Button small onPress={() => void bringBack()}>
              Choose another file…
            </Button>
            <Button small look="quiet" onPress={closeReturned}>
              Close
            </Button>
          </>
        }
      />
    );
  }
  return <Proposals returned={returned} comparison={state.comparison} />;
}

function NoFile() {
  return (
    <Empty
      title="No file is open"
      action={
        <Button small onPress={() => void bringBack()}>
          Bring back a Word file…
        </Button>
      }
    >
      An exported Word file that somebody edited shows here what it would change.
    </Empty>
  );
}

type Comparison = Extract<Returned['state'], { type: 'read' }>['comparison'];

function Proposals({ returned, comparison }: { readonly returned: Returned; readonly comparison: Comparison }) {
  // Typing does not wait for the list to look which changes were undone.
  const editor = useDeferredValue(useLive((live) => live.editor));
  const metadata = useLive((live) => live.metadata);
  const readOnly = useLive((live) => live.readOnly);
  const [drawn, setDrawn] = useState(drawnAtOnce);
  const list = useRef<HTMLDivElement>(null);
  const { proposals, file } = comparison;
  const decided = new Map(proposals.map((one) => [one.id, decisionsOf(one, returned, { editor, metadata })]));
  const decisionOf = (one: BriefProposal) => {
    const made = decided.get(one.id) ?? new Map();
    return itemsOf(one).every(({ id }) => made.has(id)) ? decisionOfAll(made) : null;
  };
  const those = (decision: Decision | null) => proposals.filter((one) => decisionOf(one) === decision);
  const open = those(null);
  const openItems = open.flatMap((one) => itemsOf(one).filter(({ id }) => decided.get(one.id)?.has(id) !== true));
  const takeable = openItems.filter(isTakeable);
  const take = (items: readonly ProposedItem[]) => {
    const taken = accept(items);
    if (taken < items.length) {
      showToast('The brief has changed at this place, so nothing was taken over. Change it there by hand.');
    } else focusAfter(list.current, proposals, items);
  };
  const settle = (items: readonly ProposedItem[], decision: Decision | null) => {
    decide(
      items.map(({ id }) => id),
      decision,
    );
    focusAfter(list.current, proposals, items);
  };
  const takeAll = (items: readonly ProposedItem[]) => {
    const taken = accept(items);
    const left = items.length - taken;
    announce(`${counted(taken, 'change')} taken over.`);
    if (left > 0) showToast(`${counted(left, 'change')} could not be taken over: the brief has changed there.`);
    list.current?.focus();
  };
  const rejectAll = (items: readonly ProposedItem[]) => {
    decide(
      items.map(({ id }) => id),
      'set-aside',
    );
    list.current?.focus();
  };
  const card = (proposal: BriefProposal) => (
    <ProposedCard
      key={proposal.id}
      proposal={proposal}
      decided={decided.get(proposal.id) ?? new Map()}
      readOnly={readOnly}
      onAccept={take}
      onDecide={settle}
    />
  );
  return (
    <div className={styles.tab}>
      <div className={styles.head}>
        <p className={styles.file}>{file}</p>
        <IconButton label="Close the proposals" icon={<CloseIcon />} onPress={closeReturned} />
      </div>
      <div className={styles.bar}>
        <p role="status" className={styles.state}>
          {open.length === proposals.length
            ? countProposals(proposals)
            : `${open.length} of ${counted(proposals.length, 'proposal')} to decide`}
        </p>
        {takeable.length > 1 && !readOnly && (
          <Button small onPress={() => takeAll(takeable)}>
            Accept all {takeable.length}
          </Button>
        )}
        {openItems.length > 1 && (
          <Button small onPress={() => rejectAll(openItems)}>
            Reject all
          </Button>
        )}
        <AuthorMenu open={openItems} readOnly={readOnly} onAccept={takeAll} onReject={rejectAll} />
      </div>
      <section ref={list} className={styles.lists} data-pane-focus="" tabIndex={-1} aria-label={`Proposals of ${file}`}>
        {comparisonNotes(comparison).map((note) => (
          <p key={note} className={styles.note}>
            {note}
          </p>
        ))}
        {proposals.length === 0 && (
          <p className={styles.note}>Nothing was changed in this file. What you changed in the brief since stays.</p>
        )}
        {proposals.length > 0 && open.length === 0 && (
          <p className={styles.note}>Everything is decided. Close the list, or bring back what you rejected.</p>
        )}
        {open.length > 0 && <ul aria-label="To decide">{open.slice(0, drawn).map(card)}</ul>}
        {open.length > drawn && (
          <Button small className={styles.more} onPress={() => setDrawn(drawn + drawnAtOnce)}>
            Show {Math.min(drawnAtOnce, open.length - drawn)} more
          </Button>
        )}
        <Group title="Accepted" proposals={those('accepted')}>
          {card}
        </Group>
        <Group title="Rejected" proposals={those('set-aside')}>
          {card}
        </Group>
      </section>
    </div>
  );
}

function Group(props: {
  readonly title: string;
  readonly proposals: readonly BriefProposal[];
  readonly children: (proposal: BriefProposal) => React.ReactNode;
}) {
  if (props.proposals.length === 0) return null;
  return (
    <section aria-label={props.title}>
      <h3 className={styles.heading}>
        {props.title}
        <span className={styles.count}>{props.proposals.length}</span>
      </h3>
      <ul>{props.proposals.map(props.children)}</ul>
    </section>
  );
}

/**
 * The button that decided is gone, or soon will be: the keyboard goes on at the next change of this proposal that is open,
 * then at the next proposal.
 */
function focusAfter(
  list: HTMLElement | null,
  proposals: readonly BriefProposal[],
  decided: readonly ProposedItem[],
): void {
  const last = decided.at(-1);
  if (!last) return;
  const gone = new Set(decided.map(({ id }) => id));
  const parts = behind(itemsOf(last.proposal), ({ id }) => id === last.id).filter(({ id }) => !gone.has(id));
  const others = behind(proposals, ({ id }) => id === last.proposal.id);
  requestAnimationFrame(() => {
    const open = (name: 'part' | 'proposal') =>
      new Map(
        [...(list?.querySelectorAll<HTMLElement>(`[data-${name}][data-open]`) ?? [])].map((one) => [
          one.dataset[name] ?? '',
          one,
        ]),
      );
    const [rows, cards] = [open('part'), open('proposal')];
    const row = parts.flatMap(({ id }) => rows.get(id) ?? [])[0];
    const card = others.flatMap(({ id }) => cards.get(id) ?? [])[0];
    const button =
      row?.querySelector<HTMLElement>('button') ??
      card?.querySelector<HTMLElement>('[data-part][data-open] button') ??
      card?.querySelector<HTMLElement>(':scope > [data-decides] button');
    (button ?? list)?.focus();
  });
}

/** Those behind one, and then those before it. */
function behind<T>(all: readonly T[], isIt: (one: T) => boolean): readonly T[] {
  const at = all.findIndex(isIt);
  return [...all.slice(at + 1), ...all.slice(0, Math.max(0, at))];
}
