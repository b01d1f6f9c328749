import { SelectField, TextField } from '../../ui/fields.tsx';
import { reliabilityWords } from '../../ui/source-words.ts';
import styles from './source-details.module.css';
import type { DraftProps } from './work-fields.tsx';

/** How far a source can be trusted, and how it may be used: what no file of references says. */
export function TrustFields({ draft, problems, onChange }: DraftProps) {
  return (
    <div className={styles.grid}>
      <SelectField
        label="Reliability"
        value={draft.reliability}
        choices={[
          { id: 'none', label: 'Not judged' },
          ...(['A', 'B', 'C', 'D', 'E', 'F'] as const).map((id) => ({ id, label: reliabilityWords[id] })),
        ]}
        onChange={(reliability) => onChange({ ...draft, reliability })}
      />
      <SelectField
        label="Standing"
        value={draft.status}
        choices={[
          { id: 'current', label: 'Current' },
          { id: 'superseded', label: 'Superseded' },
          { id: 'withdrawn', label: 'Withdrawn' },
          { id: 'disputed', label: 'Disputed' },
        ]}
        onChange={(status) => onChange({ ...draft, status })}
      />
      <div className={styles.whole}>
        <TextField
          label="Who stands behind it"
          rows={2}
          placeholder="One sentence for the reader"
          value={draft.descriptor}
          onChange={(descriptor) => onChange({ ...draft, descriptor })}
        />
      </div>
      <TextField
        label="Describes the state of"
        placeholder="2024-10"
        value={draft.informationDate}
        problem={problems.informationDate}
        onChange={(informationDate) => onChange({ ...draft, informationDate })}
      />
      <TextField
        label="Origin"
        note="Sources of one origin count as one."
        value={draft.originGroup}
        onChange={(originGroup) => onChange({ ...draft, originGroup })}
      />
      <TextField label="Marking" value={draft.marking} onChange={(marking) => onChange({ ...draft, marking })} />
    </div>
  );
}
