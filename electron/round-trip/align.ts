import { tokenDifference, wordsOf } from '../base/word-difference.ts';
import type { RecordedCharacter } from './recorded-text.ts';

/** Our text laid beside one that came back. */
export interface Alignment {
  /** For each recorded character its place in our text; null where ours does not have it. */
  readonly places: readonly (number | null)[];
  /** Ours is the text before all of the recorded changes, or with some of them made: nothing else differs. */
  readonly exact: boolean;
}

/**
 * Lays our text beside one that came back with its recorded changes. Where ours is the text before these changes, or has
 * some of them already, they alone are the difference, to the last character; else words are compared.
 */
export function align(ours: string, characters: readonly RecordedCharacter[]): Alignment {
  const exact = someMade(ours, characters);
  if (exact !== null) return { places: exact, exact: true };
  const places: (number | null)[] = [];
  let at = 0;
  for (const { type, text } of tokenDifference(wordsOf(ours), recordedWords(characters))) {
    if (type === 'removed') at += text.length;
    else {
      for (let index = 0; index < text.length; index += 1) places.push(type === 'same' ? at + index : null);
      if (type === 'same') at += text.length;
    }
  }
  return { places: withOldSpaces(places, characters), exact: false };
}

/** A space that was put in stands for one of ours only where none that was there before can, with nothing of ours between. */
function withOldSpaces(
  places: readonly (number | null)[],
  characters: readonly RecordedCharacter[],
): readonly (number | null)[] {
  const made = [...places];
  for (const [at, place] of places.entries()) {
    const here = characters[at];
    if (place === null || here?.text !== ' ' || here.old) continue;
    const old = [1, -1].map((step) => freeOldSpace(at, step, made, characters)).find((index) => index !== null);
    if (old == null) continue;
    made[at] = null;
    made[old] = place;
  }
  return made;
}

function freeOldSpace(
  from: number,
  step: number,
  places: readonly (number | null)[],
  characters: readonly RecordedCharacter[],
): number | null {
  for (let at = from + step; places[at] === null; at += step) {
    if (characters[at]?.text === ' ' && characters[at]?.old) return at;
  }
  return null;
}

/** Words that end where a change begins or ends. */
function recordedWords(characters: readonly RecordedCharacter[]): readonly string[] {
  return stretchesOf(characters).flatMap(({ from, to }) =>
    wordsOf(
      characters
        .slice(from, to)
        .map(({ text }) => text)
        .join(''),
    ),
  );
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly changed: boolean;
}

/** What nobody changed, and each change of one person, in turn. */
function stretchesOf(characters: readonly RecordedCharacter[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (let at = 1; at <= characters.length; at += 1) {
    const before = characters[at - 1];
    const here = characters[at];
    if (before && here && isOneStretch(before, here)) continue;
    if (before) stretches.push({ from, to: at, changed: !before.old || !before.fresh });
    from = at;
  }
  return stretches;
}

function isOneStretch(a: RecordedCharacter, b: RecordedCharacter): boolean {
  const changed = ({ old, fresh }: RecordedCharacter) => !old || !fresh;
  if (!changed(a) || !changed(b)) return changed(a) === changed(b);
  return a.old === b.old && a.by?.author === b.by?.author && a.by?.at === b.by?.at;
}

/** More ways than this to read a text as one with some changes made, and words are compared instead. */
const mostWays = 64;

/** Ours as the text with some of the changes made; null when no choice of them gives it. The fewest are made early. */
function someMade(ours: string, characters: readonly RecordedCharacter[]): readonly (number | null)[] | null {
  const stretches = stretchesOf(characters);
  // Where ours can have been read to before each stretch, and from where in the stretch before that.
  const reached: ReadonlyMap<number, number>[] = [new Map([[0, 0]])];
  for (const stretch of stretches) {
    const next = new Map<number, number>();
    for (const place of reached.at(-1)?.keys() ?? []) {
      for (const text of readings(stretch, characters)) {
        const end = place + text.length;
        if (!next.has(end) && ours.startsWith(text, place)) next.set(end, place);
      }
    }
    if (next.size === 0 || next.size > mostWays) return null;
    reached.push(next);
  }
  if (!reached.at(-1)?.has(ours.length)) return null;
  const places: (number | null)[] = characters.map(() => null);
  let end = ours.length;
  for (let index = stretches.length - 1; index >= 0; index -= 1) {
    const { from, to } = stretches[index] ?? { from: 0, to: 0 };
    const start = reached[index + 1]?.get(end) ?? 0;
    const isThere = end > start;
    for (let at = from; at < to; at += 1) places[at] = isThere ? start + at - from : null;
    end = start;
  }
  return places;
}

/** What may stand for a stretch: itself, or for a change nothing. What is there before the change comes first. */
function readings({ from, to, changed }: Stretch, characters: readonly RecordedCharacter[]): readonly string[] {
  const text = characters
    .slice(from, to)
    .map((one) => one.text)
    .join('');
  if (!changed) return [text];
  return characters[from]?.old === true ? [text, ''] : ['', text];
}
