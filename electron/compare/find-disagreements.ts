import { assertNever } from '../base/assert-never.ts';
import type { SourceId } from '../base/ids.ts';
import type { Figure } from '../claims/figure.ts';
import type { ComparableClaim, ComparableSource } from './comparable.ts';
import type { Disagreement, DisagreementRelation } from './disagreement.ts';
import { compareIntervals } from './intervals.ts';
import { originGroups } from './origins.ts';

/** A disagreement before the library gives it an id and the reader a verdict. */
export type FoundDisagreement = Omit<Disagreement, 'id' | 'verdict' | 'dismissed'>;

interface Statement {
  readonly claim: ComparableClaim;
  readonly figure: Figure;
  readonly source: ComparableSource;
  readonly group: string;
}

/**
 * Figures about one quantity from at least two independent sources, put side by side. Precision comes first: what is
 * counted must be named the same way and belong to the same owner. One source never disagrees with itself.
 */
export function findDisagreements(
  claims: readonly ComparableClaim[],
  sources: readonly ComparableSource[],
): readonly FoundDisagreement[] {
  const found: FoundDisagreement[] = [];
  for (const [quantity, statements] of byQuantity(claims, sources)) {
    if (new Set(statements.map(({ group }) => group)).size < 2) continue;
    const relation = relationOf(statements);
    if (relation === null) continue;
    found.push({ quantity, relation, members: statements.map(memberOf), reason: reasonFor(relation, statements) });
  }
  return found;
}

function byQuantity(
  claims: readonly ComparableClaim[],
  sources: readonly ComparableSource[],
): ReadonlyMap<string, readonly Statement[]> {
  const groups = originGroups(sources);
  const known = new Map<SourceId, ComparableSource>(sources.map((source) => [source.id, source]));
  const statements = new Map<string, Statement[]>();
  for (const claim of claims) {
    const source = known.get(claim.source);
    if (source === undefined) continue;
    for (const figure of claim.figures) {
      if (figure.quantity === '') continue;
      const list = statements.get(figure.quantity) ?? [];
      list.push({ claim, figure, source, group: groups.get(source.id) ?? source.id });
      statements.set(figure.quantity, list);
    }
  }
  return statements;
}

/** The gravest relation between two statements of different origin; null when none can be compared. */
function relationOf(statements: readonly Statement[]): DisagreementRelation | null {
  const order: readonly DisagreementRelation[] = ['contradicts', 'differs-in-scope', 'compatible', 'corroborates'];
  const relations = new Set<DisagreementRelation>();
  statements.forEach((a, at) => {
    for (const b of statements.slice(at + 1)) {
      const relation = a.group === b.group ? null : relationBetween(a.figure, b.figure);
      if (relation !== null) relations.add(relation);
    }
  });
  return order.find((relation) => relations.has(relation)) ?? null;
}

function relationBetween(a: Figure, b: Figure): DisagreementRelation | null {
  const relation = compareIntervals(a, b);
  if (relation === null) return null;
  switch (relation) {
    case 'agree':
      return 'corroborates';
    case 'overlap':
      return 'compatible';
    case 'apart':
      return isDone(a) && isDone(b) ? 'contradicts' : 'differs-in-scope';
    default:
      return assertNever(relation);
  }
}

function isDone({ modality }: Figure): boolean {
  return modality === 'observed' || modality === 'reported';
}

function memberOf({ claim, figure, source }: Statement): Disagreement['members'][number] {
  const { start, end, raw, value, low, high, unit, qualifier, modality } = figure;
  return {
    claim: claim.id,
    source: source.id,
    file: source.file,
    start,
    end,
    raw,
    value,
    low,
    high,
    unit,
    qualifier,
    modality,
  };
}

function reasonFor(relation: DisagreementRelation, statements: readonly Statement[]): string {
  return `${statements.length} figures about the same quantity: ${relation}`;
}
