import { showInspector } from '../../open-brief/attention.ts';
import { setMetadata, useLive } from '../../open-brief/live-brief.ts';
import { useLateText } from '../../open-brief/use-late-text.ts';
import { GrowingText } from '../../ui/growing-text.tsx';
import { Button as PlainButton } from '../../ui/plain-button.tsx';
import { longDate } from '../../ui/times.ts';
import styles from './front-block.module.css';

/** The head of the page: marking, title, and the line of facts, as they will be printed. */
export function FrontBlock() {
  const metadata = useLive((live) => live.metadata);
  const readOnly = useLive((live) => live.readOnly);
  const title = useLateText(metadata.title, (words) => setMetadata({ title: words.trim() }));
  const facts = [
    metadata.audience && `For ${metadata.audience}`,
    metadata.asOf && `As of ${longDate(metadata.asOf, metadata.language)}`,
    metadata.preparedBy && `Prepared by ${metadata.preparedBy}`,
  ].filter(Boolean);
  return (
    <header className={styles.front}>
      <h1 className="visually-hidden">{metadata.title || 'Untitled brief'}</h1>
      {metadata.marking && <p className={styles.marking}>{metadata.marking}</p>}
      <GrowingText
        label="Title of the brief"
        value={title.typed}
        placeholder="State the finding in one sentence"
        isDisabled={readOnly}
        className={styles.title}
        onChange={title.type}
        onCommit={title.leave}
      />
      <PlainButton className={styles.facts} onPress={() => showInspector('details')}>
        {facts.length > 0 ? facts.join(' · ') : 'Add audience, date and author'}
      </PlainButton>
    </header>
  );
}
