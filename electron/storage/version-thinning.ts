/** A kept version, as far as thinning looks at it. A higher counter is newer, whatever the clock said. */
export interface KeptVersion {
  readonly counter: number;
  readonly at: string;
  readonly bytes: number;
}

const hour = 3_600_000;
const day = 24 * hour;

/**
 * Which versions to give up: all of the last day stay, then one an hour for a week, then one a day for ninety days;
 * beyond `maxBytes` the oldest go first. The newest always stays.
 */
export function versionsToGiveUp<V extends KeptVersion>(
  versions: readonly V[],
  now: string,
  maxBytes: number,
): readonly V[] {
  const newestFirst = [...versions].sort((a, b) => b.counter - a.counter);
  const seen = new Set<string>();
  let bytes = 0;
  return newestFirst.filter((version, index) => {
    const span = spanOf(version.at, now);
    const full = bytes + version.bytes > maxBytes;
    const superseded = span === null || (span !== '' && seen.has(span));
    if (index > 0 && (superseded || full)) return true;
    if (span) seen.add(span);
    bytes += version.bytes;
    return false;
  });
}

/** The hour or day of which one version is kept; empty while all are kept, null when none is any more. */
function spanOf(at: string, now: string): string | null {
  // A clock that was set back makes versions of the future: they count as fresh.
  const age = Date.parse(now) - Date.parse(at);
  if (age < day) return '';
  if (age < 7 * day) return at.slice(0, 13);
  return age < 90 * day ? at.slice(0, 10) : null;
}
