import type { SourceId } from '../base/ids.ts';
import type { Figure } from '../claims/figure.ts';
import { settingOf } from '../claims/figures/looks-ahead.ts';
import type { ComparableClaim, ComparableSource } from './comparable.ts';
import { originGroups } from './origins.ts';

/** One figure, with what is needed to set it against another one. */
export interface Statement {
  readonly claim: ComparableClaim;
  readonly figure: Figure;
  readonly source: ComparableSource;
  /** Statements of one origin never contradict or corroborate each other. */
  readonly origin: string;
  readonly ahead: boolean;
  readonly places: readonly string[];
}

/** More values than this make no board that anybody reads; a key so common counts something general. */
const mostStatements = 200;

/** Figures by their quantity, as far as two or more origins state one. The same value twice in one source counts once. */
export function statementsByQuantity(
  claims: readonly ComparableClaim[],
  sources: readonly ComparableSource[],
): ReadonlyMap<string, readonly Statement[]> {
  const known = new Map<SourceId, ComparableSource>(sources.map((source) => [source.id, source]));
  const byQuantity = new Map<string, { claim: ComparableClaim; figure: Figure; source: ComparableSource }[]>();
  for (const claim of claims) {
    const source = known.get(claim.source);
    if (source === undefined) continue;
    for (const figure of claim.figures) {
      if (figure.quantity === '') continue;
      const key = figure.quantity.toLowerCase();
      const list = byQuantity.get(key);
      if (list === undefined) byQuantity.set(key, [{ claim, figure, source }]);
      else list.push({ claim, figure, source });
    }
  }
  const shared = [...byQuantity].filter(([, list]) => new Set(list.map(({ source }) => source.id)).size > 1);
  const involved = new Set(shared.flatMap(([, list]) => list.map(({ source }) => source.id)));
  const groups = originGroups(sources.filter(({ id }) => involved.has(id)));
  const statements = new Map<string, readonly Statement[]>();
  for (const [key, list] of shared) {
    const read = withoutRepeats(list)
      .slice(0, mostStatements)
      .map(({ claim, figure, source }): Statement => {
        const setting = settingOf(
          source.text.slice(claim.start, claim.end),
          figure.start - claim.start,
          figure.end - claim.start,
        );
        return { claim, figure, source, origin: groups.get(source.id) ?? source.id, ...setting };
      });
    if (new Set(read.map(({ origin }) => origin)).size > 1) statements.set(key, read);
  }
  return statements;
}

function withoutRepeats<T extends { readonly figure: Figure; readonly source: ComparableSource }>(
  list: readonly T[],
): readonly T[] {
  const seen = new Set<string>();
  return list.filter(({ figure, source }) => {
    const { value, low, high, qualifier, modality } = figure;
    const key = [source.id, value, low, high, qualifier, modality].join(' ');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
