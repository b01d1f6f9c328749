import { type LiveBrief, liveBrief } from '../../brief/live-brief.ts';
import { heldPassages } from '../../brief/take-passage.ts';
import { runChecks } from '../../checks/run-checks.ts';
import type { PassageNews } from '../../claims/passage-news.ts';
import { readBriefFile } from '../brief-file.ts';
import type { Command } from '../command.ts';
import { noteBrief } from '../note-brief.ts';
import { done, type Outcome, partly, refused } from '../outcome.ts';
import { mapped, withLibrary } from '../with-library.ts';

/** Everything the checks find in a brief. Exit code 1 when there is an error or a warning; hints alone are no fault. */
export const check: Command = async ({ operands, options, environment }) => {
  const file = operands[0] ?? '';
  const brief = await readBriefFile(file);
  if (!brief.ok) return refused(brief.error);
  const live = liveBrief(brief.value);
  if (!live.ok) return refused({ code: 'brief/invalid', subject: file, detail: live.error.detail });
  const { library: folder } = options;
  if (folder === undefined) return findingsOf(live.value, []);
  return withLibrary(folder, environment, (library) => {
    noteBrief(library, brief.value, file);
    return mapped(library.passageNews(heldPassages(brief.value)), (news) => findingsOf(live.value, news));
  });
};

function findingsOf({ parts, doc }: LiveBrief, news: readonly PassageNews[]): Outcome {
  const findings = runChecks({ brief: parts, doc, news });
  const lines = findings.map(({ severity, place, message }) => {
    return `${severity}${place.slot === null ? '' : `  ${place.slot}`}: ${message}`;
  });
  const grave = findings.some(({ severity }) => severity !== 'hint');
  return (grave ? partly : done)(findings.length === 0 ? ['Nothing to report.'] : lines, findings);
}
