import { type ReactNode, useState } from 'react';
import { wordDifference } from '../../../electron/base/word-difference.ts';
import type { Claim, Confidence, DiscardReason } from '../../../electron/claims/claim.ts';
import { curate, discardWords } from '../../open-brief/curate.ts';
import { useKnownTags } from '../../open-brief/known-tags.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { EditIcon, RestoreIcon } from '../../ui/icons.tsx';
import { confidences, likelihoods } from '../../ui/likelihoods.ts';
import { credibilityWords } from '../../ui/source-words.ts';
import { TagField } from '../../ui/tag-field.tsx';
import { WordChanges } from '../../ui/word-changes.tsx';
import styles from './evidence.module.css';

const none = { id: 'none', label: 'Not judged' };
const credibilities = [
  none,
  ...([1, 2, 3, 4, 5, 6] as const).map((value) => ({ id: String(value), label: credibilityWords[value] })),
];
const likelihoodChoices = [
  none,
  ...likelihoods.map(({ term, low, high }) => ({ id: term, label: term, note: `${low}–${high} %` })),
];
const confidenceChoices: readonly { readonly id: Confidence | 'none'; readonly label: string }[] = [
  { id: 'none', label: 'Not judged' },
  ...confidences.map((id) => ({ id, label: id })),
];
const discards: readonly { readonly id: DiscardReason | 'kept'; readonly label: string }[] = [
  { id: 'kept', label: 'Keep it in the list' },
  ...discardWords.map(({ reason, label }) => ({ id: reason, label: `Leave out: ${label.toLowerCase()}` })),
];

/** The reader's own words and judgement about a claim. The source's sentence is never changed. */
export function ClaimForm({ claim, children }: { readonly claim: Claim; readonly children?: ReactNode }) {
  const [open, setOpen] = useState(false);
  if (open) return <OpenForm claim={claim} onEnd={() => setOpen(false)} />;
  return (
    <div className={styles.buttons}>
      <Button small look="quiet" icon={<EditIcon size={14} />} onPress={() => setOpen(true)}>
        Edit the claim
      </Button>
      {children}
    </div>
  );
}

function OpenForm({ claim, onEnd }: { readonly claim: Claim; readonly onEnd: () => void }) {
  const known = useKnownTags();
  const [statement, setStatement] = useState(claim.statement);
  const [tags, setTags] = useState(claim.tags);
  const [credibility, setCredibility] = useState(claim.credibility === null ? 'none' : String(claim.credibility));
  const [likelihood, setLikelihood] = useState(claim.likelihood ?? 'none');
  const [confidence, setConfidence] = useState<Confidence | 'none'>(claim.confidence ?? 'none');
  const [discarded, setDiscarded] = useState<DiscardReason | 'kept'>(claim.discarded ?? 'kept');
  const own = statement.trim() || claim.original;

  const save = async () => {
    const done = await curate(
      {
        type: 'change',
        claims: [claim.id],
        change: {
          statement: own,
          tags,
          credibility: credibilityOf(credibility),
          likelihood: likelihood === 'none' ? null : likelihood,
          confidence: confidence === 'none' ? null : confidence,
          // Said again it would end that another claim stands for this one.
          ...(discarded === (claim.discarded ?? 'kept') ? {} : { discarded: discarded === 'kept' ? null : discarded }),
        },
      },
      ({ changed }) => (changed === 0 ? 'Nothing was changed.' : 'Claim changed.'),
    );
    if (done !== null) onEnd();
  };
  return (
    <div className={styles.form}>
      <TextField label="The claim in one line" value={statement} onChange={setStatement} rows={3} autoFocus />
      {own !== claim.original && (
        <div className={styles.compared}>
          <h3 className={styles.heading}>Against the source’s words</h3>
          <WordChanges parts={wordDifference(claim.original, own)} />
          <Button small look="quiet" icon={<RestoreIcon size={14} />} onPress={() => setStatement(claim.original)}>
            Back to the source’s words
          </Button>
        </div>
      )}
      <TagField label="Tags" tags={tags} known={known} onChange={setTags} />
      <SelectField label="Credibility" value={credibility} choices={credibilities} onChange={setCredibility} />
      <div className={styles.judged}>
        <SelectField label="Likelihood" value={likelihood} choices={likelihoodChoices} onChange={setLikelihood} />
        <SelectField label="Confidence" value={confidence} choices={confidenceChoices} onChange={setConfidence} />
      </div>
      <SelectField label="In the list" value={discarded} choices={discards} onChange={setDiscarded} />
      <div className={styles.buttons}>
        <Button small onPress={onEnd}>
          Cancel
        </Button>
        <Button small look="primary" onPress={() => void save()}>
          Save
        </Button>
      </div>
    </div>
  );
}

function credibilityOf(choice: string): Claim['credibility'] {
  const value = ([1, 2, 3, 4, 5, 6] as const).find((one) => String(one) === choice);
  return value ?? null;
}
