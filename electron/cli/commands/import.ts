import { asId, type SourceId } from '../../base/ids.ts';
import { ok, type Result } from '../../base/result.ts';
import { countWords } from '../../contract/change-words.ts';
import type { AppError } from '../../contract/errors.ts';
import { referenceWarning } from '../../contract/reference-words.ts';
import { skipWords } from '../../contract/skip-words.ts';
import type { Proposal } from '../../library/references/proposal.ts';
import type { ImportOutcome } from '../../workers/import-jobs.ts';
import type { StoreClient } from '../../workers/store-client.ts';
import type { Command } from '../command.ts';
import { errorText } from '../error-text.ts';
import { localImport } from '../import-jobs.ts';
import { failureJson, type Outcome, refused, refusedBecause, wrongUsage } from '../outcome.ts';
import { mergeChoices, proposalJson, proposalLines, proposalsOf, settlementsOf } from '../proposals.ts';

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
  const choice = { progress, versionOf: versionOf === null ? null : asId<SourceId>(versionOf) };
  const fromInput = operands.length === 1 && operands[0] === '-';
  const outcome = fromInput
    ? await jobs.runBytes(`Standard input, ${fileTime(environment.now())}.txt`, await environment.readInput(), choice)
    : await jobs.run(operands, choice);
  const proposed = await proposalsAfter(outcome, options.merge, store);
  const disagreements = await store.ask('disagreements', {});
  await store.ask('close', {});
  if (!proposed.ok) return refused(proposed.error);
  return importOutcome(outcome, disagreements.ok ? disagreements.value.length : 0, proposed.value);
};

interface Proposed {
  readonly proposals: readonly Proposal[];
  readonly merged: ReadonlySet<string>;
}

/** What the import found that the library seems to have, and what of it was merged because the command says so. */
async function proposalsAfter(
  outcome: ImportOutcome,
  merge: string | undefined,
  store: Pick<StoreClient, 'ask'>,
): Promise<Result<Proposed, AppError>> {
  const open = await store.ask('proposals', { limit: Number.MAX_SAFE_INTEGER });
  if (!open.ok) return open;
  const proposals = proposalsOf(open.value, outcome);
  const settlements = settlementsOf(proposals, mergeChoices.find((one) => one === merge) ?? 'none');
  const settled = settlements.length === 0 ? ok(null) : await store.ask('settleProposals', { settlements });
  return settled.ok ? ok({ proposals, merged: new Set(settlements.map(({ proposal }) => proposal)) }) : settled;
}

/** An instant as part of a file's name, in which some systems allow no colon. */
function fileTime(now: string): string {
  return now.slice(0, 16).replace('T', ' ').replace(':', '.');
}

/** Exit code 3 when nothing at all could be read, 1 when a part could not. */
export function importOutcome(
  { imported, references, skipped, failed }: ImportOutcome,
  disagreements: number,
  { proposals, merged }: Proposed = { proposals: [], merged: new Set() },
): Outcome {
  const records = references.reduce((sum, one) => sum + one.records, 0);
  const claims = imported.reduce((sum, one) => sum + one.claims, 0);
  const lines = [
    ...imported.flatMap(({ file, twins = [] }) =>
      twins.map(
        ({ title, source, shared }) =>
          `${file}: says nearly the same as ${title} (${source}), ${percent(shared)} of it`,
      ),
    ),
    ...imported.map(({ file, claims: count, removed, version }) =>
      version === undefined
        ? `${file}: ${count} claims, ${removed} stretches left out`
        : `${file}: new version of ${version.title}: ${countWords(version.counts)}; ${version.added} new claims`,
    ),
    ...references.flatMap(({ file, format, records, added, known, warnings }) => [
      `${file}: ${records} ${records === 1 ? 'reference' : 'references'} (${format}): ${added.length} new, ${known} known, ${records - added.length - known} to compare`,
      ...warnings.map((warning) => `    ${referenceWarning(warning)}`),
    ]),
    ...proposals.flatMap((proposal) => proposalLines(proposal, merged.has(proposal.id))),
    ...skipped.map(({ file, reason }) => `${file}: ${skipWords(reason)}`),
    ...failed.map(({ file, error }) => `${file}: ${errorText(error)}`),
    `${records > 0 ? `${records} references read, ` : ''}${imported.length} imported, ${skipped.length} skipped, ${failed.length} failed; ${claims} claims, ${disagreements} quantities compared`,
  ];
  const json = {
    imported,
    ...(references.length > 0 && { references }),
    ...(proposals.length > 0 && { proposals: proposals.map((one) => proposalJson(one, merged.has(one.id))) }),
    skipped,
    failed: failed.map(failureJson),
  };
  const refusedAll = imported.length + references.length === 0 && skipped.length === 0 && failed.length > 0;
  return { exitCode: refusedAll ? 3 : failed.length > 0 ? 1 : 0, lines, json };
}

function percent(part: number): string {
  return `${Math.round(part * 100)} %`;
}
