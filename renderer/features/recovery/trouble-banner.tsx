import { errorSentences } from '../../../electron/contract/error-sentences.ts';
import { useBriefStore } from '../../open-brief/live-brief.ts';
import { saveBrief } from '../../open-brief/session.ts';
import { Button } from '../../ui/button.tsx';
import { WarningIcon } from '../../ui/icons.tsx';
import { showFailure } from '../../ui/show-failure.ts';
import styles from './recovery.module.css';

/** Stands as long as edits cannot be kept or the file cannot be written. Typing goes on. */
export function TroubleBanner() {
  const trouble = useBriefStore(({ live }) => live?.trouble ?? null);
  if (!trouble) return null;
  const { happened, safe, todo } = errorSentences(trouble);
  const saveElsewhere = async () => {
    const reply = await saveBrief(true);
    if (!reply.ok) showFailure(reply.error);
  };
  return (
    <div className={styles.banner} role="alert">
      <WarningIcon />
      <p>
        <strong>{happened}</strong> {safe} {todo}
      </p>
      <Button small onPress={() => void saveElsewhere()}>
        Save elsewhere…
      </Button>
    </div>
  );
}
