import { useState } from 'react';
import type { DuplicateSource, SourceDuplicates } from '../../../electron/claims/duplicates.ts';
import type { Source } from '../../../electron/library/source.ts';
import { request } from '../../bridge/request.ts';
import { refreshSource } from '../../open-brief/live-brief.ts';
import { Button } from '../../ui/button.tsx';
import { showFailure } from '../../ui/show-failure.ts';
import { counted, longDate } from '../../ui/times.ts';
import { showToast } from '../../ui/toasts.tsx';
import { dismiss } from './dismiss.ts';
import styles from './duplicates.module.css';

/** Documents that may be one: kept apart, counted as superseded, or deleted. */
export function SourceGroupCard({ group }: { readonly group: SourceDuplicates }) {
  return (
    <li className={styles.card}>
      <p className={styles.reason}>
        {Math.floor(group.shared * 100)} % of the phrases of the shorter text are in the other
      </p>
      <ul className={styles.members}>
        {group.members.map((member) => (
          <Member key={member.source} member={member} />
        ))}
      </ul>
      <div className={styles.actions}>
        <Button
          small
          label={`Keep all: ${group.members.map(({ title }) => title).join(', ')}`}
          onPress={() =>
            void dismiss(
              group.members.map(({ source }) => source),
              'All are kept. They are not offered again.',
            )
          }
        >
          Keep all
        </Button>
      </div>
    </li>
  );
}

function Member({ member }: { readonly member: DuplicateSource }) {
  const [asking, setAsking] = useState(false);
  const { source, title } = member;
  const facts = [
    member.fileName ?? '',
    counted(member.claims, 'claim'),
    `imported on ${longDate(member.importedAt.slice(0, 10), 'en-GB')}`,
  ].filter((fact) => fact !== '' && fact !== title);
  return (
    <li className={styles.member}>
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>
        <span className={styles.quiet}>{facts.join(' · ')}</span>
        {asking && (
          <span>
            The document and its {counted(member.claims, 'claim')} leave the library. This cannot be undone. Briefs that
            cite it keep their own copy of the cited words.
          </span>
        )}
      </span>
      {asking ? (
        <>
          <Button small autoFocus onPress={() => setAsking(false)}>
            Keep it
          </Button>
          <Button small look="danger" label={`Delete ${title} for good`} onPress={() => void remove(member)}>
            Delete for good
          </Button>
        </>
      ) : (
        <>
          <Button small label={`Mark as superseded: ${title}`} onPress={() => void supersede(source, title)}>
            Mark as superseded
          </Button>
          <Button small look="quiet" label={`Delete ${title}`} onPress={() => setAsking(true)}>
            Delete…
          </Button>
        </>
      )}
    </li>
  );
}

/** Its claims stay; briefs that cite it are told. */
async function supersede(id: Source['id'], title: string): Promise<void> {
  const before = await request('library.source', { source: id });
  if (!before.ok) return showFailure(before.error);
  const save = async (source: Source) => {
    const reply = await request('library.update-source', { source });
    if (reply.ok) refreshSource(reply.value);
    else showFailure(reply.error);
    return reply.ok;
  };
  if (await save({ ...before.value, status: 'superseded' })) {
    const run = () => void save(before.value);
    showToast(`“${title}” counts as superseded.`, { action: { label: 'Undo', run } });
  }
}

async function remove({ source, title }: DuplicateSource): Promise<void> {
  const reply = await request('library.delete-source', { source });
  if (reply.ok) showToast(`Deleted “${title}” and ${counted(reply.value.claims, 'claim')}.`);
  else showFailure(reply.error);
}
