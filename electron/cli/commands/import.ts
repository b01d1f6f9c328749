import { asId, type SourceId } from '../../base/ids.ts';
import { countWords } from '../../contract/change-words.ts';
import type { ImportOutcome } from '../../workers/import-jobs.ts';
import type { Command } from '../command.ts';
import { errorText } from '../error-text.ts';
import { localImport } from '../import-jobs.ts';
import { failureJson, type Outcome, refused, refusedBecause, wrongUsage } from '../outcome.ts';

/** Files and folders into a library. One file that cannot be read never stops the others. */
export const importFiles: Command = async ({ operands, options, environment }) => {
  const { jobs, store, progress } = localImport(options.library ?? '', environment);
  const summary = await store.ask('summary', {});
  if (!summary.ok) return refused(summary.error);
  const versionOf = options['as-version-of'] ?? null;
  if (versionOf !== null) {
    if (operands.length > 1)
      return wrongUsage('"--as-version-of" takes one file: a source has one newer version at a time.');
    const sources = await store.ask('sources', { text: '' });
    if (!sources.ok) return refused(sources.error);
    if (!sources.value.some(({ source }) => source.id === versionOf)) {
      await store.ask('close', {});
      return refusedBecause('library/unknown-source', `There is no source “${versionOf}” in this library.`);
    }
  }
  const outcome = await jobs.run(operands, {
    progress,
    versionOf: versionOf === null ? null : asId<SourceId>(versionOf),
  });
  const disagreements = await store.ask('disagreements', {});
  await store.ask('close', {});
  return importOutcome(outcome, disagreements.ok ? disagreements.value.length : 0);
};

/** Exit code 3 when nothing at all could be read, 1 when a part could not. */
export function importOutcome({ imported, skipped, failed }: ImportOutcome, disagreements: number): Outcome {
  const claims = imported.reduce((sum, one) => sum + one.claims, 0);
  const lines = [
    ...imported.map(({ file, claims: count, removed, version }) =>
      version === undefined
        ? `${file}: ${count} claims, ${removed} stretches left out`
        : `${file}: new version of ${version.title}: ${countWords(version.counts)}; ${version.added} new claims`,
    ),
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
