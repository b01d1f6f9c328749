import type { Snapshot } from '../../../electron/library/snapshot.ts';
import type { Passage } from '../../../electron/passages/passage.ts';

export interface PassageContext {
  readonly before: string;
  readonly exact: string;
  readonly after: string;
}

const longest = 420;

/**
 * The paragraph around a passage. Without the version of the source that it was taken from, only the few words that the
 * passage itself carries are shown: a later version might say something else there.
 */
export function passageContext(
  passage: Passage,
  snapshot: Pick<Snapshot, 'id' | 'text' | 'blocks'> | null,
): PassageContext {
  const { exact, prefix, suffix } = passage.quote;
  const { start, end } = passage.position;
  const same = snapshot && snapshot.id === passage.snapshot && snapshot.text.slice(start, end) === exact;
  if (!same) return { before: ellipsis(prefix, 'start'), exact, after: ellipsis(suffix, 'end') };
  const around = snapshot.blocks.filter((block) => block.start < end && start < block.end);
  const from = Math.min(start, ...around.map((block) => block.start));
  const to = Math.max(end, ...around.map((block) => block.end));
  const before = snapshot.text.slice(from, start);
  const after = snapshot.text.slice(end, to);
  return {
    before: before.length > longest ? ellipsis(before.slice(-longest), 'start') : before,
    exact,
    after: after.length > longest ? ellipsis(after.slice(0, longest), 'end') : after,
  };
}

function ellipsis(text: string, side: 'start' | 'end'): string {
  if (text === '') return '';
  return side === 'start' ? `…${text}` : `${text}…`;
}
