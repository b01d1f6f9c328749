import { useMemo } from 'react';
import type { ClaimId } from '../../../electron/base/ids.ts';
import { citationPlaces } from '../../../electron/brief/citation-places.ts';
import { slotNodeName } from '../../../electron/brief/schema.ts';
import { useRequest } from '../../bridge/use-request.ts';
import { editorPort } from '../../open-brief/editor-port.ts';
import { useBriefStore } from '../../open-brief/live-brief.ts';
import { useSettledDoc } from '../../open-brief/settled.ts';
import { BriefPlaces } from '../../ui/brief-places.tsx';
import { Button as PlainButton } from '../../ui/plain-button.tsx';
import styles from './evidence.module.css';

/** The places of the brief that cite a claim. */
export function UsesOfClaim({ claim }: { readonly claim: ClaimId }) {
  const doc = useSettledDoc();
  const slots = useBriefStore(({ live }) => live?.opened.template.slots ?? null);
  const places = useMemo(
    () =>
      (doc ? citationPlaces(doc) : []).filter((place) => place.attributes.items.some((item) => item.claim === claim)),
    [doc, claim],
  );
  if (!slots) return null;
  const titleOf = (slot: string) => slots.find((one) => slotNodeName(one.key) === slot)?.title ?? '';
  return (
    <section className={styles.part} aria-label="Used in">
      <h3 className={styles.heading}>Used in the brief</h3>
      {places.length === 0 && <p className={styles.quiet}>Not used yet.</p>}
      <ul className={styles.uses}>
        {places.map((place) => (
          <li key={place.citation}>
            <PlainButton className={styles.use} onPress={() => editorPort()?.goToCitation(place.citation)}>
              <span className={styles.useSlot}>{titleOf(place.slot)}</span>
              <span className={styles.useWords}>{place.words || 'Citation without text'}</span>
            </PlainButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The other briefs that cite a claim, as the library last saw them. */
export function OtherUsesOfClaim({ claim }: { readonly claim: ClaimId }) {
  const { value } = useRequest('library.uses', { claim });
  const open = useBriefStore(({ live }) => live?.opened.id ?? null);
  const others = (value?.briefs ?? []).filter(({ brief }) => brief !== open);
  if (others.length === 0) return null;
  return (
    <section className={styles.part} aria-label="Used in other briefs">
      <h3 className={styles.heading}>Used in other briefs</h3>
      <BriefPlaces briefs={others} />
    </section>
  );
}
