import { spokenTime } from '../ui/times.ts';
import type { LiveBrief } from './live-brief.ts';

export interface SaveWords {
  /** `busy` while edits are on their way, `kept` when a crash would lose nothing, `saved` when the file has it all. */
  readonly state: 'busy' | 'kept' | 'saved' | 'trouble' | 'read-only';
  readonly text: string;
  readonly explanation: string;
}

/** What the window says about saving: never more than is true. */
export function saveWords(
  live: Pick<LiveBrief, 'readOnly' | 'trouble' | 'waiting' | 'saved' | 'revision'>,
  now: Date,
): SaveWords {
  const { saved } = live;
  const at = saved.at ? spokenTime(saved.at, now) : '';
  const fileWords = saved.path ? `The file was last written at ${at || 'an unknown time'}.` : 'It has no file yet.';
  if (live.readOnly) {
    return { state: 'read-only', text: 'Read only', explanation: 'Save a copy to edit this brief.' };
  }
  if (live.trouble) {
    return { state: 'trouble', text: 'Not saved', explanation: `Your edits are kept in memory. ${fileWords}` };
  }
  if (live.waiting > 0) return { state: 'busy', text: 'Saving…', explanation: fileWords };
  if (saved.path && saved.revision >= live.revision) {
    return { state: 'saved', text: at ? `Saved ${at}` : 'Saved', explanation: 'The file holds every change.' };
  }
  if (!saved.path && live.revision === 0) {
    return { state: 'kept', text: 'New', explanation: 'It has no file yet. Press Ctrl+S to choose a place.' };
  }
  return {
    state: 'kept',
    text: saved.path ? 'Changes kept' : 'Kept, no file yet',
    explanation: `Every change is in the recovery log and survives a crash. ${fileWords}`,
  };
}
