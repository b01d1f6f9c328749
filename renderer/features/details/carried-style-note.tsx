import { useCallback, useEffect, useState } from 'react';
import type { OwnCitationStyle } from '../../../electron/citations/own-style.ts';
import { type CarriedStyle, carriedStyleSentence } from '../../../electron/contract/carried-style.ts';
import type { StyleRow } from '../../../electron/contract/citation-style-list.ts';
import { request } from '../../bridge/request.ts';
import { flushEdits, useLive } from '../../open-brief/live-brief.ts';
import { takeOwnStyle } from '../../open-brief/own-style.ts';
import { Button } from '../../ui/button.tsx';
import { showFailure } from '../../ui/show-failure.ts';
import { showToast } from '../../ui/toasts.tsx';
import { useNewest } from '../../ui/use-newest.ts';
import styles from './details-tab.module.css';

/** What somebody should know about the citation style that the brief brings along, and what can be done about it. */
export function CarriedStyleNote(props: {
  readonly readOnly: boolean;
  readonly onKept: (styles: readonly StyleRow[]) => void;
}) {
  const brief = useLive((live) => live.opened.id);
  const own = useLive((live) => live.ownStyle);
  const [carried, setCarried] = useState<CarriedStyle | null>(null);
  const wish = useNewest();
  const look = useCallback(
    async (copy: OwnCitationStyle | null) => {
      const isWanted = wish();
      if (copy === null) return setCarried(null);
      await flushEdits();
      const reply = await request('styles.carried', { brief });
      if (isWanted()) setCarried(reply.ok ? reply.value.carried : null);
    },
    [brief, wish],
  );
  useEffect(() => void look(own), [look, own]);
  const sentence = carried === null ? null : carriedStyleSentence(carried);
  if (carried === null || sentence === null) return null;
  const keep = async () => {
    const reply = await request('styles.keep-carried', { brief });
    if (!reply.ok) return showFailure(reply.error);
    props.onKept(reply.value.styles);
    showToast(`“${carried.title}” is among your own styles now.`);
    await look(own);
  };
  const takeMine = async () => {
    await takeOwnStyle(carried.id);
    showToast('The brief brings your style along now.');
  };
  return (
    <div className={styles.carried} data-fault={carried.fault !== null}>
      <p>{sentence}</p>
      {carried.here === 'none' && carried.fault === null && (
        <Button small onPress={() => void keep()}>
          Add it to your styles
        </Button>
      )}
      {carried.here === 'other' && !props.readOnly && (
        <Button small onPress={() => void takeMine()}>
          Use your style instead
        </Button>
      )}
    </div>
  );
}
