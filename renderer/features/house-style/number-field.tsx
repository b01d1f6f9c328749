import { useEffect, useState } from 'react';
import { TextField } from '../../ui/fields.tsx';

/** A number in a range. What is typed counts as soon as it is one; until then the field says what it must be. */
export function NumberField(props: {
  readonly label: string;
  readonly value: number;
  readonly range: { readonly least: number; readonly most: number };
  readonly onChange: (value: number) => void;
  readonly note?: string;
}) {
  const { label, value, range, onChange, note } = props;
  const [typed, setTyped] = useState(String(value));
  useEffect(() => setTyped((now) => (Number(now) === value ? now : String(value))), [value]);
  const fits = (text: string) => text.trim() !== '' && Number(text) >= range.least && Number(text) <= range.most;
  return (
    <TextField
      label={label}
      type="number"
      value={typed}
      note={note}
      problem={fits(typed) ? undefined : `A number from ${range.least} to ${range.most}`}
      onChange={(text) => {
        setTyped(text);
        if (fits(text)) onChange(Number(text));
      }}
      onBlur={() => setTyped(String(value))}
    />
  );
}
