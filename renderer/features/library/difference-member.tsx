import type { Disagreement, DisagreementMember } from '../../../electron/compare/disagreement.ts';
import { readSource } from '../../open-brief/attention.ts';
import { classes } from '../../ui/classes.ts';
import { Button as PlainButton } from '../../ui/plain-button.tsx';
import styles from './difference-card.module.css';
import { type Scale, shareOf } from './difference-scale.ts';
import { factWords, originMarks, valueWords } from './difference-words.ts';

/** What one source says, where it stands on the common scale, and whether it counts on its own. */
export function DifferenceMember(props: {
  readonly member: DisagreementMember;
  readonly disagreement: Disagreement;
  readonly scale: Scale | null;
}) {
  const { member, disagreement, scale } = props;
  const share = shareOf(member, scale);
  return (
    <li className={styles.member}>
      <PlainButton
        className={classes(styles.value, disagreement.type === 'by-hand' && styles.statement)}
        onPress={() => readSource(member.source, member.start)}
      >
        {valueWords(member)}
      </PlainButton>
      {share && (
        <span className={styles.scale} aria-hidden="true">
          <span
            className={styles.bar}
            data-open={share.open ?? undefined}
            style={{ left: `${share.from}%`, width: `max(6px, ${share.to - share.from}%)` }}
          />
        </span>
      )}
      <span className={styles.file}>{member.title}</span>
      <span className={styles.facts}>{factWords(member)}</span>
      {originMarks(member, disagreement.members).map((mark) => (
        <span key={mark} className={styles.mark}>
          {mark}
        </span>
      ))}
    </li>
  );
}
