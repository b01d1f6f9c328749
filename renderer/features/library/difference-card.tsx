import type {
  Disagreement,
  DisagreementRelation,
  DisagreementVerdict,
} from '../../../electron/compare/disagreement.ts';
import { request } from '../../bridge/request.ts';
import { readSource } from '../../open-brief/attention.ts';
import { insertDisagreement } from '../../open-brief/insert-claims.ts';
import { useBriefStore } from '../../open-brief/live-brief.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/fields.tsx';
import { AddIcon } from '../../ui/icons.tsx';
import { Button as PlainButton } from '../../ui/plain-button.tsx';
import { modalityWords, qualifierWords } from '../../ui/quantity-words.ts';
import { showFailure } from '../../ui/show-failure.ts';
import styles from './difference-card.module.css';
import { scaleOf, shareOf } from './difference-scale.ts';

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

/** One quantity and what each source says it is, on one scale. */
export function DifferenceCard(props: { readonly disagreement: Disagreement; readonly onJudged: () => void }) {
  const { disagreement, onJudged } = props;
  const canInsert = useBriefStore(({ live }) => live !== null && !live.readOnly);
  const scale = scaleOf(disagreement.members);
  const judge = async (verdict: DisagreementVerdict | null, dismissed: boolean) => {
    const reply = await request('library.judge-disagreement', { disagreement: disagreement.id, verdict, dismissed });
    if (reply.ok) onJudged();
    else showFailure(reply.error);
  };
  return (
    <li className={styles.card}>
      <h3 className={styles.title}>{disagreement.quantity}</h3>
      <p className={styles.relation}>{relationWords[disagreement.relation]}</p>
      <ul className={styles.members}>
        {disagreement.members.map((member) => {
          const share = shareOf(member, scale);
          return (
            <li key={`${member.claim}-${member.start}`} className={styles.member}>
              <PlainButton className={styles.value} onPress={() => readSource(member.source, member.start)}>
                {[qualifierWords[member.qualifier], member.raw].filter(Boolean).join(' ')}
              </PlainButton>
              <span className={styles.file}>{member.file}</span>
              <span className={styles.modality}>{modalityWords[member.modality]}</span>
              {share && (
                <span className={styles.scale} aria-hidden="true">
                  <span
                    className={styles.bar}
                    data-open={share.open ?? undefined}
                    style={{ left: `${share.from}%`, width: `max(6px, ${share.to - share.from}%)` }}
                  />
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <p className={styles.reason}>{disagreement.reason}</p>
      <div className={styles.actions}>
        <SelectField
          label="Your verdict"
          hideLabel
          value={disagreement.verdict ?? 'none'}
          choices={verdicts}
          onChange={(verdict) => void judge(verdict === 'none' ? null : verdict, disagreement.dismissed)}
        />
        <Button
          small
          icon={<AddIcon size={14} />}
          isDisabled={!canInsert}
          onPress={() => void insertDisagreement(disagreement)}
        >
          Insert as a box
        </Button>
        <Button small look="quiet" onPress={() => void judge(disagreement.verdict, !disagreement.dismissed)}>
          {disagreement.dismissed ? 'Bring back' : 'Dismiss'}
        </Button>
      </div>
    </li>
  );
}
