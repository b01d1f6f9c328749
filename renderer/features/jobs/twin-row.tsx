import { useState } from 'react';
import type { SourceId } from '../../../electron/base/ids.ts';
import type { Twin } from '../../../electron/compare/twin.ts';
import { request } from '../../bridge/request.ts';
import { Button } from '../../ui/button.tsx';
import { WarningIcon } from '../../ui/icons.tsx';
import { showFailure } from '../../ui/show-failure.ts';
import styles from './import-results.module.css';

export type TwinChoice = 'both' | 'version' | 'discard';

const doneWords: { readonly [C in TwinChoice]: string } = {
  both: 'Both are kept.',
  version: 'It is the newer version of that source now.',
  discard: 'The new one was taken out of the library again.',
};

/** A new source that says nearly the same as one that was there, and what may become of it. Nothing is done by itself. */
export function TwinRow(props: {
  readonly twin: Twin;
  /** What was decided about it; null while nothing was. */
  readonly choice: TwinChoice | null;
  readonly onChoose: (choice: TwinChoice) => Promise<void>;
}) {
  const { twin, choice, onChoose } = props;
  const [busy, setBusy] = useState(false);
  const choose = async (chosen: TwinChoice) => {
    setBusy(true);
    await onChoose(chosen);
    setBusy(false);
  };
  return (
    <div className={styles.twin}>
      <p className={styles.twinWords}>
        <WarningIcon size={14} />
        <span>
          Says nearly the same as “{twin.title}”: the two share {Math.round(twin.shared * 100)} % of their phrases.
        </span>
      </p>
      {choice === null ? (
        <div className={styles.buttons}>
          <Button small isDisabled={busy} onPress={() => void choose('both')}>
            Keep both
          </Button>
          <Button small isDisabled={busy} onPress={() => void choose('version')}>
            Make it the newer version
          </Button>
          <Button small isDisabled={busy} onPress={() => void choose('discard')}>
            Discard the new one
          </Button>
        </div>
      ) : (
        <p className={styles.note}>{doneWords[choice]}</p>
      )}
    </div>
  );
}

/** Does what was chosen. False when it could not be done; the reason is shown. */
export async function settleTwin(source: SourceId, twin: Twin, choice: TwinChoice): Promise<boolean> {
  if (choice === 'both') return true;
  const reply =
    choice === 'version'
      ? await request('library.join-version', { newer: source, of: twin.source })
      : await request('library.delete-source', { source });
  if (!reply.ok) showFailure(reply.error);
  return reply.ok;
}
