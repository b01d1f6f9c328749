import type { SourceId } from '../base/ids.ts';
import { originKey } from './second-hand.ts';
import { sharedPart } from './sketch.ts';
import type { SourceTraits } from './source-traits.ts';

/** From this share of common phrases on, one text was made from the other: reworded copies keep more, two reports less. */
const commonOrigin = 0.2;

/** What grouping needs of a source. */
export interface OriginSource {
  readonly id: SourceId;
  readonly traits: SourceTraits;
  /** Set by the reader: sources of one group tell one story, whatever their words. */
  readonly originGroup: string | null;
  /** Named origins this source only passes on, as the reader entered them. */
  readonly secondhandOf: readonly string[];
}

/**
 * Which sources tell one story: near-identical texts, texts that were published elsewhere under the same name first or
 * pass on the same named origin, and whatever the reader has put together. Gives every source the name of its group; a
 * group of one counts as well. Time grows with the number of sources, not with the number of pairs.
 */
export function originGroups(sources: readonly OriginSource[]): ReadonlyMap<SourceId, string> {
  const names = sources.flatMap((source) =>
    originNames(source, source.traits.marks).map((name) => [name, source.id] as const),
  );
  const likes = pairsWorthComparing(sources.map(({ traits }) => traits.sketch)).flatMap(([a, b]) => {
    const [first, second] = [sources[a], sources[b]];
    if (first === undefined || second === undefined) return [];
    return tellOneStory(first.traits.sketch, second.traits.sketch) ? [[first.id, second.id] as const] : [];
  });
  return groupsOf(
    sources.map(({ id }) => id),
    names,
    likes,
  );
}

/** The groups of the same, for whoever has kept the names and the likes of every source. Ids come in their order. */
export function groupsOf(
  ids: readonly SourceId[],
  names: Iterable<readonly [name: string, source: SourceId]>,
  likes: Iterable<readonly [SourceId, SourceId]>,
): ReadonlyMap<SourceId, string> {
  const groups = new Groups(ids);
  const first = new Map<string, SourceId>();
  for (const [name, source] of names) {
    const other = first.get(name);
    if (other === undefined) first.set(name, source);
    else groups.join(other, source);
  }
  for (const [a, b] of likes) groups.join(a, b);
  return new Map(ids.map((id) => [id, groups.nameOf(id)]));
}

/** Names that a source shares with all sources of its story. What a single statement cites makes that statement second-hand, not the text. */
export function originNames(
  { originGroup, secondhandOf }: Pick<OriginSource, 'originGroup' | 'secondhandOf'>,
  marks: SourceTraits['marks'],
): readonly string[] {
  const published = marks.flatMap(({ kind, name }) => (kind === 'published' && name !== null ? [name] : []));
  const keys = [...secondhandOf, ...published].map(originKey).filter((key) => key !== '');
  return [...(originGroup === null ? [] : [`group ${originGroup}`]), ...keys.map((key) => `name ${key}`)];
}

/** Whether one of two texts was made from the other, by their sketches. */
export function tellOneStory(a: readonly number[], b: readonly number[]): boolean {
  return sharedPart(a, b) >= commonOrigin;
}

/** Texts with fewer phrases in common, counted between neighbours, are not worth comparing. */
export const leastSharedPhrases = 3;

/**
 * Pairs that share several phrases, found through the phrases. For each phrase only neighbours among its holders are
 * paired: copies of one text are neighbours for most of what they share, and a phrase that everybody uses costs no more
 * than it has holders.
 */
function pairsWorthComparing(sketches: readonly (readonly number[])[]): readonly (readonly [number, number])[] {
  const lastHolder = new Map<number, number>();
  const shared = new Map<number, number>();
  sketches.forEach((sketch, index) => {
    for (const phrase of sketch) {
      const before = lastHolder.get(phrase);
      if (before !== undefined) {
        const key = before * sketches.length + index;
        shared.set(key, (shared.get(key) ?? 0) + 1);
      }
      lastHolder.set(phrase, index);
    }
  });
  return [...shared]
    .filter(([, count]) => count >= leastSharedPhrases)
    .map(([key]) => [Math.floor(key / sketches.length), key % sketches.length]);
}

/** Groups that grow together; the name of a group is its earliest member. */
class Groups {
  readonly #parent: Map<SourceId, SourceId>;
  readonly #order: Map<SourceId, number>;

  constructor(ids: readonly SourceId[]) {
    this.#parent = new Map(ids.map((id) => [id, id]));
    this.#order = new Map(ids.map((id, index) => [id, index]));
  }

  nameOf(id: SourceId): SourceId {
    let name = id;
    for (
      let parent = this.#parent.get(name);
      parent !== undefined && parent !== name;
      parent = this.#parent.get(name)
    ) {
      name = parent;
    }
    // What was walked once is not walked again, however long the chain of copies.
    this.#parent.set(id, name);
    return name;
  }

  join(a: SourceId, b: SourceId): void {
    const [first, second] = [this.nameOf(a), this.nameOf(b)];
    const firstIsOlder = (this.#order.get(first) ?? 0) <= (this.#order.get(second) ?? 0);
    this.#parent.set(firstIsOlder ? second : first, firstIsOlder ? first : second);
  }
}
