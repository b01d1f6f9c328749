import { setFlagsFromString } from 'node:v8';

/**
 * Has the engine of this process spend less on itself. Writing documents makes many objects that stay until the file is
 * written, and calls many functions some thousand times: left as it is, the engine lets helpers move those objects about
 * that mostly wait for each other, and compiles with great care what is over before that pays. The results are the same.
 */
export function spareProcessor(): void {
  for (const flag of sparingFlags(process.versions.v8)) setFlagsFromString(flag);
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
