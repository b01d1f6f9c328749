import { commonLengths } from '../base/common-lengths.ts';
import { printHash } from '../export/docx/text-hash.ts';
import { evened } from './even-text.ts';
import { containment, likeness, type WordCounts, without, wordCounts } from './likeness.ts';
import { looksPrint } from './looks-print.ts';
import { acceptedText, type ReturnedUnit } from './returned-document.ts';

/** A unit with what it is matched by. */
export interface MatchUnit {
  readonly unit: ReturnedUnit;
  readonly text: string;
  readonly hash: string;
  readonly words: WordCounts;
  /** Fingerprint of how its words look. */
  readonly looks: string;
}

/** What is asked of few units, those that changed, is made when it is asked. */
export class ReadUnit implements MatchUnit {
  readonly text: string;
  readonly hash: string;
  readonly looks: string;
  #words: WordCounts | null = null;

  constructor(readonly unit: ReturnedUnit) {
    this.text = evened(acceptedText(unit.pieces));
    this.hash = printHash(this.text);
    this.looks = looksPrint(unit.pieces);
  }

  get words(): WordCounts {
    this.#words ??= wordCounts(this.text);
    return this.#words;
  }
}

/** Which units of one text are those of the other, by their indexes. */
export interface Matches {
  /** Of our units; null where nothing is left of it. */
  readonly theirs: readonly (number | null)[];
  /** Our unit, and all that it was divided into, in order. */
  readonly splits: ReadonlyMap<number, readonly number[]>;
  /** Their unit, and all of ours that were joined in it, in order. */
  readonly merges: ReadonlyMap<number, readonly number[]>;
}

/** Less of a likeness, and an empty bookmark only stands where its words have been. */
const leastByName = 0.2;
/** As much of a likeness, and text is the same text in another wording, without any bookmark. */
const leastByText = 0.5;
/** This share of the words of a part has to be in the whole. */
const leastPart = 0.6;
/** How many units are compared for likeness at each gap: a text without any marks must not cost its square. */
const widestGap = 40;

/**
 * Lays two texts beside each other: by bookmarks first, then by equal words, then by likeness between what was matched.
 * Bookmarks are evidence, not proof: programs duplicate them on copying and leave them behind on deleting.
 */
export function matchUnits(ours: readonly MatchUnit[], theirs: readonly MatchUnit[]): Matches {
  const table = new MatchTable(ours, theirs);
  table.byName();
  table.byRow();
  table.bySameWords();
  table.byRow();
  table.byLikeRow();
  table.byLikeness();
  table.divided();
  table.joined();
  return table.result();
}

class MatchTable {
  readonly #pair: (number | null)[];
  readonly #taken = new Set<number>();
  readonly #splits = new Map<number, readonly number[]>();
  readonly #merges = new Map<number, readonly number[]>();

  constructor(
    private readonly ours: readonly MatchUnit[],
    private readonly theirs: readonly MatchUnit[],
  ) {
    this.#pair = ours.map(() => null);
  }

  result(): Matches {
    return { theirs: this.#pair, splits: this.#splits, merges: this.#merges };
  }

  byName(): void {
    // One that goes on in the next paragraph was left behind by words that were put before its own.
    const strong = indexByName(this.theirs, ({ names, continued }) => [...names, ...continued]);
    const weak = indexByName(this.theirs, ({ emptyNames }) => emptyNames);
    const inCells = new Set(this.theirs.flatMap(({ unit, hash }) => (unit.cell === null ? [] : [hash])));
    const claims = new Map<number, { readonly own: number; readonly like: number }[]>();
    for (const [own, ours] of this.ours.entries()) {
      const { unit, text, hash } = ours;
      const names = [...unit.names, ...unit.emptyNames];
      const candidates = names.flatMap((name) => strong.get(name) ?? []);
      const there = candidates.length > 0 ? candidates : names.flatMap((name) => weak.get(name) ?? []);
      const scored = [...new Set(there)].map((index) => {
        const other = this.theirs[index];
        return {
          index,
          like: other?.hash === hash ? 2 : other ? likeness(ours.words, other.words) : 0,
          text: other?.text ?? '',
        };
      });
      const best = scored.toSorted((a, b) => b.like - a.like)[0];
      if (best === undefined || (text !== '' && best.text === '')) continue;
      if (candidates.length === 0 && text !== '' && best.like < leastByName) continue;
      // Rows are named by their numbers, which change when others come and go: equal words are better evidence.
      if (unit.cell !== null && best.like < 2 && inCells.has(hash)) continue;
      claims.set(best.index, [...(claims.get(best.index) ?? []), { own, like: best.like }]);
    }
    for (const [index, claimed] of claims) {
      const best = claimed.toSorted((a, b) => b.like - a.like || a.own - b.own)[0];
      if (best) this.#match(best.own, index);
    }
  }

  /** A row's cells follow its first one. */
  byRow(): void {
    const ourRows = rowsOf(this.ours);
    const theirRows = rowsOf(this.theirs);
    const rowOfTheirs = new Map<number, string>();
    for (const [key, cells] of theirRows) for (const index of cells) rowOfTheirs.set(index, key);
    for (const cells of ourRows.values()) {
      const known = cells.map((index) => this.#pair[index]).find((index) => index != null);
      const key = known == null ? undefined : rowOfTheirs.get(known);
      const others = key === undefined ? undefined : theirRows.get(key);
      if (others?.length !== cells.length) continue;
      for (const [column, own] of cells.entries()) {
        const other = others[column];
        if (other !== undefined && this.#pair[own] === null && !this.#taken.has(other)) this.#match(own, other);
      }
    }
  }

  /** In order where the neighbours are matched; then wherever the words are. */
  bySameWords(): void {
    for (let at = 0; at < this.ours.length; at += 1) {
      if (this.#pair[at] !== null) continue;
      const [from, to] = this.#gap(at);
      const own: number[] = [];
      while (at < this.ours.length && this.#pair[at] === null) {
        if (this.ours[at]?.text !== '') own.push(at);
        at += 1;
      }
      const free = range(from + 1, to).filter((index) => !this.#taken.has(index) && this.theirs[index]?.text !== '');
      const hashOf = (units: readonly MatchUnit[]) => (index: number) => units[index]?.hash ?? '';
      for (const [one, other] of inCommon(own, free, hashOf(this.ours), hashOf(this.theirs))) this.#match(one, other);
    }
    const waiting = new Map<string, number[]>();
    for (const [index, { hash, text }] of this.theirs.entries()) {
      if (text !== '' && !this.#taken.has(index)) waiting.set(hash, [...(waiting.get(hash) ?? []), index]);
    }
    for (const [own, { hash, text }] of this.ours.entries()) {
      const index = text === '' || this.#pair[own] !== null ? undefined : waiting.get(hash)?.shift();
      if (index !== undefined) this.#match(own, index);
    }
  }

  /** A row of which nothing was found is the one that is most like it as a whole, and has as many cells. */
  byLikeRow(): void {
    const theirRows = [...rowsOf(this.theirs).values()].filter(
      (cells) => !cells.some((index) => this.#taken.has(index)),
    );
    for (const cells of rowsOf(this.ours).values()) {
      const [first] = cells;
      if (first === undefined || cells.some((own) => this.#pair[own] !== null)) continue;
      const [from, to] = this.#gap(first);
      const words = this.#wordsOf(this.ours, cells);
      const near = theirRows.filter(([index = -1]) => index > from && index < to && !this.#taken.has(index));
      const scored = near
        .slice(0, widestGap)
        .filter((those) => those.length === cells.length)
        .map((those) => ({ those, like: likeness(words, this.#wordsOf(this.theirs, those)) }));
      const best = scored.toSorted((a, b) => b.like - a.like)[0];
      if (best === undefined || best.like < leastByText || words.size === 0) continue;
      for (const [column, own] of cells.entries()) this.#match(own, best.those[column] ?? -1);
    }
  }

  #wordsOf(units: readonly MatchUnit[], indexes: readonly number[]): WordCounts {
    return wordCounts(indexes.map((index) => units[index]?.text ?? '').join(' '));
  }

  byLikeness(): void {
    const theirRow = rowByCell(this.theirs);
    const ourRow = rowByCell(this.ours);
    const rowOfRow = new Map(
      this.#pair.flatMap((index, own) => {
        const row = index === null ? undefined : ourRow.get(own);
        return row === undefined ? [] : [[row, theirRow.get(index ?? -1)] as const];
      }),
    );
    for (const [own, ours] of this.ours.entries()) {
      const { text, unit } = ours;
      if (text === '' || this.#pair[own] !== null) continue;
      const row = unit.cell === null ? null : (rowOfRow.get(ourRow.get(own) ?? '') ?? '');
      const [from, to] = this.#gap(own);
      let best: { index: number; like: number } | null = null;
      for (let index = from + 1; index < to && index <= from + widestGap; index += 1) {
        const other = this.theirs[index];
        if (
          !other ||
          this.#taken.has(index) ||
          other.text === '' ||
          (other.unit.cell === null) !== (unit.cell === null) ||
          // A cell is found in its own row alone.
          (row !== null && theirRow.get(index) !== row)
        ) {
          continue;
        }
        const like = likeness(ours.words, other.words);
        if (like >= leastByText && like > (best?.like ?? 0)) best = { index, like };
      }
      if (best) this.#match(own, best.index);
    }
  }

  /** What stands beside a unit, belongs to nothing, and has the words that the unit lost, is a part of it. */
  divided(): void {
    for (const [own, index] of this.#pair.entries()) {
      const unit = this.ours[own];
      const other = index === null ? undefined : this.theirs[index];
      if (index === null || !unit || !other || other.hash === unit.hash || other.unit.cell !== null) continue;
      const parts = [index];
      let left = without(unit.words, other.words);
      const isPart = (at: number): boolean => {
        const part = this.theirs[at];
        if (!part || this.#taken.has(at) || part.text === '' || part.unit.cell !== null) return false;
        if (containment(part.words, left) < leastPart) return false;
        left = without(left, part.words);
        return true;
      };
      for (let at = index + 1; isPart(at); at += 1) parts.push(at);
      for (let at = index - 1; isPart(at); at -= 1) parts.unshift(at);
      if (parts.length === 1) continue;
      for (const part of parts) this.#taken.add(part);
      this.#splits.set(own, parts);
    }
  }

  /** What is gone, and whose words its neighbour has got, was joined with it. */
  joined(): void {
    for (const [own, index] of this.#pair.entries()) {
      if (index === null || this.#splits.has(own)) continue;
      const unit = this.ours[own];
      const other = this.theirs[index];
      if (!unit || !other || unit.hash === other.hash || other.unit.cell !== null) continue;
      const parts = [own];
      let left = without(other.words, unit.words);
      const isPart = (at: number): boolean => {
        const part = this.ours[at];
        if (!part || this.#pair[at] !== null || part.text === '' || part.unit.cell !== null) return false;
        if (containment(part.words, left) < leastPart) return false;
        left = without(left, part.words);
        return true;
      };
      for (let at = own + 1; isPart(at); at += 1) parts.push(at);
      for (let at = own - 1; isPart(at); at -= 1) parts.unshift(at);
      if (parts.length > 1) this.#merges.set(index, parts);
    }
  }

  #match(own: number, index: number): void {
    this.#pair[own] = index;
    this.#taken.add(index);
  }

  /** Between which of their units one of ours would stand, had it not moved. Both ends are outside. */
  #gap(own: number): readonly [number, number] {
    const before = this.#pair.findLast((index, at): index is number => at < own && index !== null) ?? -1;
    const behind = this.#pair.find((index, at): index is number => at > own && index !== null && index > before);
    return [before, behind ?? this.theirs.length];
  }
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}

/** More pairs than this are compared one after the other only: the table over all of them would fill the memory. */
const largestTable = 16_000_000;

/** A longest run of pairs with equal hashes that keeps both orders. */
function inCommon(
  own: readonly number[],
  other: readonly number[],
  hashOfOwn: (index: number) => string,
  hashOfOther: (index: number) => string,
): readonly (readonly [number, number])[] {
  const width = other.length + 1;
  if (own.length === 0 || other.length === 0 || own.length * width > largestTable) return [];
  const a = own.map(hashOfOwn);
  const b = other.map(hashOfOther);
  const common = commonLengths(a, b);
  const pairs: (readonly [number, number])[] = [];
  for (let row = 0, column = 0; row < own.length && column < other.length; ) {
    const at = row * width + column;
    if (a[row] === b[column]) {
      pairs.push([own[row] ?? -1, other[column] ?? -1]);
      row += 1;
      column += 1;
    } else if ((common[at + width] ?? 0) >= (common[at + 1] ?? 0)) row += 1;
    else column += 1;
  }
  return pairs;
}

function indexByName(
  units: readonly MatchUnit[],
  namesOf: (unit: ReturnedUnit) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [index, { unit }] of units.entries()) {
    for (const name of namesOf(unit)) found.set(name, [...(found.get(name) ?? []), index]);
  }
  return found;
}

function rowByCell(units: readonly MatchUnit[]): ReadonlyMap<number, string> {
  return new Map([...rowsOf(units)].flatMap(([row, cells]) => cells.map((index) => [index, row] as const)));
}

function rowsOf(units: readonly MatchUnit[]): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  for (const [index, { unit }] of units.entries()) {
    if (unit.cell === null) continue;
    const key = `${unit.cell.table} ${unit.cell.row}`;
    rows.set(key, [...(rows.get(key) ?? []), index]);
  }
  return rows;
}
