import { useState } from 'react';
import type { ClaimId } from '../../../electron/base/ids.ts';
import { curate } from '../../open-brief/curate.ts';
import { useKnownTags } from '../../open-brief/known-tags.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TagField } from '../../ui/tag-field.tsx';
import { counted } from '../../ui/times.ts';
import styles from './tags.module.css';

/** Tags put on and taken off several claims at once. */
export function TagClaims(props: { readonly claims: readonly ClaimId[]; readonly onClose: () => void }) {
  const { claims, onClose } = props;
  const known = useKnownTags();
  const [added, setAdded] = useState<readonly string[]>([]);
  const [removed, setRemoved] = useState<readonly string[]>([]);
  const apply = async () => {
    const change = { addTags: added, removeTags: removed };
    const done = await curate({ type: 'change', claims, change }, ({ changed }) =>
      changed === 0 ? 'They had these tags before.' : `Tags of ${counted(changed, 'claim')} changed.`,
    );
    if (done !== null) onClose();
  };
  return (
    <Dialog
      title={`Tag ${counted(claims.length, 'claim')}`}
      width="narrow"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={added.length + removed.length === 0} onPress={() => void apply()}>
            Apply
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <TagField label="Put on" tags={added} known={known} onChange={setAdded} autoFocus />
        <TagField label="Take off" tags={removed} known={known} onChange={setRemoved} />
      </div>
    </Dialog>
  );
}
