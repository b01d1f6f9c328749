import { useState } from 'react';
import type { BriefProposal } from '../../../electron/brief/proposals/proposal.ts';
import { itemsOf, type ProposedItem } from '../../../electron/brief/proposals/proposed-items.ts';
import { shownPart } from '../../../electron/brief/proposals/shown-parts.ts';
import { lookWords } from '../../../electron/contract/proposal-words.ts';
import type { Decision } from '../../open-brief/returned.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { CloseIcon, DoneIcon, RestoreIcon } from '../../ui/icons.tsx';
import { counted, spokenTime } from '../../ui/times.ts';
import { WordChanges } from '../../ui/word-changes.tsx';
import styles from './returned.module.css';

/** How many single changes are drawn at once; the rest follows on request. */
const drawnAtOnce = 8;

export interface PartRowsProps {
  readonly proposal: BriefProposal;
  readonly decided: ReadonlyMap<string, Decision>;
  readonly canTake: boolean;
  readonly onAccept: (item: ProposedItem) => void;
  readonly onDecide: (item: ProposedItem, decision: Decision | null) => void;
}

/** The single changes of a proposal, each to be taken or refused alone. */
export function PartRows({ proposal, decided, canTake, onAccept, onDecide }: PartRowsProps) {
  const [drawn, setDrawn] = useState(drawnAtOnce);
  const items = itemsOf(proposal);
  const more = items.length - drawn;
  return (
    <>
      <ul className={styles.parts} aria-label="Single changes">
        {items.slice(0, drawn).map((item) => (
          <PartRow
            key={item.id}
            item={item}
            decision={decided.get(item.id) ?? null}
            canTake={canTake}
            onAccept={() => onAccept(item)}
            onDecide={(decision) => onDecide(item, decision)}
          />
        ))}
      </ul>
      {more > 0 && (
        <Button small look="quiet" className={styles.moreParts} onPress={() => setDrawn(drawn + 50)}>
          Show {counted(Math.min(more, 50), 'more change')}
        </Button>
      )}
    </>
  );
}

function PartRow(props: {
  readonly item: ProposedItem;
  readonly decision: Decision | null;
  readonly canTake: boolean;
  readonly onAccept: () => void;
  readonly onDecide: (decision: Decision | null) => void;
}) {
  const { item, decision, canTake, onAccept, onDecide } = props;
  const { proposal, part } = item;
  if (part === null) return null;
  const who = [part.by?.author ?? '', spokenTime(part.by?.at ?? '', new Date())]
    .filter((said) => said !== '')
    .join(', ');
  const what = spokenChange(proposal, item);
  return (
    <li
      className={styles.part}
      data-part={item.id}
      {...(decision === null ? { 'data-open': '' } : { 'data-decision': decision })}
    >
      <div className={styles.partWords}>
        <WordChanges parts={shownPart(proposal, part)} />
        {part.looks.length > 0 && <p className={styles.people}>{lookWords(part.looks)}</p>}
        {who !== '' && <p className={styles.people}>{who}</p>}
      </div>
      <div className={styles.partButtons} data-decides="">
        {decision === null && canTake && (
          <IconButton label={`Accept: ${what}`} icon={<DoneIcon />} onPress={onAccept} />
        )}
        {decision === null && (
          <IconButton label={`Reject: ${what}`} icon={<CloseIcon />} onPress={() => onDecide('set-aside')} />
        )}
        {decision === 'accepted' && <span className={styles.people}>Accepted</span>}
        {decision === 'set-aside' && (
          <>
            <span className={styles.people}>Rejected</span>
            <IconButton label={`Bring back: ${what}`} icon={<RestoreIcon />} onPress={() => onDecide(null)} />
          </>
        )}
      </div>
    </li>
  );
}

/** A change as it is read aloud. */
function spokenChange({ before }: BriefProposal, { part }: ProposedItem): string {
  if (part === null) return '';
  const gone = short(before.slice(part.from, part.to));
  const put = short(part.after);
  if (part.type === 'looks') return `“${put}” ${lookWords(part.looks)}`;
  if (part.type === 'divided') return 'the block divided';
  if (part.type === 'joined') return 'the blocks joined';
  if (part.type === 'replaced') return `“${gone}” to “${put}”`;
  return part.type === 'inserted' ? `“${put}” put in` : `“${gone}” taken out`;
}

function short(text: string): string {
  const words = text.replaceAll('\u2060', '').trim();
  return words.length > 40 ? `${words.slice(0, 40)}…` : words;
}
