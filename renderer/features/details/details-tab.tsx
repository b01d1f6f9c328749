import type { BriefMetadata } from '../../../electron/brief/brief.ts';
import { setMetadata, useLive } from '../../open-brief/live-brief.ts';
import { useLateText } from '../../open-brief/use-late-text.ts';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { CitationStyleChoice } from './citation-style-choice.tsx';
import styles from './details-tab.module.css';
import { HouseStyleChoice } from './house-style-choice.tsx';
import { languages } from './languages.ts';

/** What the brief says about itself: printed under its title, in its running lines and in its notes. */
export function DetailsTab() {
  const metadata = useLive((live) => live.metadata);
  const template = useLive((live) => live.opened.template);
  const readOnly = useLive((live) => live.readOnly);
  const text = (field: TextKey, label: string, options: Partial<LateProps> = {}) => (
    <LateField
      label={label}
      value={metadata[field]}
      isDisabled={readOnly}
      onCommit={(value) => setMetadata({ [field]: value })}
      {...options}
    />
  );
  return (
    <div className={styles.tab} data-pane-focus="" tabIndex={-1}>
      {text('title', 'Title', { rows: 2 })}
      {text('audience', 'Audience', { placeholder: 'Who reads it and acts on it' })}
      {text('decision', 'Decision it serves', { rows: 2, placeholder: 'What the reader has to decide' })}
      <div className={styles.pair}>
        {text('asOf', 'As of', { type: 'date' })}
        {text('preparedBy', 'Prepared by')}
      </div>
      {text('marking', 'Marking', { placeholder: 'Printed on every page', note: 'Leave empty for none.' })}
      <div className={styles.pair}>
        <SelectField
          label="Language"
          value={metadata.language}
          choices={withOwn(languages, metadata.language)}
          isDisabled={readOnly}
          onChange={(language) => setMetadata({ language })}
        />
        <SelectField
          label="Page"
          value={metadata.pageSize}
          choices={[
            { id: 'A4', label: 'A4' },
            { id: 'Letter', label: 'US Letter' },
            { id: 'A5', label: 'A5' },
          ]}
          isDisabled={readOnly}
          onChange={(pageSize) => setMetadata({ pageSize })}
        />
      </div>
      <CitationStyleChoice readOnly={readOnly} />
      {template.editions.length > 0 && (
        <SelectField
          label="Edition"
          value={metadata.edition}
          choices={withOwn(
            template.editions.map(({ id, title }) => ({ id, label: title })),
            metadata.edition,
          )}
          isDisabled={readOnly}
          onChange={(edition) => setMetadata({ edition })}
        />
      )}
      <HouseStyleChoice readOnly={readOnly} />
      <p className={styles.quiet}>
        Template: {template.title}, version {template.version}
      </p>
    </div>
  );
}

type TextKey = 'title' | 'audience' | 'decision' | 'asOf' | 'preparedBy' | 'marking';

interface LateProps {
  readonly label: string;
  readonly value: BriefMetadata[TextKey];
  readonly onCommit: (value: string) => void;
  readonly isDisabled: boolean;
  readonly placeholder?: string;
  readonly rows?: number;
  readonly note?: string;
  readonly type?: 'text' | 'date';
}

/** Counts when it is left, so that half-typed words are not journaled letter by letter. */
function LateField({ value, onCommit, ...rest }: LateProps) {
  const { typed, type, leave } = useLateText(value, onCommit);
  return <TextField {...rest} value={typed} onChange={type} onBlur={leave} />;
}

/** The choices, with the brief's own value among them even when this program does not know it. */
function withOwn(
  choices: readonly { readonly id: string; readonly label: string }[],
  own: string,
): readonly { readonly id: string; readonly label: string }[] {
  return choices.some((choice) => choice.id === own) ? choices : [...choices, { id: own, label: own || 'None' }];
}
