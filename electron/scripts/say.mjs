// How the launcher speaks: short lines on stderr, because stdout belongs to the command that is run.

/** Something the launcher cannot do. Its message is one line that tells the reader what to do; no stack is shown. */
export class Refusal extends Error {}

/** With BRIEFWRIGHT_VERBOSE=1 the launcher hides nothing. */
export const verbose = process.env.BRIEFWRIGHT_VERBOSE === '1';

/** @param {string} line */
export function say(line) {
  process.stderr.write(`[briefwright] ${line}\n`);
}

/** @param {number} started as Date.now() gave it */
export const secondsSince = (started) => `${((Date.now() - started) / 1000).toFixed(1)} s`;
