import type { ChartPlace } from './drawing.ts';

/** Words in lines no wider than the width where spaces allow it; a word that is wider alone is divided. */
export function wrapped(text: string, width: number, place: Pick<ChartPlace, 'measure'>): readonly string[] {
  const fits = (words: string): boolean => place.measure(words, false) <= width;
  const lines: string[] = [];
  let open = '';
  for (const word of text.split(' ')) {
    const longer = open === '' ? word : `${open} ${word}`;
    if (fits(longer)) {
      open = longer;
      continue;
    }
    if (open !== '') lines.push(open);
    open = word;
    while (open !== '' && !fits(open)) {
      const part = longestPart(open, fits);
      if (part === open) break;
      lines.push(part);
      open = open.slice(part.length);
    }
  }
  return open === '' && lines.length > 0 ? lines : [...lines, open];
}

/** At least one character, in whole ones. */
function longestPart(word: string, fits: (words: string) => boolean): string {
  const characters = [...word];
  let count = characters.length;
  while (count > 1 && !fits(characters.slice(0, count).join(''))) count -= 1;
  return characters.slice(0, count).join('');
}

/**
 * Labels one under another that keep a distance and stay near where they belong: those that meet are moved apart as a
 * group around their common middle. `at` are wanted middles; the answer is in the same order.
 */
export function spread(at: readonly number[], distance: number, from: number, to: number): readonly number[] {
  const order = at.map((_, index) => index).sort((a, b) => (at[a] ?? 0) - (at[b] ?? 0) || a - b);
  const groups: { readonly members: number[]; middle: number }[] = [];
  for (const index of order) {
    let group = { members: [index], middle: at[index] ?? 0 };
    for (
      let last = groups.at(-1);
      last !== undefined && topOf(group) - bottomOf(last) < distance - 1e-9;
      last = groups.at(-1)
    ) {
      groups.pop();
      const members = [...last.members, ...group.members];
      group = { members, middle: members.reduce((sum, one) => sum + (at[one] ?? 0), 0) / members.length };
    }
    const half = ((group.members.length - 1) * distance) / 2;
    group.middle = Math.max(from + half, Math.min(to - half, group.middle));
    groups.push(group);
  }
  const placed = new Array<number>(at.length).fill(0);
  for (const group of groups) {
    for (const [nth, index] of group.members.entries()) placed[index] = topOf(group) + nth * distance;
  }
  return placed;

  function topOf({ members, middle }: { members: number[]; middle: number }): number {
    return middle - ((members.length - 1) * distance) / 2;
  }
  function bottomOf({ members, middle }: { members: number[]; middle: number }): number {
    return middle + ((members.length - 1) * distance) / 2;
  }
}

/** Every how many labels are shown so that none touches the next; the first is always shown. */
export function everyNth(widths: readonly number[], pitch: number, gap: number): number {
  const widest = Math.max(0, ...widths);
  return Math.max(1, Math.ceil((widest + gap) / pitch));
}
