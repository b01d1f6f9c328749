import type { Outline } from './outline.ts';

/** In what an outline differs from the wanted one, in words; empty when they agree. */
export function differences(ours: Outline, wanted: Outline): readonly string[] {
  const found: string[] = [];
  for (const part of ['headings', 'items', 'tables', 'notes'] as const) {
    if (ours[part].join('\n') === wanted[part].join('\n')) continue;
    const missing = wanted[part].filter((entry) => !ours[part].includes(entry));
    const extra = ours[part].filter((entry) => !wanted[part].includes(entry));
    found.push(
      `${part}: ${ours[part].length} of ${wanted[part].length}; missing ${quoted(missing)}; extra ${quoted(extra)}`,
    );
  }
  const kept = commonInOrder(ours.words, wanted.words);
  if (kept < wanted.words.length || kept < ours.words.length) {
    found.push(
      `words: ${kept} of ${wanted.words.length} in order, ${ours.words.length - kept} more; ${firstDifference(ours.words, wanted.words)}`,
    );
  }
  return found;
}

function quoted(entries: readonly string[]): string {
  return entries.length === 0
    ? 'none'
    : entries
        .slice(0, 3)
        .map((entry) => `"${entry.slice(0, 120)}"`)
        .join(', ');
}

function firstDifference(ours: readonly string[], wanted: readonly string[]): string {
  const at = wanted.findIndex((word, index) => ours[index] !== word);
  const from = at < 0 ? wanted.length : at;
  return `at "${ours.slice(from, from + 6).join(' ')}" for "${wanted.slice(from, from + 6).join(' ')}"`;
}

/**
 * How many of the wanted words stand in ours in the same order: the longest common subsequence. Texts of many thousand
 * words agree almost everywhere, so the ends they share are counted first.
 */
export function commonInOrder(ours: readonly string[], wanted: readonly string[]): number {
  let head = 0;
  while (head < ours.length && head < wanted.length && ours[head] === wanted[head]) head += 1;
  let tail = 0;
  const most = Math.min(ours.length, wanted.length) - head;
  while (tail < most && ours[ours.length - 1 - tail] === wanted[wanted.length - 1 - tail]) tail += 1;
  const first = ours.slice(head, ours.length - tail);
  const second = wanted.slice(head, wanted.length - tail);
  let row = new Uint32Array(second.length + 1);
  for (const word of first) {
    const next = new Uint32Array(second.length + 1);
    for (let at = 1; at <= second.length; at += 1) {
      next[at] = word === second[at - 1] ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0);
    }
    row = next;
  }
  return head + tail + (row[second.length] ?? 0);
}
