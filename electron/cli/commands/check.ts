import { ok, type Result } from '../../base/result.ts';
import { type LiveBrief, liveBrief } from '../../brief/live-brief.ts';
import { heldPassages } from '../../brief/take-passage.ts';
import { runChecks } from '../../checks/run-checks.ts';
import type { CitationReading } from '../../citations/citation-reading.ts';
import type { PassageNews } from '../../claims/passage-news.ts';
import type { AppError } from '../../contract/errors.ts';
import { readBriefFile } from '../brief-file.ts';
import { hasWordings } from '../citation-rows.ts';
import type { Command } from '../command.ts';
import type { Environment } from '../environment.ts';
import { noteBrief } from '../note-brief.ts';
import { done, type Outcome, partly, refused } from '../outcome.ts';
import { ownExporter } from '../own-exporter.ts';
import { mapped, withLibrary } from '../with-library.ts';

/** Everything the checks find in a brief. Exit code 1 when there is an error or a warning; hints alone are no fault. */
export const check: Command = async ({ operands, options, environment }) => {
  const file = operands[0] ?? '';
  const brief = await readBriefFile(file);
  if (!brief.ok) return refused(brief.error);
  const live = liveBrief(brief.value);
  if (!live.ok) return refused({ code: 'brief/invalid', subject: file, detail: live.error.detail });
  const readings = await readingsOf(live.value, environment);
  if (!readings.ok) return refused(readings.error);
  const { library: folder } = options;
  if (folder === undefined) return findingsOf(live.value, [], readings.value);
  return withLibrary(folder, environment, (library) => {
    noteBrief(library, brief.value, file);
    return mapped(library.passageNews(heldPassages(brief.value)), (news) =>
      findingsOf(live.value, news, readings.value),
    );
  });
};

/** How citations read, where there is a wording to be held against it. */
async function readingsOf(
  live: LiveBrief,
  environment: Environment,
): Promise<Result<readonly CitationReading[], AppError>> {
  if (!hasWordings(live)) return ok([]);
  const { citationStyle: style, edition } = live.parts.metadata;
  return ownExporter(environment).readings(live, { style, edition });
}

function findingsOf(
  { parts, doc }: LiveBrief,
  news: readonly PassageNews[],
  readings: readonly CitationReading[],
): Outcome {
  const findings = runChecks({ brief: parts, doc, news, readings });
  const lines = findings.map(({ severity, place, message }) => {
    return `${severity}${place.slot === null ? '' : `  ${place.slot}`}: ${message}`;
  });
  const grave = findings.some(({ severity }) => severity !== 'hint');
  return (grave ? partly : done)(findings.length === 0 ? ['Nothing to report.'] : lines, findings);
}
