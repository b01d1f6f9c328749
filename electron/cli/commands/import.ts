import type { ImportOutcome } from '../../workers/import-jobs.ts';
import type { Command } from '../command.ts';
import { errorText } from '../error-text.ts';
import { localImport } from '../import-jobs.ts';
import { failureJson, type Outcome, refused } from '../outcome.ts';

/** Files and folders into a library. One file that cannot be read never stops the others. */
export const importFiles: Command = async ({ operands, options, environment }) => {
  const { jobs, store, progress } = localImport(options.library ?? '', environment);
  const summary = await store.ask('summary', {});
  if (!summary.ok) return refused(summary.error);
  const outcome = await jobs.run(operands, { progress });
  const disagreements = await store.ask('disagreements', {});
  await store.ask('close', {});
  return importOutcome(outcome, disagreements.ok ? disagreements.value.length : 0);
};

/** Exit code 3 when nothing at all could be read, 1 when a part could not. */
export function importOutcome({ imported, skipped, failed }: ImportOutcome, disagreements: number): Outcome {
  const claims = imported.reduce((sum, one) => sum + one.claims, 0);
  const lines = [
    ...imported.map(({ file, claims: count, removed }) => `${file}: ${count} claims, ${removed} stretches left out`),
    ...skipped.map(({ file }) => `${file}: already in the library`),
    ...failed.map(({ file, error }) => `${file}: ${errorText(error)}`),
    `${imported.length} imported, ${skipped.length} skipped, ${failed.length} failed; ${claims} claims, ${disagreements} quantities compared`,
  ];
  const json = {
    imported,
    skipped,
    failed: failed.map(failureJson),
  };
  const refusedAll = imported.length === 0 && skipped.length === 0 && failed.length > 0;
  return { exitCode: refusedAll ? 3 : failed.length > 0 ? 1 : 0, lines, json };
}
