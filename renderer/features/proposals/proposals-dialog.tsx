import { useEffect, useRef, useState } from 'react';
import type { ProposalId, Settlement } from '../../../electron/library/references/proposal.ts';
import type { Source } from '../../../electron/library/source.ts';
import { listen, request } from '../../bridge/request.ts';
import { useRequest } from '../../bridge/use-request.ts';
import { refreshSource } from '../../open-brief/live-brief.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Empty, Waiting } from '../../ui/empty.tsx';
import { showFailure } from '../../ui/show-failure.ts';
import { counted } from '../../ui/times.ts';
import { showToast } from '../../ui/toasts.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import { type Choice, firstChoice, settlementsOf } from './choices.ts';
import { ProposalCard } from './proposal-card.tsx';
import styles from './proposals.module.css';

/** How many are drawn at once; the rest follows on request. */
const drawnAtOnce = 40;

/** Descriptions of works that the library seems to have, each beside what the source says. Nothing merges by itself. */
export function ProposalsDialog({ onClose }: { readonly onClose: () => void }) {
  const { value, error, reload } = useRequest('library.proposals', {});
  useEffect(() => listen('library.changed', reload), [reload]);
  const [choices, setChoices] = useState<ReadonlyMap<ProposalId, Choice>>(new Map());
  const [drawn, setDrawn] = useState(drawnAtOnce);
  const proposals = value?.proposals ?? [];
  const isEmpty = value !== null && proposals.length === 0;
  const sure = settlementsOf(proposals, choices);
  const list = useRef<HTMLUListElement>(null);
  // The button that settled a record is gone with it; the keyboard goes on at the records that are left.
  useEffect(() => {
    const held = document.activeElement;
    if (proposals.length > 0 && (held === null || held === document.body)) list.current?.focus();
  }, [proposals.length]);
  const choose = (proposal: ProposalId, choice: Choice) =>
    setChoices((before) => new Map(before).set(proposal, choice));
  return (
    <Dialog
      title="Compare details"
      width="wide"
      onClose={onClose}
      actions={
        isEmpty ? (
          <Button look="primary" autoFocus onPress={onClose}>
            Done
          </Button>
        ) : (
          <>
            <Button onPress={onClose}>Decide later</Button>
            <Button look="primary" isDisabled={sure.length === 0} onPress={() => void settle(sure)}>
              {sure.length === proposals.length ? 'Apply to all' : `Apply to ${sure.length} of ${proposals.length}`}
            </Button>
          </>
        )
      }
    >
      {error && <Trouble error={error} compact />}
      {value === null && !error && <Waiting label="Comparing…" />}
      {isEmpty && (
        <Empty title="Nothing waits to be compared.">
          When an imported reference is about a source you have, it is shown here beside what the source says.
        </Empty>
      )}
      {proposals.length > 0 && (
        <>
          <p className={styles.lead}>
            {counted(proposals.length, 'record')} may be about {proposals.length === 1 ? 'a source' : 'sources'} you
            have. Ticked fields are taken over when you apply; nothing changes before.
          </p>
          <ul ref={list} tabIndex={-1} className={styles.list} aria-label="Records to compare">
            {proposals.slice(0, drawn).map((proposal) => (
              <ProposalCard
                key={proposal.id}
                proposal={proposal}
                choice={choices.get(proposal.id) ?? firstChoice(proposal)}
                onChoose={(choice) => choose(proposal.id, choice)}
                onSettle={(settlement) => void settle([settlement])}
              />
            ))}
          </ul>
          {proposals.length > drawn && (
            <Button small onPress={() => setDrawn(drawn + drawnAtOnce)}>
              Show {Math.min(drawnAtOnce, proposals.length - drawn)} more
            </Button>
          )}
        </>
      )}
    </Dialog>
  );
}

async function settle(settlements: readonly Settlement[]): Promise<void> {
  const reply = await request('library.settle-proposals', { settlements });
  if (!reply.ok) return showFailure(reply.error);
  const { changed, before, added, joined } = reply.value;
  for (const source of changed) refreshSource(source);
  const proposals = settlements.map(({ proposal }) => proposal);
  // A source that was joined or added cannot be taken apart again by putting fields back.
  const canUndo = added.length === 0 && joined.length === 0;
  showToast(settledWords(settlements, changed.length), {
    action: canUndo
      ? {
          label: 'Undo',
          run: () => void reopen(proposals, before),
        }
      : null,
  });
}

function settledWords(settlements: readonly Settlement[], changed: number): string {
  const [first] = settlements;
  if (first?.choice === 'add') return 'Added as a source of its own.';
  if (first?.choice === 'decline') return 'Left as it is. The record is not offered again.';
  return `Took over details into ${counted(changed, 'source')}.`;
}

async function reopen(proposals: readonly ProposalId[], sources: readonly Source[]): Promise<void> {
  const reply = await request('library.reopen-proposals', { proposals, sources });
  if (!reply.ok) return showFailure(reply.error);
  for (const source of reply.value.sources) refreshSource(source);
}
