import { Label, Radio, RadioGroup } from 'react-aria-components';
import styles from './radio-cards.module.css';

export interface RadioCard {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly aside?: string;
}

/** One of a few choices that each need a sentence. */
export function RadioCards(props: {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly RadioCard[];
  readonly onChange: (id: string) => void;
}) {
  return (
    <RadioGroup value={props.value} onChange={props.onChange} className={styles.group ?? ''}>
      <Label className={styles.label ?? ''}>{props.label}</Label>
      <div className={styles.cards}>
        {props.choices.map((choice) => (
          <Radio key={choice.id} value={choice.id} className={styles.card ?? ''}>
            <span className={styles.dot} aria-hidden="true" />
            <span className={styles.words}>
              <span className={styles.title}>{choice.label}</span>
              <span className={styles.note}>{choice.note}</span>
              {choice.aside && <span className={styles.aside}>{choice.aside}</span>}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
