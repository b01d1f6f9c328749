import { useEffect, useState } from 'react';
import { isHexColour } from '../../../electron/base/contrast.ts';
import { type HouseLook, lookOf } from '../../../electron/brief/house-style.ts';
import {
  type ColourReading,
  contrastFigure,
  readColours,
  textContrast,
} from '../../../electron/brief/house-style-colours.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import type { FieldsProps } from './change.ts';
import styles from './house-style.module.css';

const names: { readonly [C in keyof HouseLook['colours']]: string } = {
  text: 'Text',
  muted: 'Quiet text: facts, sources, page numbers',
  accent: 'Accent: links, numbers, bars',
  rule: 'Hair rules',
  tint: 'Tint behind boxes',
};

/** Five colours, with the contrast that each has on the grounds it is printed on. */
export function ColourFields({ style, change }: FieldsProps) {
  const { colours } = lookOf(style);
  const readings = readColours(colours);
  return (
    <div className={styles.fields}>
      {(Object.keys(names) as (keyof typeof names)[]).map((name) => (
        <ColourField
          key={name}
          label={names[name]}
          value={colours[name]}
          reading={readings.find(({ colour }) => colour === name) ?? null}
          onChange={(colour) => change({ colours: { ...style.colours, [name]: colour } })}
        />
      ))}
      <p className={styles.quiet}>
        Words need a contrast of {textContrast}:1 on paper and on the tint. Hair rules only divide and need none.
      </p>
    </div>
  );
}

function ColourField(props: {
  readonly label: string;
  readonly value: string;
  readonly reading: ColourReading | null;
  readonly onChange: (colour: string) => void;
}) {
  const { label, value, reading, onChange } = props;
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped((now) => (now.toUpperCase() === value.toUpperCase() ? now : value)), [value]);
  const fits = isHexColour(typed);
  return (
    <div className={styles.colour}>
      <input
        type="color"
        className={styles.swatch}
        aria-label={`Choose: ${label}`}
        value={value.toLowerCase()}
        onChange={(event) => onChange(event.target.value.toUpperCase())}
      />
      <TextField
        label={label}
        value={typed}
        problem={fits ? undefined : 'A colour such as #1F5B8F'}
        note={reading?.reads ? figures(reading) : undefined}
        warning={reading && !reading.reads ? `${figures(reading)}: too pale to read` : undefined}
        onChange={(text) => {
          setTyped(text);
          if (isHexColour(text)) onChange(text.toUpperCase());
        }}
        onBlur={() => setTyped(value)}
      />
      {reading && !reading.reads && (
        <Button
          small
          isDisabled={reading.nearest === null}
          onPress={() => reading.nearest && onChange(reading.nearest)}
        >
          {reading.nearest === null ? 'Lighten the tint' : `Use ${reading.nearest}`}
        </Button>
      )}
    </div>
  );
}

function figures({ onPaper, onTint }: ColourReading): string {
  return `${contrastFigure(onPaper)} on paper, ${contrastFigure(onTint)} on tint`;
}
