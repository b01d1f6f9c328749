import type {
  Disagreement,
  DisagreementRelation,
  DisagreementVerdict,
} from '../../../electron/compare/disagreement.ts';
import { request } from '../../bridge/request.ts';
import { insertDisagreement } from '../../open-brief/insert-claims.ts';
import { useBriefStore } from '../../open-brief/live-brief.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/fields.tsx';
import { AddIcon } from '../../ui/icons.tsx';
import { showFailure } from '../../ui/show-failure.ts';
import { counted } from '../../ui/times.ts';
import { showToast } from '../../ui/toasts.tsx';
import { editComparison } from './comparison.ts';
import styles from './difference-card.module.css';
import { DifferenceMember } from './difference-member.tsx';
import { scaleOf } from './difference-scale.ts';
import { originCount } from './difference-words.ts';

const relationWords: { readonly [R in DisagreementRelation]: string } = {
  contradicts: 'These do not fit together',
  compatible: 'These can both hold',
  corroborates: 'These support each other',
  'differs-in-scope': 'These may count different things',
};

const verdicts: readonly { readonly id: DisagreementVerdict | 'none'; readonly label: string }[] = [
  { id: 'none', label: 'Not judged yet' },
  { id: 'true-conflict', label: 'A true conflict' },
  { id: 'different-period', label: 'Different periods' },
  { id: 'revision', label: 'One revises the other' },
  { id: 'different-definition', label: 'Different definitions' },
];

/** One quantity or question and what each source says, with why they stand together and what the reader makes of it. */
export function DifferenceCard(props: { readonly disagreement: Disagreement; readonly onJudged: () => void }) {
  const { disagreement, onJudged } = props;
  const { type, quantity, relation, members, reason, joined } = disagreement;
  const scale = scaleOf(members);
  return (
    <li className={styles.card}>
      <h3 className={styles.title}>{quantity}</h3>
      <p className={styles.relation}>
        {[...(type === 'by-hand' ? [] : [relationWords[relation]]), originCount(disagreement)].join(' · ')}
      </p>
      <ul className={styles.members} aria-label={type === 'by-hand' ? 'Statements' : 'Values'}>
        {members.map((member) => (
          <DifferenceMember
            key={`${member.claim}-${member.start}`}
            member={member}
            disagreement={disagreement}
            scale={scale}
          />
        ))}
      </ul>
      <p className={styles.reason}>
        <span className={styles.why}>Why these are together: </span>
        {reason}
      </p>
      {joined > 0 && <p className={styles.reason}>{counted(joined, 'source')} joined since you judged it.</p>}
      <CardActions disagreement={disagreement} onJudged={onJudged} />
    </li>
  );
}

function CardActions({ disagreement, onJudged }: Parameters<typeof DifferenceCard>[0]) {
  const { id, type, quantity, verdict, dismissed } = disagreement;
  const canInsert = useBriefStore(({ live }) => live !== null && !live.readOnly);
  const judge = async (judgement: Pick<Disagreement, 'verdict' | 'dismissed'>) => {
    const reply = await request('library.judge-disagreement', { disagreement: id, ...judgement });
    if (!reply.ok) return showFailure(reply.error);
    onJudged();
    if (judgement.dismissed && !dismissed) {
      const undo = () => void judge({ verdict, dismissed: false });
      showToast('Dismissed for good. It stays in the list of dismissed ones.', {
        action: { label: 'Undo', run: undo },
      });
    }
  };
  const remove = async () => {
    const reply = await request('library.delete-board', { board: id });
    if (!reply.ok) return showFailure(reply.error);
    onJudged();
    const claims = disagreement.members.map(({ claim }) => claim);
    const undo = () => void request('library.save-board', { board: null, question: quantity, claims }).then(onJudged);
    showToast('The comparison was removed.', { action: { label: 'Undo', run: undo } });
  };
  return (
    <div className={styles.actions}>
      <SelectField
        label={`Your verdict on ${quantity}`}
        hideLabel
        value={verdict ?? 'none'}
        choices={verdicts}
        onChange={(chosen) => void judge({ verdict: chosen === 'none' ? null : chosen, dismissed })}
      />
      <Button
        small
        icon={<AddIcon size={14} />}
        isDisabled={!canInsert}
        onPress={() => void insertDisagreement(disagreement)}
      >
        Insert as a box
      </Button>
      {type === 'by-hand' && (
        <Button small look="quiet" onPress={() => editComparison(disagreement)}>
          Change
        </Button>
      )}
      {type === 'by-hand' && (
        <Button small look="quiet" onPress={() => void remove()}>
          Remove
        </Button>
      )}
      {type === 'figures' && (
        <Button small look="quiet" onPress={() => void judge({ verdict, dismissed: !dismissed })}>
          {dismissed ? 'Bring back' : 'Dismiss'}
        </Button>
      )}
    </div>
  );
}
