import type { Evidence } from '../../../electron/brief/brief.ts';
import type { Claim } from '../../../electron/claims/claim.ts';
import { inspect, readSource } from '../../open-brief/attention.ts';
import { curate } from '../../open-brief/curate.ts';
import { Button } from '../../ui/button.tsx';
import { sourceTitle } from '../../ui/source-words.ts';
import styles from './evidence.module.css';

/** The other places that say the same. A citation of the claim cites them all in one note. */
export function TwinsOfClaim(props: {
  readonly claim: Claim;
  readonly evidence: Evidence;
  /** A brief's own copy is not taken apart: what it cites stays what it was. */
  readonly canSeparate: boolean;
}) {
  const { claim, evidence, canSeparate } = props;
  const twins = (claim.alsoIn ?? []).flatMap((id) => evidence.claims[id] ?? []);
  if (twins.length === 0) return null;
  return (
    <section className={styles.part} aria-label="Also in">
      <h3 className={styles.heading}>Also in</h3>
      <ul className={styles.twins}>
        {twins.map((twin) => {
          const source = evidence.sources[twin.source];
          const [own] = twin.passages;
          const passage = own && evidence.passages[own.passage];
          return (
            <li key={twin.id} className={styles.twin}>
              <p className={styles.useSlot}>{source ? sourceTitle(source) : 'A source'}</p>
              <p className={styles.useWords}>{twin.statement}</p>
              <p className={styles.buttons}>
                {passage && (
                  <Button
                    small
                    look="quiet"
                    onPress={() => readSource(twin.source, passage.position.start, passage.snapshot)}
                  >
                    Read in the source
                  </Button>
                )}
                {canSeparate && (
                  <Button
                    small
                    look="quiet"
                    label={`Separate: ${twin.statement}`}
                    onPress={() =>
                      void curate({ type: 'separate', claims: [twin.id] }, () => 'A claim of its own again.')
                    }
                  >
                    Separate
                  </Button>
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** That this claim is out of the list because another one stands for it. */
export function KeptInstead({ claim }: { readonly claim: Claim }) {
  const { mergedInto } = claim;
  if (mergedInto === undefined) return null;
  return (
    <section className={styles.part} aria-label="Merged">
      <p>Another claim stands for this one in the list.</p>
      <p className={styles.buttons}>
        <Button small onPress={() => inspect({ type: 'claim', claim: mergedInto })}>
          Show that claim
        </Button>
        <Button
          small
          look="quiet"
          onPress={() => void curate({ type: 'separate', claims: [claim.id] }, () => 'A claim of its own again.')}
        >
          Separate
        </Button>
      </p>
    </section>
  );
}
