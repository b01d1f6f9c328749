import { asId, type ClaimId, type SourceId } from '../../electron/base/ids.ts';
import type { ComparableClaim, ComparableSource } from '../../electron/compare/comparable.ts';
import { type FoundDisagreement, findDisagreements } from '../../electron/compare/find-disagreements.ts';
import { type OriginSource, originGroups } from '../../electron/compare/origins.ts';
import { sourceTraits } from '../../electron/compare/source-traits.ts';
import { claimsIn } from '../claims/reading.ts';

/** A source of one paragraph, with the text that its claims are found in and all that grouping asks for. */
export interface TextSource extends Omit<ComparableSource, 'origin'>, OriginSource {
  readonly text: string;
}

export function source(name: string, text: string, more: Partial<TextSource> = {}): TextSource {
  const traits = sourceTraits(text, [], 'en');
  return {
    id: asId<SourceId>(name),
    file: `${name}.txt`,
    title: `${name}.txt`,
    text,
    traits,
    marks: traits.marks,
    originGroup: null,
    secondhandOf: [],
    publishers: [],
    issued: null,
    mentions: (words) => text.includes(words),
    ...more,
  };
}

export function claimsFrom({ id, text }: TextSource): readonly ComparableClaim[] {
  return claimsIn(text).map((claim, index) => ({
    ...claim,
    id: asId<ClaimId>(`${id} ${index}`),
    source: id,
    exact: text.slice(claim.start, claim.end),
  }));
}

/** Boards over one-paragraph sources, from sentence to board. */
export function boardsFrom(...sources: readonly TextSource[]): readonly FoundDisagreement[] {
  const groups = originGroups(sources);
  return findDisagreements(
    sources.flatMap(claimsFrom),
    sources.map((one) => ({ ...one, origin: groups.get(one.id) ?? one.id })),
  );
}
