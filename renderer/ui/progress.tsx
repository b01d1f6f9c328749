import { Label, ProgressBar } from 'react-aria-components';
import styles from './progress.module.css';

/** How far a job is. Without a total the bar says only that work goes on. */
export function Progress(props: { readonly label: string; readonly done: number; readonly total: number }) {
  const known = props.total > 0;
  return (
    <ProgressBar
      value={known ? props.done : 0}
      maxValue={known ? props.total : 1}
      isIndeterminate={!known}
      className={styles.progress ?? ''}
      {...(known ? { valueLabel: `${props.done} of ${props.total}` } : {})}
    >
      {({ percentage, valueText }) => (
        <>
          <div className={styles.words}>
            <Label className={styles.label ?? ''}>{props.label}</Label>
            <span className={styles.value}>{valueText}</span>
          </div>
          <div className={styles.track}>
            <div
              className={known ? styles.bar : styles.unknown}
              style={known ? { width: `${percentage ?? 0}%` } : {}}
            />
          </div>
        </>
      )}
    </ProgressBar>
  );
}
