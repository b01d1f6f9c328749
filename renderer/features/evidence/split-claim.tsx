import { useState } from 'react';
import type { Claim } from '../../../electron/claims/claim.ts';
import type { SplitPlace } from '../../../electron/claims/curating.ts';
import { request } from '../../bridge/request.ts';
import { inspect } from '../../open-brief/attention.ts';
import { curate } from '../../open-brief/curate.ts';
import { Button } from '../../ui/button.tsx';
import { showFailure } from '../../ui/show-failure.ts';
import { showToast } from '../../ui/toasts.tsx';
import styles from './evidence.module.css';

/** Makes two claims of one that holds several sentences. With more than one border the reader says where. */
export function SplitClaim({ claim }: { readonly claim: Claim }) {
  const [places, setPlaces] = useState<readonly SplitPlace[]>([]);
  const split = async (at: number) => {
    const done = await curate({ type: 'split', claim: claim.id, at }, () => 'Two claims made of one.');
    const [first] = done?.claims ?? [];
    if (first !== undefined) inspect({ type: 'claim', claim: first });
  };
  const ask = async () => {
    const reply = await request('library.split-places', { claim: claim.id });
    if (!reply.ok) return showFailure(reply.error);
    const [first, ...more] = reply.value.places;
    if (first === undefined) showToast('This claim is one sentence of its source’s current text.');
    else if (more.length === 0) await split(first.at);
    else setPlaces(reply.value.places);
  };
  if (places.length === 0) {
    return (
      <Button small look="quiet" onPress={() => void ask()}>
        Split…
      </Button>
    );
  }
  return (
    <section className={styles.places} aria-label="Split the claim before">
      <h3 className={styles.heading}>Split it before</h3>
      {places.map(({ at, words }) => (
        <Button key={at} small onPress={() => void split(at)}>
          “{words}”
        </Button>
      ))}
      <Button small look="quiet" onPress={() => setPlaces([])}>
        Do not split
      </Button>
    </section>
  );
}
