import type { ImportWarning } from '../snapshot.ts';

/** Characters that turn the reading direction around: honest in Arabic and Hebrew, a disguise elsewhere. */
const overrides = /[\u202a-\u202e\u2066-\u2069]/g;

/** Says how many invisible direction marks a text holds; they stay in it, because they are part of what was written. */
export function directionWarnings(text: string): readonly ImportWarning[] {
  const count = text.match(overrides)?.length ?? 0;
  return count === 0 ? [] : [{ code: 'direction-marks', detail: `${count} marks` }];
}
