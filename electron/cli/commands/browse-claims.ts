import { ok, type Result } from '../../base/result.ts';
import type { ClaimQuery, ClaimRow } from '../../claims/claim-query.ts';
import type { FigureModality } from '../../claims/figure.ts';
import type { AppError } from '../../contract/errors.ts';
import type { Library } from '../../storage/library/database.ts';
import type { CommandOptions } from '../arguments.ts';
import { listQuery, look, readKind } from '../browse.ts';
import type { Command } from '../command.ts';
import { done } from '../outcome.ts';
import { claimJson, figureJson, offsetsJson, textFacts } from '../rows.ts';
import { searchLimits } from '../search-limits.ts';
import { mapped } from '../with-library.ts';

/** Rows asked of the library at once. */
const pageSize = 500;

const modalities = Object.keys({
  observed: true,
  reported: true,
  expected: true,
  potential: true,
} satisfies Record<FigureModality, true>) as FigureModality[];

export const claims: Command = async (call) => {
  const limits = await searchLimits(call.options);
  if (!limits.ok) return limits.error;
  return look((library, options) => {
    const snapshots = library.snapshots();
    if (!snapshots.ok) return snapshots;
    const factsOf = textFacts(snapshots.value);
    return mapped(findClaims(library, options, limits.value), (rows) =>
      done(
        rows.map((row) => `${row.sourceTitle}: ${row.claim.statement}  [${row.claim.kinds.join(', ')}]`),
        rows.map((row) => claimJson(row, factsOf(row.claim.source))),
      ),
    );
  })(call);
};

/** `--kind` says in which way a figure is meant: observed, reported, expected or potential. */
export const figures: Command = look((library, options) => {
  const modality = readKind(options.kind, modalities, 'figure');
  if (!modality.ok) return ok(modality.error);
  const snapshots = library.snapshots();
  if (!snapshots.ok) return snapshots;
  const factsOf = textFacts(snapshots.value);
  return mapped(library.figures({ ...listQuery(options), limit: Number.MAX_SAFE_INTEGER }), (all) => {
    const rows = all
      .filter(({ figure }) => modality.value === null || figure.modality === modality.value)
      .slice(0, options.limit);
    return done(
      rows.map((row) => `${row.file}  ${row.figure.raw}  ${row.figure.unit}  (${row.figure.modality})`),
      rows.map(({ source, file, claim, figure }) => {
        return { source, file, claim, ...figureJson(figure), ...offsetsJson(factsOf(source)) };
      }),
    );
  });
});

function findClaims(
  library: Library,
  options: CommandOptions,
  limits: Omit<ClaimQuery, 'text' | 'order' | 'limit' | 'offset'>,
): Result<readonly ClaimRow[], AppError> {
  const limit = options.limit ?? Number.POSITIVE_INFINITY;
  const rows: ClaimRow[] = [];
  while (rows.length < limit) {
    const page = library.claims({
      text: options.query ?? '',
      ...limits,
      order: options.query === undefined ? 'newest' : 'ranked',
      limit: Math.min(pageSize, limit - rows.length),
      offset: rows.length,
    });
    if (!page.ok) return page;
    rows.push(...page.value.rows);
    if (page.value.rows.length < pageSize) break;
  }
  return ok(rows);
}
