import type { SourceId } from '../base/ids.ts';
import type { ComparableSource } from './comparable.ts';
import { sharedPart, sketchOf } from './sketch.ts';

/** From this share of common phrases on, one text was made from the other: reworded copies keep more, two reports less. */
const commonOrigin = 0.2;

/**
 * Which sources tell one story: near-identical texts, texts that pass on the same named origin, and whatever the reader
 * has put together. Gives every source the name of its group; a group of one counts as well.
 */
export function originGroups(sources: readonly ComparableSource[]): ReadonlyMap<SourceId, string> {
  const groups = new Groups(sources.map(({ id }) => id));
  joinBy(sources, groups, ({ originGroup }) => (originGroup === null ? [] : [originGroup]));
  joinBy(sources, groups, ({ secondhandOf }) => secondhandOf.map(folded).filter((name) => name !== ''));
  const sketches = sources.map(({ text }) => sketchOf(text));
  for (const [a, b] of pairsWorthComparing(sketches)) {
    const first = sources[a];
    const second = sources[b];
    const [left, right] = [sketches[a], sketches[b]];
    if (first === undefined || second === undefined || left === undefined || right === undefined) continue;
    if (sharedPart(left, right) >= commonOrigin) groups.join(first.id, second.id);
  }
  return new Map(sources.map(({ id }) => [id, groups.nameOf(id)]));
}

function joinBy(
  sources: readonly ComparableSource[],
  groups: Groups,
  namesOf: (source: ComparableSource) => readonly string[],
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

/** "The New York Times" and "New York Times" are one origin. */
function folded(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Pairs that share several phrases at all, found through the phrases, so that unrelated sources cost nothing. */
function pairsWorthComparing(sketches: readonly ReadonlySet<number>[]): readonly (readonly [number, number])[] {
  const holders = new Map<number, number[]>();
  sketches.forEach((sketch, index) => {
    for (const phrase of sketch) {
      const known = holders.get(phrase);
      if (known === undefined) holders.set(phrase, [index]);
      else known.push(index);
    }
  });
  const shared = new Map<number, number>();
  for (const indexes of holders.values()) {
    // A phrase that very many sources hold says nothing about origin and would make this quadratic.
    if (indexes.length < 2 || indexes.length > 50) continue;
    for (const a of indexes) {
      for (const b of indexes) {
        if (a < b) shared.set(a * sketches.length + b, (shared.get(a * sketches.length + b) ?? 0) + 1);
      }
    }
  }
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
    return name;
  }

  join(a: SourceId, b: SourceId): void {
    const [first, second] = [this.nameOf(a), this.nameOf(b)];
    const firstIsOlder = (this.#order.get(first) ?? 0) <= (this.#order.get(second) ?? 0);
    this.#parent.set(firstIsOlder ? second : first, firstIsOlder ? first : second);
  }
}
