import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import styles from './segments.module.css';

export interface Segment<T extends string> {
  readonly id: T;
  readonly label: string;
  /** How much there is; empty while it is not known. */
  readonly count: string;
}

/** A few things side by side, one of them chosen. The arrow keys go between them. */
export function Segments<T extends string>(props: {
  readonly label: string;
  readonly segments: readonly Segment<T>[];
  readonly chosen: T;
  readonly onChoose: (chosen: T) => void;
}) {
  const { label, segments, chosen, onChoose } = props;
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const next = segments.find(({ id }) => keys.has(id));
        if (next) onChoose(next.id);
      }}
      className={styles.segments ?? ''}
    >
      {segments.map(({ id, label: words, count }) => (
        <ToggleButton key={id} id={id} className={styles.segment ?? ''}>
          {words}
          {count !== '' && <span className={styles.count}>{count}</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
