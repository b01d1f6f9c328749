import { isOwnStyle } from '../../electron/citations/own-style.ts';
import { request } from '../bridge/request.ts';
import { flushEdits, type LiveBrief, liveBrief, setOwnStyle, useBriefStore } from './live-brief.ts';

/**
 * A brief that is edited takes the added citation style along that it cites in, so that it reads the same where nobody has
 * it. Opening alone changes nothing. Called once; the function returned ends it.
 */
export function followOwnStyle(): () => void {
  let asked = '';
  return useBriefStore.subscribe(({ live }) => {
    if (!live || live.readOnly || !isEdited(live)) return;
    const { citationStyle } = live.metadata;
    if (!isOwnStyle(citationStyle) || live.ownStyle?.id === citationStyle) return;
    const key = `${live.showing} ${citationStyle}`;
    if (key === asked) return;
    asked = key;
    void takeOwnStyle(citationStyle);
  });
}

function isEdited({ waiting, revision, opened, metadata }: LiveBrief): boolean {
  return waiting > 0 || revision > 0 || metadata !== opened.metadata;
}

/** The person's own style of this id goes along with the brief, in place of a copy that it had. */
export async function takeOwnStyle(id: string): Promise<void> {
  const showing = liveBrief()?.showing;
  const reply = await request('styles.own', { id });
  const isSame = liveBrief()?.showing === showing;
  if (reply.ok && reply.value.style !== null && isSame) setOwnStyle(reply.value.style);
  await flushEdits();
}
