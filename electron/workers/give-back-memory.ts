import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** From this many bytes on, what a file leaves behind in a process is worth a collection of its own. */
const worthwhile = 1024 * 1024;

let collect: (() => void) | null = null;

/**
 * Has a process that handled a file of this size give back what the file took. Left to itself the engine sees a small
 * heap and waits, because bytes and database statements count for nothing there, and each of our processes would hold
 * several copies of the last large file while the next one is read.
 */
export function giveBackMemory(bytes: number): void {
  if (bytes < worthwhile) return;
  // When the answer is out and nothing on the stack holds the file any more.
  setTimeout(() => {
    collect ??= collector();
    // The engine remembers the last text that a pattern was tried on, however long it was.
    / /.test(' ');
    collect();
  }, 0);
}

function collector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}
