import type { FormattedText } from '../../electron/citations/formatted-text.ts';
import { FormattedWords } from './formatted-words.tsx';
import styles from './printed-note.module.css';

/** A note as it is printed: its number, what it cites, and the writer's own words behind. */
export function PrintedNote(props: {
  /** Null for a citation that stands in the text. */
  readonly number: number | null;
  readonly text: FormattedText;
  readonly comment: string;
}) {
  const { number, text } = props;
  const [first = '', ...more] = props.comment.split(/\n\s*\n/).filter((words) => words.trim() !== '');
  const inNote = number !== null;
  return (
    <div className={styles.note}>
      {inNote && <span className={styles.number}>{number}</span>}
      <div>
        <p>
          <FormattedWords text={text} />
          {inNote && first !== '' && `${endsSentence(text) ? '' : '.'} ${first.trim()}`}
        </p>
        {inNote && more.map((words) => <p key={words}>{words.trim()}</p>)}
      </div>
    </div>
  );
}

/** Own words begin a sentence, so what stands before them is printed as one. */
function endsSentence(text: FormattedText): boolean {
  return /[.!?…]['"’”»)\]]*$/u.test(text.at(-1)?.text ?? '');
}
