import { useState } from 'react';
import type { Claim, DiscardReason } from '../../../electron/claims/claim.ts';
import { request } from '../../bridge/request.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { EditIcon } from '../../ui/icons.tsx';
import { showFailure } from '../../ui/show-failure.ts';
import { credibilityWords } from '../../ui/source-words.ts';
import styles from './evidence.module.css';

const credibilities = [
  { id: 'none', label: 'Not judged' },
  ...([1, 2, 3, 4, 5, 6] as const).map((value) => ({ id: String(value), label: credibilityWords[value] })),
];

const discards: readonly { readonly id: DiscardReason | 'kept'; readonly label: string }[] = [
  { id: 'kept', label: 'Keep it in the list' },
  { id: 'redundant', label: 'Leave out: says nothing new' },
  { id: 'too-old', label: 'Leave out: too old' },
  { id: 'anecdotal', label: 'Leave out: anecdotal' },
  { id: 'outlier', label: 'Leave out: an outlier' },
  { id: 'other', label: 'Leave out: other reason' },
];

/** The reader's own words and judgement about a claim. The source's sentence is never changed. */
export function ClaimForm({ claim }: { readonly claim: Claim }) {
  const [open, setOpen] = useState(false);
  const [statement, setStatement] = useState(claim.statement);
  const [tags, setTags] = useState(claim.tags.join(', '));
  const [credibility, setCredibility] = useState(claim.credibility === null ? 'none' : String(claim.credibility));
  const [discarded, setDiscarded] = useState<DiscardReason | 'kept'>(claim.discarded ?? 'kept');

  if (!open) {
    return (
      <div>
        <Button small look="quiet" icon={<EditIcon size={14} />} onPress={() => setOpen(true)}>
          Edit the claim
        </Button>
      </div>
    );
  }
  const save = async () => {
    const reply = await request('library.update-claim', {
      claim: claim.id,
      statement: statement.trim() || claim.original,
      tags: tagList(tags),
      credibility: credibilityOf(credibility),
      discarded: discarded === 'kept' ? null : discarded,
    });
    if (reply.ok) setOpen(false);
    else showFailure(reply.error);
  };
  return (
    <div className={styles.form}>
      <TextField label="The claim in one line" value={statement} onChange={setStatement} rows={3} autoFocus />
      <TextField label="Tags, separated by commas" value={tags} onChange={setTags} />
      <SelectField label="Credibility" value={credibility} choices={credibilities} onChange={setCredibility} />
      <SelectField label="In the list" value={discarded} choices={discards} onChange={setDiscarded} />
      <div className={styles.buttons}>
        <Button small onPress={() => setOpen(false)}>
          Cancel
        </Button>
        <Button small look="primary" onPress={() => void save()}>
          Save
        </Button>
      </div>
    </div>
  );
}

/** Tags as typed: trimmed, once each, in the order typed. */
export function tagList(text: string): readonly string[] {
  return [...new Set(text.split(',').map((tag) => tag.trim()))].filter(Boolean);
}

function credibilityOf(choice: string): Claim['credibility'] {
  const value = ([1, 2, 3, 4, 5, 6] as const).find((one) => String(one) === choice);
  return value ?? null;
}
