import type { CslName } from '../../../base/csl-json.ts';
import { looksOrganised } from '../reference-names.ts';
import { plainLatex } from './latex.ts';

export interface BibNames {
  readonly names: readonly CslName[];
  /** The list ends in "and others": somebody is not named. */
  readonly isCut: boolean;
}

/** Names joined by "and", each as BibTeX and BibLaTeX write them. What stands in braces of its own is never split. */
export function bibNames(value: string): BibNames {
  const all = splitAtTop(value, /\s+and(?=\s)/iy).map((name) => name.trim());
  const named = all.filter((name) => name.toLowerCase() !== 'others');
  return { names: named.flatMap((name) => oneName(name) ?? []), isCut: named.length < all.length };
}

/** `{{A} and {B}}` that are no people, such as the holders of a patent. */
export function bibList(value: string): readonly string[] {
  return splitAtTop(value, /\s+and(?=\s)/iy)
    .map((part) => plainLatex(part))
    .filter((part) => part !== '');
}

function oneName(name: string): CslName | null {
  if (!/[\p{L}\p{N}\\]/u.test(name)) return null;
  if (isOneGroup(name)) return { literal: plainLatex(name) };
  const parts = splitAtTop(name, /,/y).map((part) => part.trim());
  if (parts.length > 1 && parts.every((part) => /^[a-z-]+\s*=/.test(part))) return labelledName(parts);
  const [first = '', second = '', third = ''] = parts;
  if (parts.length === 1) return inReadingOrder(first);
  if (second === '' && third === '') return inReadingOrder(first);
  if (third === '') return compact({ ...vonLast(wordsOf(first)), given: plainLatex(second) });
  return compact({ ...vonLast(wordsOf(first)), suffix: plainLatex(second), given: plainLatex(third) });
}

/** `family=Berg, given=Ana, prefix=van den`: what stands last for a part counts. */
function labelledName(parts: readonly string[]): CslName | null {
  const said = new Map(
    parts.map((part): [string, string] => {
      const equals = part.indexOf('=');
      return [part.slice(0, equals).trim(), plainLatex(part.slice(equals + 1))];
    }),
  );
  return compact({
    family: said.get('family'),
    given: said.get('given'),
    suffix: said.get('suffix'),
    'non-dropping-particle': said.get('prefix'),
  });
}

/** `Given von Family`: the particle begins at the first word in small letters, the family name after the last one. */
function inReadingOrder(name: string): CslName | null {
  const words = wordsOf(name);
  const whole = plainLatex(name);
  if (words.length === 1 || looksOrganised(whole)) return { literal: whole };
  const von = words.findIndex((word, index) => index < words.length - 1 && isLowered(word));
  const familyAt = von === -1 ? words.length - 1 : von;
  const given = words.slice(0, familyAt).map(plainLatex).join(' ');
  return compact({ given, ...vonLast(words.slice(familyAt)) });
}

function vonLast(words: readonly string[]): CslName {
  const lastLowered = words.slice(0, -1).findLastIndex(isLowered);
  const von = words.slice(0, lastLowered + 1).map(plainLatex);
  const family = words.slice(lastLowered + 1).map(plainLatex);
  return { ...(von.length > 0 && { 'non-dropping-particle': von.join(' ') }), family: family.join(' ') };
}

/** Words in small letters decide; a group in braces has no case. */
function isLowered(word: string): boolean {
  return !word.startsWith('{') && /^\p{Ll}/u.test(plainLatex(word));
}

function wordsOf(name: string): readonly string[] {
  return splitAtTop(name, /[\s~\u00a0]+/y).filter((word) => word !== '');
}

function isOneGroup(text: string): boolean {
  if (!text.startsWith('{') || !text.endsWith('}')) return false;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
    if (depth === 0 && at < text.length - 1) return false;
  }
  return true;
}

/** Cuts at every match outside braces. */
function splitAtTop(text: string, border: RegExp): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '\\') {
      at += 1;
      continue;
    }
    if (letter === '{') depth += 1;
    else if (letter === '}') depth -= 1;
    if (depth > 0) continue;
    border.lastIndex = at;
    const found = border.exec(text)?.[0].length ?? 0;
    if (found === 0) continue;
    parts.push(text.slice(start, at));
    start = at + found;
    at = start - 1;
  }
  parts.push(text.slice(start));
  return parts;
}

type Parts = { readonly [P in keyof CslName]?: string | undefined };

function compact(name: Parts): CslName | null {
  const filled = Object.entries(name).filter(([, text]) => text !== undefined && text !== '');
  return filled.length === 0 ? null : Object.fromEntries(filled);
}
