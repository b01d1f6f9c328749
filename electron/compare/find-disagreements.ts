import { pluralQuantity } from '../claims/language/plural-quantity.ts';
import type { ComparableClaim, ComparableSource } from './comparable.ts';
import type { Disagreement, DisagreementRelation } from './disagreement.ts';
import { reasonFor } from './reason.ts';
import { relationBetween } from './relation.ts';
import { factsOf, type Publishers, type Statement, statedByQuantity, statementOf } from './statements.ts';

/** A disagreement before the library gives it an id and the reader a verdict. */
export type FoundDisagreement = Omit<Disagreement, 'id' | 'verdict' | 'dismissed' | 'joined'>;

/** The figures of one quantity, ready to be compared. */
export interface Comparison {
  /** The quantity as people say it; every board that is found bears this name. */
  readonly quantity: string;
  /** All that the outcome depends on. Whoever has kept the outcome for the same facts need not compare again. */
  readonly facts: string;
  readonly find: () => readonly FoundDisagreement[];
}

/** Every quantity that independent origins state. */
export function comparisons(
  claims: readonly ComparableClaim[],
  sources: readonly ComparableSource[],
  publishers?: Publishers,
): readonly Comparison[] {
  return [...statedByQuantity(claims, sources, publishers).values()].map((stated) => {
    const quantity = pluralQuantity(stated[0]?.figure.quantity ?? '');
    return { quantity, facts: factsOf(stated), find: () => boardsFor(quantity, stated.map(statementOf)) };
  });
}

/**
 * Figures about one quantity from at least two independent origins, side by side. Precision comes before completeness:
 * noun, owner and act must be the same, and the places named must fit. One origin never disagrees with itself.
 */
export function findDisagreements(
  claims: readonly ComparableClaim[],
  sources: readonly ComparableSource[],
): readonly FoundDisagreement[] {
  return comparisons(claims, sources).flatMap(({ find }) => find());
}

function boardsFor(quantity: string, statements: readonly Statement[]): readonly FoundDisagreement[] {
  return boardsOf(statements).map((board) => {
    const members = [...board.statements].sort((a, b) => lowest(a) - lowest(b)).map(memberOf);
    return {
      type: 'figures',
      quantity,
      relation: board.relation,
      members,
      origins: new Set(members.map(({ origin }) => origin)).size,
      reason: reasonFor(quantity, board.relation, board.statements),
    };
  });
}

interface Board {
  readonly relation: DisagreementRelation;
  readonly statements: readonly Statement[];
}

/** From the gravest: what a board is called when its pairs differ. */
const gravest: readonly DisagreementRelation[] = ['contradicts', 'differs-in-scope', 'compatible', 'corroborates'];

/** Statements that can be compared, directly or through others, stand on one board. */
function boardsOf(statements: readonly Statement[]): readonly Board[] {
  const boards: { members: Set<Statement>; relations: Set<DisagreementRelation> }[] = [];
  statements.forEach((a, at) => {
    for (const b of statements.slice(at + 1)) {
      const relation = relationBetween(a, b);
      if (relation === null) continue;
      const touched = boards.filter(({ members }) => members.has(a) || members.has(b));
      const [board = { members: new Set<Statement>(), relations: new Set<DisagreementRelation>() }, ...others] =
        touched;
      if (touched.length === 0) boards.push(board);
      for (const other of others) {
        for (const member of other.members) board.members.add(member);
        for (const known of other.relations) board.relations.add(known);
        boards.splice(boards.indexOf(other), 1);
      }
      board.members.add(a).add(b);
      board.relations.add(relation);
    }
  });
  return boards.map(({ members, relations }) => ({
    relation: gravest.find((relation) => relations.has(relation)) ?? 'compatible',
    statements: statements.filter((statement) => members.has(statement)),
  }));
}

function lowest({ figure: { value, low, high } }: Statement): number {
  return value ?? low ?? high ?? 0;
}

function memberOf({ claim, figure, source, origin, secondHand }: Statement): Disagreement['members'][number] {
  const { start, end, raw, value, low, high, unit, qualifier, modality, asOf, attributedTo } = figure;
  return {
    claim: claim.id,
    source: source.id,
    file: source.file,
    title: source.title,
    start,
    end,
    raw,
    value,
    low,
    high,
    unit,
    qualifier,
    modality,
    asOf,
    issued: source.issued,
    attributedTo,
    origin,
    secondHand: secondHand === null ? null : { raw: secondHand.raw, name: secondHand.name },
  };
}
