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
  const groups = new Groups(sources.map(({ id }) => id));
  joinBy(sources, groups, ({ originGroup }) => (originGroup === null ? [] : [originGroup]));
  joinBy(sources, groups, namedOrigins);
  const sketches = sources.map(({ traits }) => traits.sketch);
  for (const [a, b] of pairsWorthComparing(sketches)) {
    const first = sources[a];
    const second = sources[b];
    if (first === undefined || second === undefined) continue;
    if (groups.nameOf(first.id) === groups.nameOf(second.id)) continue;
    if (sharedPart(first.traits.sketch, second.traits.sketch) >= commonOrigin) groups.join(first.id, second.id);
  }
  return new Map(sources.map(({ id }) => [id, groups.nameOf(id)]));
}

/** Origins of the whole text. What a single statement cites makes that statement second-hand, not the text. */
function namedOrigins({ secondhandOf, traits }: OriginSource): readonly string[] {
  const published = traits.marks.flatMap(({ kind, name }) => (kind === 'published' && name !== null ? [name] : []));
  return [...secondhandOf, ...published].map(originKey).filter((key) => key !== '');
}

function joinBy(
  sources: readonly OriginSource[],
  groups: Groups,
  namesOf: (source: OriginSource) => readonly string[],
): void {
  const first = new Map<string, SourceId>();
  for (const source of sources) {
    for (const name of namesOf(source)) {
      const other = first.get(name);
      if (other === undefined) first.set(name, source.id);
      else groups.join(other, source.id);
    }
  }
}

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
    .filter(([, count]) => count >= 3)
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
