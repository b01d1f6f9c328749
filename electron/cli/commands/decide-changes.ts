import { asId, type ChangeReportId, type SourceId } from '../../base/ids.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { ChangeChoice, ChangeReport } from '../../claims/change-report.ts';
import { countWords, isOpen } from '../../contract/change-words.ts';
import type { AppError } from '../../contract/errors.ts';
import type { Library } from '../../storage/library/database.ts';
import type { CommandOptions } from '../arguments.ts';
import { done, type Outcome, refusedBecause, wrongUsage } from '../outcome.ts';
import { mapped } from '../with-library.ts';

/** What `changes` does besides listing: one decision at a time. Null when none was asked for. */
export function decided(library: Library, options: CommandOptions): Result<Outcome, AppError> | null {
  const { take, keep, split, join } = options;
  const asked = [take, keep, split, join].filter((one) => one !== undefined).length;
  if (asked > 1) return ok(wrongUsage('"changes" takes one of --take, --keep, --split and --join at a time.'));
  if (split !== undefined) return splitOff(library, asId<ChangeReportId>(split));
  if (join !== undefined) return joined(library, asId<SourceId>(join), options.source);
  if (take !== undefined || keep !== undefined) return choose(library, options);
  return null;
}

/** `--keep all` settles everything that is open, of one source or of all. */
function choose(library: Library, options: CommandOptions): Result<Outcome, AppError> {
  const reports = library.changeReports(options.source === undefined ? null : asId<SourceId>(options.source));
  if (!reports.ok) return reports;
  const wanted = options.take ?? options.keep ?? '';
  const choices = reports.value.flatMap((report) => choicesIn(report, wanted, options));
  if (choices.length === 0) {
    return ok(
      refusedBecause('changes/nothing-open', `Nothing is open under “${wanted}”. Call changes to see what is.`),
    );
  }
  for (const choice of choices) {
    const changed = library.decideChange(choice);
    if (changed.ok) continue;
    const isOurs = changed.error.code === 'request/invalid';
    return isOurs ? ok(refusedBecause('changes/no-such-place', 'It has no such place. Nothing was changed.')) : changed;
  }
  const words = options.take === undefined ? 'kept on the older version' : 'taken from the newer version';
  return ok(done([`${choices.length} ${words}`], { decided: choices.map(({ passage }) => passage) }));
}

function choicesIn(
  { report, changes }: ChangeReport,
  wanted: string,
  { take, place = '1', 'keep-statement': keepStatement }: CommandOptions,
): readonly ChangeChoice[] {
  const isAll = take === undefined && wanted === 'all';
  return changes
    .filter((change) => isOpen(change) && (isAll || change.passage === wanted || change.claim.id === wanted))
    .map(({ passage }) => ({
      report,
      passage,
      choice: take === undefined ? 'keep' : 'take',
      place: Math.max(0, (Number.parseInt(place, 10) || 1) - 1),
      keepStatement,
    }));
}

function splitOff(library: Library, report: ChangeReportId): Result<Outcome, AppError> {
  const source = library.splitVersion(report);
  if (source.ok) return ok(done([`It is a source of its own now: ${source.value.id}`], { source: source.value.id }));
  if (source.error.code !== 'request/invalid') return fail(source.error);
  const sentence = `“${report}” is not the latest version of any source. Call changes to see the reports there are.`;
  return ok(refusedBecause('changes/not-latest', sentence));
}

function joined(library: Library, newer: SourceId, of: string | undefined): Result<Outcome, AppError> {
  if (of === undefined) return ok(wrongUsage('"changes --join" needs --source: the source it is a newer version of.'));
  const version = library.joinVersion(newer, asId<SourceId>(of));
  if (!version.ok && version.error.code === 'request/invalid') {
    return ok(refusedBecause('library/unknown-source', `There is no source “${version.error.subject}” to join.`));
  }
  return mapped(version, (value) => done([`New version of ${value.title}: ${countWords(value.counts)}`], value));
}
