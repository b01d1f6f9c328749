import { type DifferencePart, wordDifference } from '../../../electron/base/word-difference.ts';
import type { Passage } from '../../../electron/passages/passage.ts';
import { WordChanges } from '../../ui/word-changes.tsx';
import styles from './source-changes.module.css';

/** The older words; those that the newer version left out are struck. */
export function OldWords({ before, after }: { readonly before: Passage; readonly after: Passage | null }) {
  const old = before.quote.exact;
  const parts = after === null ? same(old) : wordDifference(old, after.quote.exact);
  return <WordChanges parts={parts} without="added" />;
}

/** The newer words; those that the older version did not have are underlined. */
export function NewWords(props: { readonly before: Passage; readonly after: Passage; readonly withContext: boolean }) {
  const { before, after, withContext } = props;
  const { exact, prefix, suffix } = after.quote;
  const parts = withContext ? same(exact) : wordDifference(before.quote.exact, exact);
  if (!withContext) return <WordChanges parts={parts} without="removed" />;
  return (
    <p className={styles.words}>
      <span className={styles.context}>…{prefix}</span>
      {exact}
      <span className={styles.context}>{suffix}…</span>
    </p>
  );
}

function same(text: string): readonly DifferencePart[] {
  return [{ type: 'same', text }];
}
