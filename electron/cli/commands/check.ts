import { liveBrief } from '../../brief/live-brief.ts';
import { runChecks } from '../../checks/run-checks.ts';
import { readBriefFile } from '../brief-file.ts';
import type { Command } from '../command.ts';
import { done, partly, refused } from '../outcome.ts';

/** Everything the checks find in a brief. Exit code 1 when there is an error or a warning; hints alone are no fault. */
export const check: Command = async ({ operands }) => {
  const file = operands[0] ?? '';
  const brief = await readBriefFile(file);
  if (!brief.ok) return refused(brief.error);
  const live = liveBrief(brief.value);
  if (!live.ok) return refused({ code: 'brief/invalid', subject: file, detail: live.error.detail });
  const findings = runChecks({ brief: live.value.parts, doc: live.value.doc });
  const lines = findings.map(({ severity, place, message }) => {
    return `${severity}${place.slot === null ? '' : `  ${place.slot}`}: ${message}`;
  });
  const grave = findings.some(({ severity }) => severity !== 'hint');
  return (grave ? partly : done)(findings.length === 0 ? ['Nothing to report.'] : lines, findings);
};
