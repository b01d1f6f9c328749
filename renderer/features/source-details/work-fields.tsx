import { useState } from 'react';
import type { CslItem } from '../../../electron/base/csl-json.ts';
import {
  fieldLabel,
  fieldsOf,
  type ItemField,
  isMissing,
  neededFields,
} from '../../../electron/citations/item-fields.ts';
import { typesInWords } from '../../../electron/citations/item-types.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { CollapseIcon, ExpandIcon } from '../../ui/icons.tsx';
import { NameRows } from './name-rows.tsx';
import styles from './source-details.module.css';
import { doubtAbout, type Problems, type SourceDraft } from './source-draft.ts';

export interface DraftProps {
  readonly draft: SourceDraft;
  readonly problems: Problems;
  readonly onChange: (draft: SourceDraft) => void;
}

/** What the cited work is: the fields its kind is cited by, and all others on request or where something is known. */
export function WorkFields({ item, ...props }: DraftProps & { readonly item: CslItem }) {
  const { draft, onChange } = props;
  const [all, setAll] = useState(false);
  const { shown, more } = fieldsOf(draft.type);
  const filled = more.filter(({ field }) => hasValue(draft, field));
  // A field that is emptied while the form is open stays where it is.
  const [kept] = useState(() => new Set(filled.map(({ field }) => field)));
  const visible = more.filter(({ field }) => all || kept.has(field) || hasValue(draft, field));
  const hidden = more.length - filled.length;
  const needed = new Set(neededFields(draft.type).filter((field) => isMissing(item, field)));
  const one = (field: ItemField) => (
    <WorkField key={field.field} of={field} isNeeded={needed.has(field.field)} {...props} />
  );
  return (
    <div className={styles.grid}>
      <SelectField
        label="Kind"
        value={draft.type}
        choices={typesInWords}
        onChange={(type) => onChange({ ...draft, type })}
      />
      {shown.map(one)}
      {visible.map(one)}
      <div className={styles.whole}>
        <Button
          small
          look="quiet"
          className={styles.more}
          icon={all ? <CollapseIcon size={14} /> : <ExpandIcon size={14} />}
          onPress={() => setAll(!all)}
        >
          {all ? 'Fewer fields' : `More fields (${hidden})`}
        </Button>
      </div>
    </div>
  );
}

function hasValue({ texts, names }: SourceDraft, field: ItemField['field']): boolean {
  return (texts[field] ?? '') !== '' || (names[field]?.length ?? 0) > 0;
}

function WorkField(props: DraftProps & { readonly of: ItemField; readonly isNeeded: boolean }) {
  const { draft, problems, onChange, isNeeded } = props;
  const { field, kind } = props.of;
  const label = fieldLabel(field, draft.type);
  if (kind === 'names') {
    return (
      <div className={styles.whole}>
        <NameRows
          label={label}
          names={draft.names[field] ?? []}
          isMissing={isNeeded}
          onChange={(names) => onChange({ ...draft, names: { ...draft.names, [field]: names } })}
        />
      </div>
    );
  }
  const value = draft.texts[field] ?? '';
  const isWide = kind === 'long' || field === 'title' || field === 'URL';
  return (
    <div className={isWide ? styles.whole : styles.half}>
      <TextField
        label={label}
        value={value}
        {...(kind === 'long' ? { rows: 3 } : field === 'title' ? { rows: 2 } : {})}
        {...(kind === 'date' ? { placeholder: '2024-11-21' } : {})}
        problem={problems[field]}
        warning={isNeeded && value === '' ? 'Missing: a citation of this kind states it.' : doubtAbout(field, value)}
        onChange={(text) => onChange({ ...draft, texts: { ...draft.texts, [field]: text } })}
      />
    </div>
  );
}
