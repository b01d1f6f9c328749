import { asId, type BlockId } from '../../../electron/base/ids.ts';
import { wordDifference } from '../../../electron/base/word-difference.ts';
import type { BriefProposal } from '../../../electron/brief/proposals/proposal.ts';
import { conflictSentence, proposalKinds, unableSentences } from '../../../electron/contract/proposal-words.ts';
import { editorPort } from '../../open-brief/editor-port.ts';
import { type Decision, takeTitleBack } from '../../open-brief/returned.ts';
import { Button } from '../../ui/button.tsx';
import { WarningIcon } from '../../ui/icons.tsx';
import { spokenTime } from '../../ui/times.ts';
import { WordChanges } from '../../ui/word-changes.tsx';
import styles from './returned.module.css';

/** One proposal: what it is and where, whose it is, the words, and what can be done about it. */
export function ProposedCard(props: {
  readonly proposal: BriefProposal;
  readonly decision: Decision | null;
  readonly readOnly: boolean;
  readonly onAccept: () => void;
  readonly onDecide: (decision: Decision | null) => void;
}) {
  const { proposal, decision, readOnly, onAccept, onDecide } = props;
  const { id, kind, place, conflict, unable, change } = proposal;
  const name = `${proposalKinds[kind]}${place.title === '' ? '' : `, ${place.title}`}`;
  const people = peopleOf(proposal);
  const isOpen = decision === null;
  const words = wordsFor(proposal);
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
      {people !== '' && <p className={styles.people}>{people}</p>}
      <Words proposal={proposal} />
      {conflict && isOpen && (
        <p className={styles.conflict}>
          <WarningIcon size={14} />
          {conflictSentence} Accepting puts these words in the place of yours.
        </p>
      )}
      {unable !== null && isOpen && <p className={styles.reason}>{unableSentences[unable]}</p>}
      <div className={styles.buttons} data-decides="">
        {isOpen && change !== null && !readOnly && (
          <Button small look={conflict ? 'plain' : 'primary'} label={`${words.take}: ${name}`} onPress={onAccept}>
            {words.take}
          </Button>
        )}
        {isOpen && (
          <Button small label={`${words.leave}: ${name}`} onPress={() => onDecide('set-aside')}>
            {words.leave}
          </Button>
        )}
        {decision === 'set-aside' && (
          <Button small look="quiet" label={`Bring back: ${name}`} onPress={() => onDecide(null)}>
            Bring back
          </Button>
        )}
        {decision === 'accepted' && change?.type === 'title' && (
          <Button small look="quiet" label="Take the title back" onPress={() => takeTitleBack(proposal)}>
            Take back
          </Button>
        )}
      </div>
    </li>
  );
}

/** A comment is kept as one of the brief's own; what can only be read is done with. */
function wordsFor({ kind, change }: BriefProposal): { readonly take: string; readonly leave: string } {
  if (change === null) return { take: '', leave: 'Done' };
  return kind === 'comment' ? { take: 'Keep', leave: 'Dismiss' } : { take: 'Accept', leave: 'Reject' };
}

function Words({ proposal }: { readonly proposal: BriefProposal }) {
  const { kind, before, after } = proposal;
  if (kind === 'comment') {
    return (
      <>
        {before !== '' && <p className={styles.quote}>“{readable(before)}”</p>}
        <p className={styles.comment}>{after}</p>
      </>
    );
  }
  if (kind === 'moved') return <WordChanges parts={[{ type: 'same', text: readable(before) }]} />;
  return <WordChanges parts={wordDifference(readable(before), readable(after))} />;
}

/** Where a note's mark stands, and where one block ends and the next begins, as signs that can be read. */
function readable(text: string): string {
  return text.replaceAll('\u2060', '†').replaceAll('\n', ' ¶ ');
}

function peopleOf({ by, tracked }: BriefProposal): string {
  const now = new Date();
  const said = [...(by === null ? [] : [by]), ...tracked].map(({ author, at }) =>
    [author, spokenTime(at, now)].filter((part) => part !== '').join(', '),
  );
  return [...new Set(said)].filter((one) => one !== '').join('; ');
}
