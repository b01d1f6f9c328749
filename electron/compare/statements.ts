import type { SourceId } from '../base/ids.ts';
import type { Figure } from '../claims/figure.ts';
import { settingOf } from '../claims/figures/looks-ahead.ts';
import { pluralQuantity } from '../claims/language/plural-quantity.ts';
import type { ComparableClaim, ComparableSource } from './comparable.ts';
import { originKey, type SecondHandMark } from './second-hand.ts';

/** One figure, with what is needed to set it against another one. */
export interface Statement {
  readonly claim: ComparableClaim;
  readonly figure: Figure;
  readonly source: ComparableSource;
  /** Statements of one origin never contradict or corroborate each other. */
  readonly origin: string;
  /** Where the statement comes from, when its source shows that it only passes it on. */
  readonly secondHand: SecondHandMark | null;
  readonly ahead: boolean;
  readonly places: readonly string[];
}

/** A figure with its source and its origin, before its sentence is read again. */
export type Stated = Omit<Statement, 'ahead' | 'places'>;

/** More values than this make no board that anybody reads; a key so common counts something general. */
export const mostStatements = 100;

/** The origin of a publication by its key, as far as only one source is of it; null where several are, or none is. */
export type Publishers = (key: string) => string | null;

/** The key under which figures of one quantity meet. */
export function quantityKey({ quantity }: Pick<Figure, 'quantity'>): string {
  return pluralQuantity(quantity).toLowerCase();
}

/** Figures by their quantity, as far as two or more origins state one. The same value twice in one source counts once. */
export function statedByQuantity(
  claims: readonly ComparableClaim[],
  sources: readonly ComparableSource[],
  publishers: Publishers = publishersOf(sources),
): ReadonlyMap<string, readonly Stated[]> {
  const known = new Map<SourceId, ComparableSource>(sources.map((source) => [source.id, source]));
  const byQuantity = new Map<string, Stated[]>();
  for (const claim of claims) {
    const source = known.get(claim.source);
    if (source === undefined) continue;
    const secondHand = secondHandMarkOf(claim, source);
    const origin = originOfClaim(secondHand, source, publishers);
    for (const figure of claim.figures) {
      if (figure.quantity === '') continue;
      const key = quantityKey(figure);
      const list = byQuantity.get(key);
      const stated = { claim, figure, source, origin, secondHand };
      if (list === undefined) byQuantity.set(key, [stated]);
      else list.push(stated);
    }
  }
  const compared = [...byQuantity].map(([key, list]) => [key, withoutRepeats(list).slice(0, mostStatements)] as const);
  return new Map(compared.filter(([, list]) => new Set(list.map(({ origin }) => origin)).size > 1));
}

/** Reads the sentence around a figure again for what it tells besides. This is what costs, so it is done last. */
export function statementOf(stated: Stated): Statement {
  const { claim, figure } = stated;
  return { ...stated, ...settingOf(claim.exact, figure.start - claim.start, figure.end - claim.start) };
}

/** All that a comparison of these figures depends on: the same text means the same outcome. */
export function factsOf(list: readonly Stated[]): string {
  return JSON.stringify(
    list.map(({ claim, figure, source, origin, secondHand }) => [
      ...[claim.id, claim.exact, figure, origin, secondHand],
      ...[source.id, source.file, source.title, source.issued],
    ]),
  );
}

/** The origins of publications by name, as far as only one source is of it: then that source is the origin itself. */
function publishersOf(sources: readonly ComparableSource[]): Publishers {
  const known = new Map<string, string | null>();
  for (const { origin, publishers } of sources) {
    for (const key of new Set(publishers.map(originKey))) known.set(key, known.has(key) ? null : origin);
  }
  return (key) => known.get(key) ?? null;
}

/**
 * Whose words a statement passes on: those of a publication that its sentence names, or rather that publication's own
 * report where it is at hand. Null for a statement of the source's own.
 */
function citedOrigin(mark: SecondHandMark | null, publishers: Publishers): string | null {
  if (mark === null || mark.kind !== 'cites' || mark.name === null) return null;
  const key = originKey(mark.name);
  return publishers(key) ?? `published by ${key}`;
}

/** The origin of one statement: who is cited, else its source's own group. */
export function originOfClaim(
  mark: SecondHandMark | null,
  source: Pick<ComparableSource, 'origin'>,
  publishers: Publishers = () => null,
): string {
  return citedOrigin(mark, publishers) ?? source.origin;
}

/** The marker in a claim's own sentence, a named publication first; else the one that holds for the whole text. */
export function secondHandMarkOf(
  { start, end }: Pick<ComparableClaim, 'start' | 'end'>,
  { marks }: Pick<ComparableSource, 'marks'>,
): SecondHandMark | null {
  const inside = marks.filter((mark) => mark.kind !== 'credit' && start <= mark.start && mark.end <= end);
  const whole = marks.find(({ kind }) => kind === 'published');
  return inside.find(({ name }) => name !== null) ?? inside[0] ?? whole ?? null;
}

/** The first statement of each value in each source. */
export function withoutRepeats<T extends { readonly figure: Figure; readonly source: { readonly id: SourceId } }>(
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
