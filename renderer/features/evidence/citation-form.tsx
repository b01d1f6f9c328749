import type { CitationItem } from '../../../electron/citations/citation.ts';
import { locatorsInWords } from '../../../electron/citations/locator-words.ts';
import { useLateText } from '../../open-brief/use-late-text.ts';
import { SelectField, TextField } from '../../ui/fields.tsx';
import styles from './evidence.module.css';

/** Where in the source, and the words before and after it. A field counts when it is left, so that one edit is one undo. */
export function CitationItemForm(props: {
  readonly item: CitationItem;
  readonly isDisabled: boolean;
  readonly onChange: (change: Partial<CitationItem>) => void;
}) {
  const { item, isDisabled, onChange } = props;
  return (
    <div className={styles.form}>
      <div className={styles.locator}>
        <SelectField
          label="Place"
          value={item.label}
          choices={locatorsInWords}
          isDisabled={isDisabled}
          onChange={(label) => onChange({ label })}
        />
        <LateField
          label="Number"
          value={item.locator}
          isDisabled={isDisabled}
          onCommit={(locator) => onChange({ locator })}
        />
      </div>
      <LateField
        label="Words before"
        placeholder="See, for instance,"
        value={item.prefix}
        isDisabled={isDisabled}
        onCommit={(prefix) => onChange({ prefix })}
      />
      <LateField
        label="Words after"
        value={item.suffix}
        isDisabled={isDisabled}
        onCommit={(suffix) => onChange({ suffix })}
      />
    </div>
  );
}

export function CommentField(props: {
  readonly value: string;
  readonly isDisabled: boolean;
  readonly onChange: (comment: string) => void;
}) {
  return (
    <LateField
      label="Your own words in the note"
      rows={3}
      value={props.value}
      isDisabled={props.isDisabled}
      onCommit={props.onChange}
    />
  );
}

function LateField(props: {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (value: string) => void;
  readonly placeholder?: string;
  readonly rows?: number;
  readonly isDisabled: boolean;
}) {
  const { value, onCommit, ...rest } = props;
  const { typed, type, leave } = useLateText(value, onCommit);
  return <TextField {...rest} value={typed} onChange={type} onBlur={leave} />;
}
