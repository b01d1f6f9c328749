import { asId, type SourceId } from '../../base/ids.ts';
import type { Result } from '../../base/result.ts';
import { wordDifference } from '../../base/word-difference.ts';
import type { ChangeReport, PassageChange } from '../../claims/change-report.ts';
import { countWords, isOpen } from '../../contract/change-words.ts';
import type { AppError } from '../../contract/errors.ts';
import type { Passage } from '../../passages/passage.ts';
import type { Library } from '../../storage/library/database.ts';
import type { CommandOptions } from '../arguments.ts';
import { look } from '../browse.ts';
import type { Command } from '../command.ts';
import { done, type Outcome } from '../outcome.ts';
import { mapped } from '../with-library.ts';
import { decided } from './decide-changes.ts';

/** What newer versions of sources did to their passages: every one that is not unchanged, the newest version first. */
export const changes: Command = look((library, options) => decided(library, options) ?? listed(library, options));

function listed(library: Library, { source }: CommandOptions): Result<Outcome, AppError> {
  return mapped(library.changeReports(source === undefined ? null : asId<SourceId>(source)), (reports) =>
    done(
      reports.length === 0 ? ['No source has a newer version.'] : reports.flatMap(reportLines),
      reports.map(reportJson),
    ),
  );
}

function reportLines(report: ChangeReport): readonly string[] {
  const { title, at, counts, added, changes: all } = report;
  return [
    `${title}, version of ${at.slice(0, 10)}: ${countWords(counts)}; ${added} new`,
    ...all.map((change) => `    ${change.outcome}${isOpen(change) ? ' (open)' : ''}  ${differenceLine(change)}`),
  ];
}

/** The old words; where there is one newer wording, both at once: [-left out-] and {+put in+}. */
function differenceLine({ outcome, before, places }: PassageChange): string {
  const after = outcome === 'reworded' ? places[0]?.quote.exact : undefined;
  if (after === undefined) return before.quote.exact;
  return wordDifference(before.quote.exact, after)
    .map(({ type, text }) => (type === 'same' ? text : type === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
}

function reportJson(report: ChangeReport) {
  const { report: id, source, title, fileName, reason, at, before, after, counts, added } = report;
  return {
    report: id,
    source,
    title,
    file: fileName,
    reason,
    at,
    before,
    after,
    counts,
    added,
    changes: report.changes.map((change) => ({
      passage: change.passage,
      claim: change.claim.id,
      outcome: change.outcome,
      decision: change.decision,
      open: isOpen(change),
      before: placeJson(change.before),
      places: change.places.map(placeJson),
    })),
  };
}

function placeJson({ position, quote, section, paragraph, page }: Passage) {
  const { start, end } = position;
  return { start, end, exact: quote.exact, section, paragraph, ...(page === null ? {} : { page }) };
}
