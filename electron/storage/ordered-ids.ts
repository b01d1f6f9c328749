import { randomUUID } from 'node:crypto';

/**
 * Makes ids that grow with time (UUID, version 7): in an index each new one stands behind the last, so that adding a
 * thousand touches a few pages and not a thousand. Ids of one maker never repeat and never go back, whatever the clock does.
 */
export function orderedIds(clock: () => number = Date.now): () => string {
  let instant = 0;
  let count = 0;
  return () => {
    const now = clock();
    count = now > instant ? 0 : count + 1;
    if (now > instant || count > 0xfff) {
      instant = Math.max(now, instant + 1);
      count = 0;
    }
    const time = instant.toString(16).padStart(12, '0');
    // What is behind the version keeps its randomness, with the variant in its right place.
    return `${time.slice(0, 8)}-${time.slice(8)}-7${count.toString(16).padStart(3, '0')}-${randomUUID().slice(19)}`;
  };
}
