import type { XmlElement } from '../package/xml-tree.ts';
import {
  type CharacterStyleId,
  characterStyleNames,
  type ParagraphStyleId,
  paragraphStyleNames,
  tableStyleId,
  tableStyleName,
} from '../styles/style-names.ts';
import { wordName } from './local-names.ts';
import { elementAt, elementsIn, valueAt } from './word-tree.ts';

/** Which of a Word file's styles stand for ours, and what ours are called where they are added to them. */
export interface StyleMatches {
  /** Of all our styles by our id: the id in the written file. */
  readonly ids: ReadonlyMap<string, string>;
  /** Our ids of the styles that the file has. */
  readonly taken: ReadonlySet<string>;
  /** The file's definitions by their ids; of two with one id the first. */
  readonly theirs: ReadonlyMap<string, XmlElement>;
}

interface OwnStyle {
  readonly id: string;
  readonly name: string;
  readonly type: string;
}

const defaults: readonly OwnStyle[] = [
  { id: 'DefaultParagraphFont', name: 'Default Paragraph Font', type: 'character' },
  { id: 'TableNormal', name: 'Normal Table', type: 'table' },
  { id: 'NoList', name: 'No List', type: 'numbering' },
];

const named: readonly OwnStyle[] = [
  ...(Object.keys(paragraphStyleNames) as ParagraphStyleId[]).map((id) => ({
    id,
    name: paragraphStyleNames[id],
    type: 'paragraph',
  })),
  ...(Object.keys(characterStyleNames) as CharacterStyleId[]).map((id) => ({
    id,
    name: characterStyleNames[id],
    type: 'character',
  })),
  { id: tableStyleId, name: tableStyleName, type: 'table' },
];

/**
 * Styles go by their name, for ids follow the language of the Word that made the file: `heading 1` is `berschrift1` in one
 * and `1` in another. After the name count the aliases that a person gave, and the names that other programs write. Four
 * styles are known by being the default of their kind.
 */
export function matchStyles(sheet: XmlElement): StyleMatches {
  const theirs = new Map<string, XmlElement>();
  const byName = new Map<string, string>();
  const byAlias = new Map<string, string>();
  const defaultIds = new Map<string, string>();
  for (const style of elementsIn(sheet, 'w:style')) {
    const { 'w:styleId': id, 'w:type': type = 'paragraph' } = style.attributes;
    if (id === undefined || theirs.has(id)) continue;
    theirs.set(id, style);
    if (isOn(style.attributes['w:default'])) defaultIds.set(type, defaultIds.get(type) ?? id);
    const keep = (names: Map<string, string>, name: string) => {
      const key = `${type} ${wordName(name)}`;
      if (!names.has(key)) names.set(key, id);
    };
    keep(byName, valueAt(style, 'w:name') ?? id);
    for (const alias of (valueAt(style, 'w:aliases') ?? '').split(',')) if (alias.trim() !== '') keep(byAlias, alias);
  }
  const find = ({ name, type }: OwnStyle) => {
    const key = `${type} ${name.toLowerCase()}`;
    return byName.get(key) ?? byAlias.get(key) ?? byName.get(`${type} ${wordName(name)}`);
  };
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  const used = new Set(theirs.keys());
  for (const own of [...defaults, ...named]) {
    const isDefault = own.id === 'Normal' || defaults.includes(own);
    const found = (isDefault ? defaultIds.get(own.type) : undefined) ?? find(own);
    if (found !== undefined) taken.add(own.id);
    const id = found ?? freeId(own.id, used);
    used.add(id);
    ids.set(own.id, id);
  }
  return { ids, taken, theirs };
}

/** What an export takes of the file and what it adds, by the names that Word shows. */
export interface StyleReport {
  readonly taken: readonly string[];
  readonly added: readonly string[];
}

export function reportOf({ taken }: StyleMatches): StyleReport {
  const names = (wanted: boolean) => named.filter(({ id }) => taken.has(id) === wanted).map(({ name }) => name);
  return { taken: names(true), added: names(false) };
}

/** The list that a style of the file numbers its paragraphs by; null when it has none. */
export function listOfStyle(
  id: string,
  matches: StyleMatches,
): { readonly numId: string; readonly level: number } | null {
  let level: number | null = null;
  for (const style of chainOf(id, matches)) {
    const numbering = elementAt(style, 'w:pPr', 'w:numPr');
    if (numbering === null) continue;
    level ??= Number(valueAt(numbering, 'w:ilvl') ?? Number.NaN);
    const numId = valueAt(numbering, 'w:numId');
    if (numId === null) continue;
    return numId === '0' ? null : { numId, level: Number.isNaN(level) ? -1 : level };
  }
  return null;
}

/** A style and those it is based on, itself first. */
export function chainOf(id: string, { theirs }: StyleMatches): readonly XmlElement[] {
  const chain: XmlElement[] = [];
  for (let at: string | null = id; at !== null; ) {
    const style = theirs.get(at);
    if (style === undefined || chain.includes(style)) break;
    chain.push(style);
    at = valueAt(style, 'w:basedOn');
  }
  return chain;
}

export function isOn(value: string | undefined): boolean {
  return value !== undefined && !['0', 'false', 'off'].includes(value);
}

function freeId(id: string, used: ReadonlySet<string>): string {
  if (!used.has(id)) return id;
  for (let count = 2; ; count += 1) if (!used.has(`${id}${count}`)) return `${id}${count}`;
}
