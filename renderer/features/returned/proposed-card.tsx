import { asId, type BlockId } from '../../../electron/base/ids.ts';
import type { BriefProposal } from '../../../electron/brief/proposals/proposal.ts';
import { itemsOf, type ProposedItem, peopleOf } from '../../../electron/brief/proposals/proposed-items.ts';
import { readable, shownDifference } from '../../../electron/brief/proposals/shown-parts.ts';
import {
  changeEffect,
  changeNote,
  conflictEffect,
  conflictSentence,
  proposalKinds,
  unableSentences,
} from '../../../electron/contract/proposal-words.ts';
import { editorPort } from '../../open-brief/editor-port.ts';
import { type Decision, takeTitleBack } from '../../open-brief/returned.ts';
import { Button } from '../../ui/button.tsx';
import { WarningIcon } from '../../ui/icons.tsx';
import { spokenTime } from '../../ui/times.ts';
import { WordChanges } from '../../ui/word-changes.tsx';
import { PartRows } from './part-rows.tsx';
import styles from './returned.module.css';

/** One proposal: what it is and where, whose it is, the words, and what can be done about it or each change of it. */
export function ProposedCard(props: {
  readonly proposal: BriefProposal;
  readonly decided: ReadonlyMap<string, Decision>;
  readonly readOnly: boolean;
  readonly onAccept: (items: readonly ProposedItem[]) => void;
  readonly onDecide: (items: readonly ProposedItem[], decision: Decision | null) => void;
}) {
  const { proposal, decided, readOnly, onAccept, onDecide } = props;
  const { id, kind, place, conflict, unable, change, parts } = proposal;
  const name = `${proposalKinds[kind]}${place.title === '' ? '' : `, ${place.title}`}`;
  const items = itemsOf(proposal);
  const open = items.filter((item) => !decided.has(item.id));
  const decision = open.length > 0 ? null : decisionOfAll(decided);
  const people = spokenPeople(proposal);
  const isOpen = open.length > 0;
  const effect = changeEffect(proposal);
  const decisions = [...decided.values()];
  const note = changeNote(proposal);
  const hasRows = parts.length > 1 || kind === 'looks';
  const words = wordsFor(proposal, open.length, items.length);
  return (
    <li
      className={styles.card}
      data-proposal={id}
      data-kind={kind}
      {...(isOpen ? { 'data-open': '' } : {})}
      {...(decision === null ? {} : { 'data-decision': decision })}
    >
      <p className={styles.what}>
        <span className={styles.kind}>{proposalKinds[kind]}</span>
        {place.title !== '' && <span className={styles.place}>{place.title}</span>}
        {place.block !== null && (
          <Button
            small
            look="quiet"
            className={styles.show}
            label={`Show in the brief: ${name}`}
            onPress={() => editorPort()?.goToBlock(asId<BlockId>(place.block ?? ''))}
          >
            Show
          </Button>
        )}
      </p>
      {people !== '' && !hasRows && <p className={styles.people}>{people}</p>}
      {note !== '' && <p className={styles.people}>{note}</p>}
      <Words proposal={proposal} />
      {conflict && isOpen && (
        <p className={styles.conflict}>
          <WarningIcon size={14} />
          {conflictSentence} {conflictEffect(proposal)}
        </p>
      )}
      {effect !== '' && isOpen && <p className={styles.reason}>{effect}</p>}
      {unable !== null && isOpen && <p className={styles.reason}>{unableSentences[unable]}</p>}
      {hasRows && (
        <PartRows
          proposal={proposal}
          decided={decided}
          canTake={change !== null && !readOnly}
          onAccept={(item) => onAccept([item])}
          onDecide={(item, made) => onDecide([item], made)}
        />
      )}
      <div className={styles.buttons} data-decides="">
        {isOpen && change !== null && !readOnly && (
          <Button
            small
            look={conflict ? 'plain' : 'primary'}
            label={`${words.take}: ${name}`}
            onPress={() => onAccept(open)}
          >
            {words.take}
          </Button>
        )}
        {isOpen && (
          <Button small label={`${words.leave}: ${name}`} onPress={() => onDecide(open, 'set-aside')}>
            {words.leave}
          </Button>
        )}
        {decision === 'set-aside' && !hasRows && (
          <Button small look="quiet" label={`Bring back: ${name}`} onPress={() => onDecide(items, null)}>
            Bring back
          </Button>
        )}
        {change?.type === 'title' && decisions.includes('accepted') && !readOnly && (
          <Button small look="quiet" label="Take the title back" onPress={() => takeTitleBack(proposal)}>
            Take back
          </Button>
        )}
      </div>
    </li>
  );
}

/** What was decided where everything is: a proposal of which anything was accepted is one of the accepted. */
export function decisionOfAll(decided: ReadonlyMap<string, Decision>): Decision {
  return [...decided.values()].includes('accepted') ? 'accepted' : 'set-aside';
}

/** A comment is kept as one of the brief's own; what can only be read is done with. */
function wordsFor(
  { kind, change }: BriefProposal,
  open: number,
  all: number,
): { readonly take: string; readonly leave: string } {
  if (change === null) return { take: '', leave: 'Done' };
  if (kind === 'comment') return { take: 'Keep', leave: 'Dismiss' };
  const which = open === 1 ? '' : open < all ? ` the other ${open}` : ` all ${open}`;
  return { take: `Accept${which}`, leave: `Reject${which}` };
}

function Words({ proposal }: { readonly proposal: BriefProposal }) {
  const { kind, before, after } = proposal;
  if (kind === 'comment' || kind === 'settled' || kind === 'reopened') {
    return (
      <>
        {before !== '' && <p className={styles.quote}>“{readable(before)}”</p>}
        <p className={styles.comment}>{after}</p>
      </>
    );
  }
  return <WordChanges parts={shownDifference(proposal)} />;
}

function spokenPeople(proposal: BriefProposal): string {
  const now = new Date();
  const said = peopleOf(proposal).map(({ author, at }) =>
    [author, spokenTime(at, now)].filter((part) => part !== '').join(', '),
  );
  return [...new Set(said)].join('; ');
}
