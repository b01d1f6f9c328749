import type { ClaimPassage } from '../../../electron/claims/claim.ts';
import type { AnchorState, Passage } from '../../../electron/passages/passage.ts';
import { useRequest } from '../../bridge/use-request.ts';
import { readSource } from '../../open-brief/attention.ts';
import { openDialog } from '../../open-brief/dialogs.ts';
import { Button } from '../../ui/button.tsx';
import { WarningIcon } from '../../ui/icons.tsx';
import styles from './evidence.module.css';
import { passageContext } from './passage-context.ts';

const roleWords: { readonly [R in ClaimPassage['role']]: string } = {
  supports: 'The words it rests on',
  contradicts: 'Words that speak against it',
  context: 'Context',
};

const anchorWords: { readonly [A in AnchorState]: string } = {
  ok: '',
  moved: 'These words now stand elsewhere in the source.',
  reworded: 'The source now words this differently.',
  ambiguous: 'These words now occur in several places of the source.',
  gone: 'These words are no longer in the source.',
};

/** The cited words in their paragraph. */
export function PassageCard(props: { readonly passage: Passage; readonly standing: ClaimPassage['role'] }) {
  const { passage, standing } = props;
  const { value } = useRequest('library.source-text', { source: passage.source, snapshot: passage.snapshot });
  const readPassage = () => readSource(passage.source, passage.position.start, passage.snapshot);
  const { before, exact, after } = passageContext(passage, value?.snapshot ?? null);
  const warning = anchorWords[passage.anchor];
  const place = [
    passage.page ? `page ${passage.page}` : '',
    `paragraph ${passage.paragraph}`,
    passage.section ? `under “${passage.section}”` : '',
  ].filter(Boolean);
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{roleWords[standing]}</h3>
      <blockquote className={styles.passage}>
        {before}
        <mark>{exact}</mark>
        {after}
      </blockquote>
      <p className={styles.place}>
        <span>{place.join(' · ')}</span>
        {value && (
          <Button small look="quiet" onPress={() => readPassage()}>
            Read in the source
          </Button>
        )}
      </p>
      {warning && (
        <p className={styles.warning}>
          <WarningIcon size={14} />
          {warning}
          {passage.anchor !== 'moved' && (
            <Button
              small
              look="quiet"
              onPress={() => openDialog({ type: 'source-changes', source: passage.source, passage: passage.id })}
            >
              See what changed
            </Button>
          )}
        </p>
      )}
    </section>
  );
}
