import { asId, type ClaimId, type SourceId } from '../../electron/base/ids.ts';
import type { ComparableClaim, ComparableSource } from '../../electron/compare/comparable.ts';
import { type FoundDisagreement, findDisagreements } from '../../electron/compare/find-disagreements.ts';
import { claimsIn } from '../claims/reading.ts';

export function source(name: string, text: string, more: Partial<ComparableSource> = {}): ComparableSource {
  return {
    id: asId<SourceId>(name),
    file: `${name}.txt`,
    text,
    originGroup: null,
    secondhandOf: [],
    issued: null,
    ...more,
  };
}

export function claimsFrom({ id, text }: ComparableSource): readonly ComparableClaim[] {
  return claimsIn(text).map((claim, index) => ({ ...claim, id: asId<ClaimId>(`${id} ${index}`), source: id }));
}

/** Boards over one-paragraph sources, from sentence to board. */
export function boardsFrom(...sources: readonly ComparableSource[]): readonly FoundDisagreement[] {
  return findDisagreements(sources.flatMap(claimsFrom), sources);
}
