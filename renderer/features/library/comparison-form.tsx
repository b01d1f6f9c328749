import { useId, useState } from 'react';
import type { ClaimRow } from '../../../electron/claims/claim-query.ts';
import { request } from '../../bridge/request.ts';
import { useRequest } from '../../bridge/use-request.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { AddIcon, CloseIcon } from '../../ui/icons.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { showFailure } from '../../ui/show-failure.ts';
import { showToast } from '../../ui/toasts.tsx';
import { type Comparison, changeComparison, leaveComparison } from './comparison.ts';
import styles from './comparison-form.module.css';

/** How many claims a search for more of them offers at once. */
const offered = 6;

/** Statements that differ in words and not in numbers are put side by side here, under a question. */
export function ComparisonForm({ draft, onSaved }: { readonly draft: Comparison; readonly onSaved: () => void }) {
  const [typed, setTyped] = useState('');
  const heading = useId();
  const lacks = lacking(draft);
  const save = async () => {
    const { board, question, claims } = draft;
    const reply = await request('library.save-board', { board, question, claims: claims.map(({ id }) => id) });
    if (!reply.ok) return showFailure(reply.error);
    leaveComparison();
    showToast('The comparison is kept in the library.');
    onSaved();
  };
  return (
    <section className={styles.form} aria-labelledby={heading}>
      <h3 className={styles.title} id={heading}>
        {draft.board === null ? 'Compare statements' : 'Change the comparison'}
      </h3>
      <TextField
        label="What do they differ about?"
        placeholder="Was it the first time?"
        value={draft.question}
        onChange={(question) => changeComparison({ question })}
        autoFocus
      />
      {draft.claims.length > 0 && (
        <ul className={styles.claims} aria-label="Statements compared">
          {draft.claims.map((claim) => (
            <li key={claim.id} className={styles.claim}>
              <span>
                <span className={styles.statement}>{claim.statement}</span>
                <span className={styles.source}>{claim.title}</span>
              </span>
              <IconButton
                label={`Take out: ${claim.statement}`}
                icon={<CloseIcon size={15} />}
                onPress={() => changeComparison({ claims: draft.claims.filter(({ id }) => id !== claim.id) })}
              />
            </li>
          ))}
        </ul>
      )}
      <SearchField
        label="Find claims to compare"
        placeholder="Find claims to compare"
        value={typed}
        onChange={setTyped}
      />
      {typed.trim() !== '' && <Offers typed={typed} draft={draft} />}
      <div className={styles.actions}>
        <p className={styles.lacking} role="status">
          {lacks}
        </p>
        <Button small look="quiet" onPress={leaveComparison}>
          Cancel
        </Button>
        <Button small look="primary" isDisabled={lacks !== ''} onPress={() => void save()}>
          Keep
        </Button>
      </div>
    </section>
  );
}

function Offers({ typed, draft }: { readonly typed: string; readonly draft: Comparison }) {
  const query = { text: typed, kinds: [], sources: [], tags: [], order: 'newest', limit: offered, offset: 0 } as const;
  const { value } = useRequest('library.search', { query, place: 'comparing' });
  const taken = new Set(draft.claims.map(({ id }) => id));
  const rows = value?.rows.filter(({ claim }) => !taken.has(claim.id)) ?? [];
  if (value && rows.length === 0) return <p className={styles.lacking}>No other claim holds these words.</p>;
  return (
    <ul className={styles.claims} aria-label="Claims found">
      {rows.map((row) => (
        <Offer
          key={row.claim.id}
          row={row}
          onAdd={() => changeComparison({ claims: [...draft.claims, compared(row)] })}
        />
      ))}
    </ul>
  );
}

function Offer({ row, onAdd }: { readonly row: ClaimRow; readonly onAdd: () => void }) {
  return (
    <li className={styles.claim}>
      <span>
        <span className={styles.statement}>{row.claim.statement}</span>
        <span className={styles.source}>{row.sourceTitle}</span>
      </span>
      <IconButton label={`Add: ${row.claim.statement}`} icon={<AddIcon size={15} />} onPress={onAdd} />
    </li>
  );
}

function compared({ claim, sourceTitle }: ClaimRow): Comparison['claims'][number] {
  return { id: claim.id, statement: claim.statement, title: sourceTitle };
}

/** What must still be given before it can be kept; empty when nothing is missing. */
function lacking({ question, claims }: Comparison): string {
  if (claims.length < 2) return claims.length === 0 ? 'Add two statements or more.' : 'Add one more statement.';
  return question.trim() === '' ? 'Say what they differ about.' : '';
}
