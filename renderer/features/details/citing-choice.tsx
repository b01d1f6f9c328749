import { type CitingOptions, type NoteRemark, usualCiting } from '../../../electron/citations/citing-options.ts';
import { setMetadata, useLive } from '../../open-brief/live-brief.ts';
import { Checkbox, SelectField } from '../../ui/fields.tsx';
import styles from './details-tab.module.css';

const repeats: readonly { readonly id: CitingOptions['repeats']; readonly label: string }[] = [
  { id: 'style', label: 'As the style has it' },
  { id: 'short', label: 'In short form' },
  { id: 'ibid', label: '“Ibid.” where it is safe' },
  { id: 'same-number', label: 'The number of the first note' },
];

const lists: readonly { readonly id: CitingOptions['sourceList']; readonly label: string }[] = [
  { id: 'whole', label: 'One list' },
  { id: 'by-section', label: 'Section by section' },
];

/** How the brief cites, beyond its style. What concerns notes is off while the style has none. */
export function CitingChoice(props: { readonly hasNotes: boolean; readonly readOnly: boolean }) {
  const { hasNotes, readOnly } = props;
  const citing = useLive((live) => live.metadata.citing) ?? usualCiting;
  const set = (change: Partial<CitingOptions>) => setMetadata({ citing: { ...citing, ...change } });
  const remark = (id: NoteRemark, label: string) => (
    <Checkbox
      isSelected={citing.inNotes.includes(id)}
      isDisabled={readOnly || !hasNotes}
      onChange={(isOn) => set({ inNotes: [...citing.inNotes.filter((one) => one !== id), ...(isOn ? [id] : [])] })}
    >
      {label}
    </Checkbox>
  );
  return (
    <>
      <SelectField
        label="A source cited again"
        value={citing.repeats}
        choices={repeats}
        isDisabled={readOnly || !hasNotes}
        onChange={(choice) => set({ repeats: choice })}
      />
      <SelectField
        label="List of sources"
        value={citing.sourceList}
        choices={lists}
        isDisabled={readOnly}
        onChange={(sourceList) => set({ sourceList })}
      />
      <div className={styles.remarks}>
        {remark('reliability', 'Notes say how reliable a source is')}
        {remark('claim', 'Notes name the claims they rest on')}
      </div>
      {!hasNotes && <p className={styles.quiet}>This citation style cites in the text, so there are no notes.</p>}
    </>
  );
}
