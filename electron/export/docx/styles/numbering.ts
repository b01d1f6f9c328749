import type { Theme } from '../../../templates/theme.ts';
import { element, valued, type XmlElement } from '../package/xml-tree.ts';
import { twips } from '../units.ts';
import { numberingIds } from './numbering-ids.ts';
import { panelInset } from './panel-styles.ts';
import { listDepths, listStyle, type ParagraphStyleId } from './style-names.ts';
import { colourElement, fontElement } from './text-properties.ts';

/** A numbered list of the text: a list of its own that starts at `start` on one level. */
export interface NumberedList {
  readonly id: number;
  readonly kind: 'numbers' | 'judgements' | 'panelNumbers';
  /** 0 for the outermost. */
  readonly level: number;
  readonly start: number;
}

/** The definitions of all lists (word/numbering.xml). */
export function numberingPart(theme: Theme, lists: readonly NumberedList[]): XmlElement {
  const page = { start: 0, hanging: false };
  const panel = { start: panelInset(theme).start, hanging: true };
  return element('w:numbering', {}, [
    abstractList('bullets', theme, bulletText, 'bullet', page, 'Bullet'),
    abstractList('numbers', theme, numberText, 'number', page, 'Number'),
    judgements(theme),
    abstractList('panelBullets', theme, bulletText, 'bullet', panel, null),
    abstractList('panelNumbers', theme, numberText, 'number', panel, null),
    ...kinds.map((kind) =>
      element('w:num', { 'w:numId': numberingIds[kind] }, [valued('w:abstractNumId', numberingIds[kind])]),
    ),
    ...lists.map((list) =>
      element('w:num', { 'w:numId': list.id }, [
        valued('w:abstractNumId', numberingIds[list.kind]),
        element('w:lvlOverride', { 'w:ilvl': list.level }, [valued('w:startOverride', list.start)]),
      ]),
    ),
  ]);
}

/** Word knows nine levels. */
export const deepestLevel = 8;

const kinds = ['bullets', 'numbers', 'judgements', 'panelBullets', 'panelNumbers'] as const;
type ListKind = (typeof kinds)[number];

const bullets = ['•', '–', '•'] as const;
const formats = ['decimal', 'lowerLetter', 'lowerRoman'] as const;

const bulletText = (level: number): string => bullets[level % bullets.length] ?? '•';
const numberText = (level: number): string => `%${level + 1}.`;

interface Edge {
  readonly start: number;
  /** All levels share the outer edge, as in a panel; deeper ones are set off by spaces before the mark. */
  readonly hanging: boolean;
}

function abstractList(
  kind: ListKind,
  theme: Theme,
  markOf: (level: number) => string,
  type: 'bullet' | 'number',
  edge: Edge,
  linked: 'Bullet' | 'Number' | null,
): XmlElement {
  const levels = Array.from({ length: deepestLevel + 1 }, (_, level) => {
    const depth = listDepths.find((candidate) => candidate === level + 1);
    const inset = '\u2003'.repeat(edge.hanging ? level : 0);
    const indent = theme.list.indent * (level + 1);
    return levelElement(level, {
      format: type === 'bullet' ? 'bullet' : (formats[level % formats.length] ?? 'decimal'),
      text: inset + markOf(level),
      style: linked && depth ? listStyle(linked, depth) : null,
      start: edge.start + indent,
      hanging: edge.hanging ? indent : theme.list.indent,
      look: [colourElement('accent', theme)],
    });
  });
  return abstractNumber(kind, 'hybridMultilevel', levels);
}

function judgements(theme: Theme): XmlElement {
  const indent = theme.list.number;
  const look = [fontElement('sans'), element('w:b'), element('w:bCs'), colourElement('accent', theme)];
  const level = { format: 'decimal', text: '%1.', style: 'Judgement', start: indent, hanging: indent, look } as const;
  return abstractNumber('judgements', 'singleLevel', [levelElement(0, level)]);
}

function abstractNumber(kind: ListKind, type: string, levels: readonly XmlElement[]): XmlElement {
  const id = numberingIds[kind];
  // Word joins lists of two documents that carry the same number here, so these are the product's own.
  const own = (0xb51e_f000 + id).toString(16).toUpperCase();
  return element('w:abstractNum', { 'w:abstractNumId': id }, [
    valued('w:nsid', own),
    valued('w:multiLevelType', type),
    ...levels,
  ]);
}

interface LevelLook {
  readonly format: string;
  readonly text: string;
  readonly style: ParagraphStyleId | null;
  readonly start: number;
  readonly hanging: number;
  readonly look: readonly XmlElement[];
}

function levelElement(level: number, given: LevelLook): XmlElement {
  return element('w:lvl', { 'w:ilvl': level }, [
    valued('w:start', 1),
    valued('w:numFmt', given.format),
    ...(given.style ? [valued('w:pStyle', given.style)] : []),
    valued('w:suff', 'tab'),
    valued('w:lvlText', given.text),
    valued('w:lvlJc', 'left'),
    element('w:pPr', {}, [element('w:ind', { 'w:left': twips(given.start), 'w:hanging': twips(given.hanging) })]),
    element('w:rPr', {}, given.look),
  ]);
}
