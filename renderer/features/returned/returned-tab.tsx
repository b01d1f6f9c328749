import { useDeferredValue, useRef, useState } from 'react';
import type { BriefProposal } from '../../../electron/brief/proposals/proposal.ts';
import { comparisonNotes, countProposals } from '../../../electron/contract/proposal-words.ts';
import { useLive } from '../../open-brief/live-brief.ts';
import {
  accept,
  bringBack,
  closeReturned,
  type Decision,
  decide,
  decisionOf,
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
import { ProposedCard } from './proposed-card.tsx';
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
  const decided = new Map(proposals.map((one) => [one.id, decisionOf(one, returned, { editor, metadata })]));
  const those = (decision: Decision | null) => proposals.filter(({ id }) => decided.get(id) === decision);
  const open = those(null);
  const takeable = open.filter(({ change, conflict }) => change !== null && !conflict);
  const goOn = (from: string) => focusAfter(list.current, proposals, from);
  const take = (proposal: BriefProposal) => {
    if (accept(proposal)) goOn(proposal.id);
    else showToast('The brief has changed at this place, so nothing was taken over. Change it there by hand.');
  };
  const settle = (proposal: BriefProposal, decision: Decision | null) => {
    decide([proposal.id], decision);
    goOn(proposal.id);
  };
  const takeAll = () => {
    const taken = takeable.filter(accept).length;
    announce(`${counted(taken, 'proposal')} taken over.`);
    list.current?.focus();
  };
  const rejectAll = () => {
    const ids = open.map(({ id }) => id);
    decide(ids, 'set-aside');
    list.current?.focus();
  };
  const card = (proposal: BriefProposal) => (
    <ProposedCard
      key={proposal.id}
      proposal={proposal}
      decision={decided.get(proposal.id) ?? null}
      readOnly={readOnly}
      onAccept={() => take(proposal)}
      onDecide={(decision) => settle(proposal, decision)}
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
          <Button small onPress={takeAll}>
            Accept all {takeable.length}
          </Button>
        )}
        {open.length > 1 && (
          <Button small onPress={rejectAll}>
            Reject all
          </Button>
        )}
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

/** The button that decided is gone with its card's group: the keyboard goes on at the next proposal that is open. */
function focusAfter(list: HTMLElement | null, proposals: readonly BriefProposal[], id: string): void {
  const at = proposals.findIndex((one) => one.id === id);
  const order = [...proposals.slice(at + 1), ...proposals.slice(0, at)].map((one) => one.id);
  requestAnimationFrame(() => {
    const open = new Map(
      [...(list?.querySelectorAll<HTMLElement>('[data-proposal][data-open]') ?? [])].map((card) => [
        card.dataset.proposal ?? '',
        card,
      ]),
    );
    const next = order.find((one) => open.has(one));
    const button = next === undefined ? null : open.get(next)?.querySelector<HTMLElement>('[data-decides] button');
    (button ?? list)?.focus();
  });
}
