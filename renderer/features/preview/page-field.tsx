import { useId, useState } from 'react';
import styles from './preview.module.css';

/** The page on screen, and a field to go to another one. */
export function PageField(props: {
  readonly page: number;
  readonly count: number;
  readonly onGo: (page: number) => void;
}) {
  const { page, count, onGo } = props;
  const id = useId();
  // What is being typed; null while nothing is.
  const [typed, setTyped] = useState<string | null>(null);
  const go = () => {
    const wanted = Number.parseInt(typed ?? '', 10);
    if (Number.isFinite(wanted)) onGo(Math.min(count, Math.max(1, wanted)) - 1);
    setTyped(null);
  };
  if (count === 0) return null;
  return (
    <span className={styles.pageField}>
      <label htmlFor={id}>Page</label>
      <input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        value={typed ?? String(page + 1)}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={() => setTyped(null)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go();
          else if (event.key === 'Escape') setTyped(null);
          else return;
          event.preventDefault();
        }}
      />
      <span>of {count}</span>
    </span>
  );
}
