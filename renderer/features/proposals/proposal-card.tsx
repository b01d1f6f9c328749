import { valueText } from '../../../electron/citations/field-text.ts';
import { fieldLabel } from '../../../electron/citations/item-fields.ts';
import { sameWorkReasons } from '../../../electron/contract/reference-words.ts';
import type { FieldDifference } from '../../../electron/library/references/difference.ts';
import type { Proposal, ProposalCandidate, Settlement } from '../../../electron/library/references/proposal.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/fields.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { sourceLine } from '../../ui/source-words.ts';
import { type Choice, choiceOf, withAll, withField } from './choices.ts';
import styles from './proposals.module.css';

interface ProposalCardProps {
  readonly proposal: Proposal;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
  readonly onSettle: (settlement: Settlement) => void;
}

/** One record beside the source it seems to be about: a row for each field in which they are not the same. */
export function ProposalCard({ proposal, choice, onChoose, onSettle }: ProposalCardProps) {
  const { id, item, from, candidates } = proposal;
  const candidate = candidates.find(({ source }) => source.id === choice.source) ?? null;
  const title = valueText('title', item.title) || 'Without a title';
  return (
    <li className={styles.card}>
      <h3 className={styles.title}>{title}</h3>
      <p className={styles.where}>{whereWords(proposal)}</p>
      {candidates.length > 1 && (
        <RadioCards
          label="Which source is it about?"
          value={choice.source ?? ''}
          choices={candidates.map(({ source, title: name, reason }) => ({
            id: source.id as string,
            label: name,
            note: [sameWorkReasons[reason], sourceLine(source)].filter(Boolean).join(' · '),
          }))}
          onChange={(source) => {
            const chosen = candidates.find((one) => one.source.id === source);
            if (chosen) onChoose(choiceOf(chosen.source.id, candidates));
          }}
        />
      )}
      {candidate && <Differences {...{ candidate, proposal, choice, onChoose }} />}
      {candidates.length === 0 && <p className={styles.quiet}>The source it was about has left the library.</p>}
      <div className={styles.actions}>
        {candidate && (
          <Button
            small
            label={`Apply to “${title}”`}
            onPress={() =>
              onSettle({ proposal: id, choice: 'merge', source: candidate.source.id, fields: choice.fields })
            }
          >
            {from === null ? 'Apply' : 'Join the two'}
          </Button>
        )}
        <Button
          small
          look="quiet"
          label={`Leave “${title}” as it is`}
          onPress={() => onSettle({ proposal: id, choice: 'decline' })}
        >
          {from === null ? 'Leave as it is' : 'Keep both'}
        </Button>
        {from === null && (
          <Button
            small
            look="quiet"
            label={`Add “${title}” as a source of its own`}
            onPress={() => onSettle({ proposal: id, choice: 'add' })}
          >
            It is another work
          </Button>
        )}
      </div>
    </li>
  );
}

function whereWords({ file, place, from, candidates }: Proposal): string {
  const [only] = candidates;
  const reason = candidates.length === 1 && only ? sameWorkReasons[only.reason] : '';
  if (from !== null)
    return [`Details without a document; “${file}” seems to be it`, reason].filter(Boolean).join(' · ');
  return [file, place, reason].filter(Boolean).join(' · ');
}

function Differences(props: {
  readonly candidate: ProposalCandidate;
  readonly proposal: Proposal;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}) {
  const { candidate, proposal, choice, onChoose } = props;
  const { differences, source } = candidate;
  if (differences.length === 0) return <p className={styles.quiet}>The source says all of this already.</p>;
  const all = differences.every(({ field }) => choice.fields.includes(field));
  return (
    <div className={styles.differences}>
      <div className={styles.head}>
        <Checkbox isSelected={all} onChange={(isTaken) => onChoose(withAll(choice, proposal, isTaken))}>
          <span className={styles.columns}>
            <span>All fields</span>
            <span>Your source</span>
            <span>The record</span>
          </span>
        </Checkbox>
      </div>
      {differences.map((difference) => (
        <Difference
          key={difference.field}
          difference={difference}
          label={fieldLabel(difference.field, source.item.type)}
          isTaken={choice.fields.includes(difference.field)}
          onChange={(isTaken) => onChoose(withField(choice, difference.field, isTaken))}
        />
      ))}
    </div>
  );
}

function Difference(props: {
  readonly difference: FieldDifference;
  readonly label: string;
  readonly isTaken: boolean;
  readonly onChange: (isTaken: boolean) => void;
}) {
  const { field, has, says } = props.difference;
  const before = shortened(valueText(field, has));
  return (
    <div className={styles.difference} data-taken={props.isTaken}>
      <Checkbox isSelected={props.isTaken} onChange={props.onChange}>
        <span className={styles.columns}>
          <span className={styles.field}>{props.label}</span>
          <span className={styles.has}>
            {before === '' ? (
              <span className={styles.nothing}>nothing</span>
            ) : (
              <span className={styles.replaced}>{before}</span>
            )}
          </span>
          <span className={styles.says}>{shortened(valueText(field, says))}</span>
        </span>
      </Checkbox>
    </div>
  );
}

/** An abstract need not be read whole to be compared. */
function shortened(text: string): string {
  return text.length > 280 ? `${text.slice(0, 270).trimEnd()} …` : text;
}
