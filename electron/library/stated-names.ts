import type { CslName } from '../base/csl-json.ts';

/** Words that no personal name holds: what carries one is an organisation and is never split. */
const organisationWords =
  /\b(?:agency|agencies|associated|association|authors?|bank|bbc|board|bureau|center|centre|church|club|college|commission|committee|company|consulting|contributors?|corp|corporation|council|court|department|desk|directorate|editors?|editorial|embassy|federation|forum|foundation|fund|gmbh|government|group|guest|inc|institute|institution|international|journal|laborator(?:y|ies)|limited|llc|ltd|magazine|media|ministry|museum|network|news|newsroom|office|organi[sz]ation|parliament|party|police|post|press|project|publishing|reporters?|research|reuters|school|secretariat|service|services|society|staff|studio|studios|task force|team|times|trust|union|university|writers?)\b/i;

/** Parts of a family name that stand before its main word and are not used for sorting. */
const particles = new Set([
  'van',
  'von',
  'de',
  'der',
  'den',
  'del',
  'della',
  'di',
  'da',
  'dos',
  'du',
  'la',
  'le',
  'ten',
  'ter',
  'zu',
  'zur',
  'al',
  'bin',
  'ibn',
]);
const suffixes = /^(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d|esq)\.?$/i;
/** In capitals only, and only behind a whole name: "Lee, MA" is a family with initials. */
const degrees =
  /^(?:M\.?A|M\.?Sc|M\.?S|B\.?A|B\.?Sc|MBA|MPH|MPA|RN|DDS|J\.?D|LL\.?M|CFA|MRCP|FRCS)\.?(?:,\s?\p{Lu}[\p{L}.]{1,5})*$/u;

/** One name as a document states it. What is not plainly a person stays whole. */
export function statedName(text: string, kind: 'person' | 'organisation' | 'unknown' = 'unknown'): CslName | null {
  const name = tidy(text);
  if (name === '' || /^https?:|^www\.|@/i.test(name)) return null;
  if (kind === 'organisation' || (kind === 'unknown' && looksLikeOrganisation(name))) return { literal: name };
  return personName(name);
}

/** The names in one byline such as `By Ana Ruiz and Bo Lind` or `Ruiz, Ana; Lind, Bo`. */
export function statedNames(text: string): readonly CslName[] {
  const line = tidy(text);
  if (line.includes(';')) return compact(line.split(';').map((part) => statedName(part)));
  const parts = line.split(/\s*,\s+|\s+(?:and|und|et|y)\s+|\s+&\s+/);
  // "Ruiz, Ana" is one name turned around; "Ana Ruiz, Bo Lind" is two.
  const separate = parts.length > 1 && parts.every((part) => /\S\s+\S/.test(part)) && !looksLikeOrganisation(line);
  return compact(separate ? parts.map((part) => statedName(part)) : [statedName(line)]);
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^\s*(?:written\s+)?(?:by|por|par):?\s+/i, '')
    .replace(/^von\s+(?=\p{Lu}\S*\s+\p{Lu})/iu, '')
    .replace(/[\s,|·•]+$/, '')
    .trim();
}

function looksLikeOrganisation(name: string): boolean {
  const words = name.split(' ');
  return (
    words.length === 1 ||
    words.length > 5 ||
    organisationWords.test(name) ||
    /[\d&/|]/.test(name) ||
    /^the\s/i.test(name) ||
    (/^[^a-z]+$/.test(name) && words.length > 3)
  );
}

function personName(name: string): CslName {
  const comma = name.indexOf(',');
  if (comma > 0) {
    const rest = name.slice(comma + 1).trim();
    const before = name.slice(0, comma).trim();
    if (suffixes.test(rest) || (before.includes(' ') && degrees.test(rest)))
      return { ...personName(before), suffix: rest };
    return rest === '' ? { literal: before } : { family: before, given: rest };
  }
  const words = name.split(' ');
  const suffix = words.length > 2 && suffixes.test(words.at(-1) ?? '') ? words.pop() : undefined;
  const family = words.pop() ?? name;
  if (words.length === 0) return { literal: name };
  const before: string[] = [];
  while (words.length > 1 && particles.has((words.at(-1) ?? '').toLowerCase())) before.unshift(words.pop() ?? '');
  return {
    family,
    given: words.join(' '),
    ...(before.length > 0 ? { 'non-dropping-particle': before.join(' ') } : {}),
    ...(suffix === undefined ? {} : { suffix }),
  };
}

function compact(names: readonly (CslName | null)[]): readonly CslName[] {
  return names.filter((name) => name !== null);
}
