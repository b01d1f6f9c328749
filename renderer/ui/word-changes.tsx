import type { DifferencePart } from '../../electron/base/word-difference.ts';
import styles from './word-changes.module.css';

/** Words with what was taken out struck and what was added underlined, as far as each is shown. */
export function WordChanges(props: {
  readonly parts: readonly DifferencePart[];
  readonly without?: DifferencePart['type'];
}) {
  let at = 0;
  return (
    <p className={styles.words}>
      {props.parts
        .filter(({ type }) => type !== props.without)
        .map(({ type, text }) => {
          const key = at;
          at += text.length;
          if (type === 'removed') return <del key={key}>{text}</del>;
          return type === 'added' ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>;
        })}
    </p>
  );
}
