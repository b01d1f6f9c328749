import { element, valued, type XmlElement } from '../package/xml-tree.ts';
import type { NumberedList } from '../styles/numbering.ts';
import { numberingIds } from '../styles/numbering-ids.ts';
import { listStyle, type ParagraphStyleId } from '../styles/style-names.ts';
import { chainOf, listOfStyle, type StyleMatches } from './style-matches.ts';
import { elementsIn, valueAt } from './word-tree.ts';

/** A place in a list: `level` is null where the one that was written stays. */
export interface ListPlace {
  readonly numId: string;
  readonly level: number | null;
}

export interface MergedNumbering {
  readonly part: XmlElement;
  /** Where a list of ours is found in the merged part, by our id. */
  readonly places: ReadonlyMap<string, ListPlace>;
  /** Ids of the file's lists that are defined. */
  readonly known: ReadonlySet<string>;
  /** Styles of ours whose file has its own list for them: a paragraph need not say it again. */
  readonly listed: ReadonlySet<string>;
}

/**
 * The lists of the Word file with ours behind them. A numbered list of the text counts in the file's own list where the
 * file has a style for it, so it is numbered as the file numbers; else in ours.
 */
export function mergedNumbering(
  theirs: XmlElement | null,
  ours: XmlElement,
  lists: readonly NumberedList[],
  matches: StyleMatches,
): MergedNumbering {
  const abstracts = elementsIn(theirs ?? element('w:numbering'), 'w:abstractNum');
  const abstractIds = new Set(abstracts.map((list) => list.attributes['w:abstractNumId'] ?? ''));
  const nums = unique(elementsIn(theirs ?? element('w:numbering'), 'w:num'), 'w:numId').filter((list) =>
    abstractIds.has(valueAt(list, 'w:abstractNumId') ?? ''),
  );
  const known = new Map(nums.map((list) => [list.attributes['w:numId'] ?? '', list]));
  const styleList = (style: ParagraphStyleId) => {
    const id = matches.taken.has(style) ? matches.ids.get(style) : undefined;
    const found = id === undefined ? null : listOfStyle(id, matches);
    const list = found === null ? undefined : known.get(found.numId);
    if (id === undefined || found === null || list === undefined) return null;
    const abstractId = valueAt(list, 'w:abstractNumId') ?? '';
    const abstract = abstracts.find((candidate) => candidate.attributes['w:abstractNumId'] === abstractId);
    const level = found.level >= 0 ? found.level : levelOf(id, abstract, matches);
    return { numId: found.numId, abstractId, level };
  };
  const offset = { abstract: highest(abstracts, 'w:abstractNumId') + 1, num: highest(nums, 'w:numId') + 1 };
  const places = new Map<string, ListPlace>();
  for (const [kind, style] of Object.entries(styleOfKind)) {
    const id = numberingIds[kind as keyof typeof styleOfKind];
    const own = styleList(style);
    places.set(
      String(id),
      own === null ? { numId: String(id + offset.num), level: null } : { numId: own.numId, level: own.level },
    );
  }
  const counted: XmlElement[] = [];
  for (const list of lists) {
    const own = styleList(list.kind === 'numbers' ? listStyle('Number', list.level + 1) : styleOfKind[list.kind]);
    const numId = String(list.id + offset.num);
    places.set(String(list.id), { numId, level: own?.level ?? null });
    counted.push(
      element('w:num', { 'w:numId': numId }, [
        valued('w:abstractNumId', own?.abstractId ?? numberingIds[list.kind] + offset.abstract),
        element('w:lvlOverride', { 'w:ilvl': own?.level ?? list.level }, [valued('w:startOverride', list.start)]),
      ]),
    );
  }
  const listed = new Set([...matches.taken].filter((id) => styleList(id as ParagraphStyleId) !== null));
  const part = element('w:numbering', {}, [
    ...unique(abstracts, 'w:abstractNumId'),
    ...elementsIn(ours, 'w:abstractNum').map((list) => shifted(list, offset.abstract, matches)),
    ...nums,
    ...elementsIn(ours, 'w:num').flatMap((list) => basic(list, offset)),
    ...counted,
  ]);
  return { part, places, known: new Set(known.keys()), listed };
}

const styleOfKind = {
  bullets: 'ListBullet',
  numbers: 'ListNumber',
  judgements: 'Judgement',
  panelBullets: 'CalloutBullet',
  panelNumbers: 'CalloutNumber',
} as const satisfies Readonly<Record<string, ParagraphStyleId>>;

/** A list of several levels says itself which style stands on which. */
function levelOf(id: string, abstract: XmlElement | undefined, matches: StyleMatches): number {
  const names = chainOf(id, matches).map((style) => style.attributes['w:styleId']);
  const level = abstract && elementsIn(abstract, 'w:lvl').find((one) => names.includes(valueAt(one, 'w:pStyle') ?? ''));
  return Number(level?.attributes['w:ilvl'] ?? 0);
}

/** Our definition under a number of its own; a level belongs to a style of the file only through the file's own lists. */
function shifted(list: XmlElement, offset: number, { ids, taken }: StyleMatches): XmlElement {
  const id = Number(list.attributes['w:abstractNumId']) + offset;
  const levels = list.children.map((child) => {
    if (typeof child === 'string' || child.name !== 'w:lvl') return child;
    const inside = child.children.flatMap((part) => {
      if (typeof part === 'string' || part.name !== 'w:pStyle') return [part];
      const style = part.attributes['w:val'] ?? '';
      return taken.has(style) ? [] : [valued('w:pStyle', ids.get(style) ?? style)];
    });
    return { ...child, children: inside };
  });
  // A file that was made from one of ours has our marks already, and Word would take both lists for one.
  const unmarked = levels.filter((child) => typeof child === 'string' || child.name !== 'w:nsid');
  return { ...list, attributes: { 'w:abstractNumId': String(id) }, children: unmarked };
}

/** Ours that styles refer to; those of the text are made anew. */
function basic(list: XmlElement, offset: { readonly abstract: number; readonly num: number }): readonly XmlElement[] {
  const id = Number(list.attributes['w:numId']);
  if (id >= numberingIds.firstFree) return [];
  return [element('w:num', { 'w:numId': id + offset.num }, [valued('w:abstractNumId', id + offset.abstract)])];
}

function highest(lists: readonly XmlElement[], name: string): number {
  return lists.reduce((most, list) => Math.max(most, Number(list.attributes[name]) || 0), 0);
}

function unique(lists: readonly XmlElement[], name: string): readonly XmlElement[] {
  const seen = new Set<string>();
  return lists.filter(({ attributes }) => {
    const id = attributes[name] ?? '';
    const isNew = id !== '' && !seen.has(id);
    seen.add(id);
    return isNew;
  });
}
