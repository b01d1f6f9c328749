import type { Source } from '../../../electron/library/source.ts';
import { readSource } from '../../open-brief/attention.ts';
import { openDialog } from '../../open-brief/dialogs.ts';
import { AddressWords } from '../../ui/address-words.tsx';
import { Button as PlainButton } from '../../ui/plain-button.tsx';
import { dateWords, namesWords, reliabilityWords, sourceTitle } from '../../ui/source-words.ts';
import styles from './evidence.module.css';

const statusWords: { readonly [S in Source['status']]: string } = {
  current: '',
  superseded: 'Superseded by a newer source',
  withdrawn: 'Withdrawn by its publisher',
  disputed: 'Disputed',
};

/** Who says so: the source's own words about itself, and the reader's judgement of it. */
export function SourceFacts({ source }: { readonly source: Source }) {
  const { item } = source;
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>Source</h3>
      <PlainButton className={styles.sourceTitle} onPress={() => readSource(source.id)}>
        {sourceTitle(source)}
      </PlainButton>
      <dl className={styles.facts}>
        <Fact name="Author" value={namesWords(item.author)} />
        <Fact name="Published" value={dateWords(item.issued)} />
        <Fact name="In" value={item['container-title'] ?? item.publisher ?? null} />
        {source.reliability && <Fact name="Reliability" value={reliabilityWords[source.reliability]} />}
        {statusWords[source.status] && <Fact name="Status" value={statusWords[source.status]} />}
        {item.URL && (
          <div className={styles.fact}>
            <dt>Address</dt>
            <dd>
              <PlainButton
                className={styles.address}
                onPress={() => item.URL && openDialog({ type: 'link', href: item.URL })}
              >
                <AddressWords text={item.URL} />
              </PlainButton>
            </dd>
          </div>
        )}
      </dl>
      {source.descriptor && <p className={styles.descriptor}>{source.descriptor}</p>}
    </section>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string | null }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      {value === null ? <dd className={styles.missing}>not stated</dd> : <dd>{value}</dd>}
    </div>
  );
}
