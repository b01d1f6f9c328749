import { useEffect, useRef, useState } from 'react';
import { LateText } from './late-texts.ts';
import { liveBrief } from './live-brief.ts';

const place = () => liveBrief()?.showing;

/** What a component does with a field whose words count late. */
export interface LateField {
  readonly typed: string;
  readonly type: (text: string) => void;
  readonly leave: () => void;
  /** Goes back to what counts. */
  readonly reset: () => void;
}

/** The words in a field of the brief. What comes from elsewhere replaces them, unless only the blanks round them differ. */
export function useLateText(value: string, onCommit: (text: string) => void): LateField {
  const [typed, setTyped] = useState(value);
  const last = useRef(value);
  last.current = value;
  const [late] = useState(() => new LateText(place));
  useEffect(() => setTyped((now) => (now.trim() === value.trim() ? now : value)), [value]);
  // A field that goes with its tab is not left.
  useEffect(() => () => late.settle(), [late]);
  return {
    typed,
    type: (text) => {
      setTyped(text);
      late.type(text, (words) => words !== last.current && onCommit(words));
    },
    leave: () => late.settle(),
    reset: () => {
      late.drop();
      setTyped(value);
    },
  };
}

/** The same for a field of the plain DOM. */
export function commitsLate(field: HTMLInputElement, onCommit: (text: string) => void): void {
  const late = new LateText(place);
  field.addEventListener('input', () => late.type(field.value, onCommit));
  field.addEventListener('change', () => late.settle());
}
