import type { CslDate, CslName } from '../../electron/base/csl-json.ts';
import { withoutMarkup } from '../../electron/base/csl-markup.ts';
import type { Source } from '../../electron/library/source.ts';

/** What to call a source: its title, or the file it came from. Never empty. */
export function sourceTitle(source: Source): string {
  return withoutMarkup(source.item.title ?? source.item['title-short'] ?? source.fileName ?? '') || 'Untitled source';
}

/** The publication date as the source states it, in words; null when it states none. */
export function dateWords(date: CslDate | undefined): string | null {
  if (!date) return null;
  const [first, last] = date['date-parts'] ?? [];
  if (!first || first.length === 0) return date.literal ?? null;
  const words = partsWords(first);
  return last && last.length > 0 ? `${words} – ${partsWords(last)}` : words;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

function partsWords([year, month, day]: readonly number[]): string {
  return [day, month === undefined ? undefined : months[month - 1], year]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** Who wrote it, as a list of names; null when the source names nobody. */
export function namesWords(names: readonly CslName[] | undefined): string | null {
  if (!names || names.length === 0) return null;
  return names.map(nameWords).join(', ');
}

function nameWords(name: CslName): string {
  if (name.literal) return name.literal;
  const parts = [name.given, name['non-dropping-particle'], name['dropping-particle'], name.family, name.suffix];
  return parts.filter(Boolean).join(' ');
}

/** The outlet and the date, as far as they are known: one quiet line under a title. */
export function sourceLine(source: Source): string {
  const { item } = source;
  const outlet = item['container-title'] ?? item.publisher ?? namesWords(item.author);
  return [outlet, dateWords(item.issued)].filter(Boolean).join(' · ');
}

export const reliabilityWords = {
  A: 'A, completely reliable',
  B: 'B, usually reliable',
  C: 'C, fairly reliable',
  D: 'D, not usually reliable',
  E: 'E, unreliable',
  F: 'F, cannot be judged',
} as const;

export const credibilityWords = {
  1: '1, confirmed',
  2: '2, probably true',
  3: '3, possibly true',
  4: '4, doubtful',
  5: '5, improbable',
  6: '6, cannot be judged',
} as const;
