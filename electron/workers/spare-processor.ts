import { setFlagsFromString } from 'node:v8';

/**
 * Has the engine of this process spend less on itself. Writing documents makes many objects that stay until the file is
 * written, and calls many functions some thousand times: left as it is, the engine lets helpers move those objects about
 * that mostly wait for each other, and compiles with great care what is over before that pays. The results are the same.
 */
export function spareProcessor(): void {
  for (const flag of sparingFlags(process.versions.v8)) setFlagsFromString(flag);
  setFlagsFromString(youngSpaceFlag('stays'));
}

/**
 * Lets the space for new objects grow, as laying out pages needs it: it makes far more objects than it keeps. Until then
 * that space stays as it is, for of what a Word file is made of nearly all is kept, and it would only hold memory: a
 * quarter of the whole.
 */
export function growYoungSpace(): void {
  setFlagsFromString(youngSpaceFlag('grows'));
}

/** How far the space for new objects may grow at once. */
export function youngSpaceFlag(space: 'stays' | 'grows'): string {
  return `--semi-space-growth-factor=${space === 'stays' ? 1 : 2}`;
}

/** What a version of V8 understands; names that it does not know it would complain of. */
export function sparingFlags(version: string): readonly string[] {
  const major = Number.parseInt(version, 10);
  const oneCollector = '--no-parallel-scavenge';
  // How often a function runs, in bytes of it or in calls, before it is compiled with care: some ten times the usual.
  if (major === 11) return [oneCollector, '--interrupt-budget=600000'];
  if (major >= 13) return [oneCollector, '--invocation-count-for-turbofan=20000'];
  return [oneCollector];
}
