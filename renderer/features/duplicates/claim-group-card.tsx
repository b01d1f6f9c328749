import { useState } from 'react';
import type { ClaimId } from '../../../electron/base/ids.ts';
import { wordDifference } from '../../../electron/base/word-difference.ts';
import type { ClaimDuplicates, DuplicateClaim } from '../../../electron/claims/duplicates.ts';
import { duplicateReasons } from '../../../electron/contract/duplicate-words.ts';
import { curate } from '../../open-brief/curate.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/fields.tsx';
import { counted } from '../../ui/times.ts';
import { WordChanges } from '../../ui/word-changes.tsx';
import { dismiss } from './dismiss.ts';
import styles from './duplicates.module.css';

/** Claims that may be one: which of them are, and which one stays. */
export function ClaimGroupCard({ group }: { readonly group: ClaimDuplicates }) {
  const { members, kind } = group;
  const [kept, setKept] = useState<ClaimId | null>(members[0]?.claim ?? null);
  const [apart, setApart] = useState<ReadonlySet<ClaimId>>(new Set());
  const keeper = members.find(({ claim }) => claim === kept) ?? members[0];
  if (!keeper) return null;
  const others = members.filter(({ claim }) => claim !== keeper.claim && !apart.has(claim)).map(({ claim }) => claim);
  const setIn = (claim: ClaimId, isIn: boolean) => {
    const next = new Set(apart);
    if (isIn) next.delete(claim);
    else next.add(claim);
    setApart(next);
  };
  return (
    <li className={styles.card}>
      <p className={styles.reason}>{duplicateReasons[kind]}</p>
      <ul className={styles.members}>
        {members.map((member) => (
          <Member
            key={member.claim}
            member={member}
            keeper={keeper}
            isIn={!apart.has(member.claim)}
            onIn={(isIn) => setIn(member.claim, isIn)}
            onKeep={() => {
              setKept(member.claim);
              setIn(member.claim, true);
            }}
          />
        ))}
      </ul>
      <div className={styles.actions}>
        <Button
          small
          look="primary"
          label={`Merge: ${keeper.statement}`}
          isDisabled={others.length === 0}
          onPress={() =>
            void curate(
              { type: 'merge', groups: [{ kept: keeper.claim, others }] },
              () => `${counted(others.length + 1, 'claim')} merged into one.`,
            )
          }
        >
          Merge
        </Button>
        <Button
          small
          label={`Leave as they are: ${keeper.statement}`}
          onPress={() =>
            void dismiss(
              members.map(({ claim }) => claim),
              'Left as they are. They are not offered again.',
            )
          }
        >
          Leave as they are
        </Button>
      </div>
    </li>
  );
}

function Member(props: {
  readonly member: DuplicateClaim;
  readonly keeper: DuplicateClaim;
  readonly isIn: boolean;
  readonly onIn: (isIn: boolean) => void;
  readonly onKeep: () => void;
}) {
  const { member, keeper, isIn } = props;
  const isKept = member.claim === keeper.claim;
  return (
    <li className={styles.member}>
      <Checkbox isSelected={isKept || isIn} isDisabled={isKept} onChange={props.onIn}>
        <span className={styles.words}>
          <WordChanges parts={wordDifference(keeper.statement, member.statement)} />
          <span className={styles.quiet}>
            {member.title}
            {member.used && ' · used in a brief'}
          </span>
        </span>
      </Checkbox>
      {isKept ? (
        <span className={styles.kept}>Kept</span>
      ) : (
        <Button
          small
          look="quiet"
          label={`Keep this one: ${member.statement} (${member.title})`}
          onPress={props.onKeep}
        >
          Keep this one
        </Button>
      )}
    </li>
  );
}
