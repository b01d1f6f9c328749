import { roleByStyleName, type StyleRole } from '../style-role.ts';
import { type XmlElement, xmlChild, xmlChildren } from '../xml.ts';

/** What a paragraph is, as its style, its numbering and its own settings say together. */
export interface ParagraphRole extends StyleRole {
  readonly list: { readonly level: number; readonly ordered: boolean } | null;
}

interface Style {
  readonly name: string;
  readonly basedOn: string | null;
  readonly outline: number | null;
  readonly numbering: NumberingReference | null;
  readonly bold: boolean;
}

interface NumberingReference {
  readonly id: string | null;
  readonly level: number | null;
}

/** The styles and lists of one Word file. */
export interface StyleSheet {
  roleOf(paragraphProperties: XmlElement | null): ParagraphRole;
  isBoldRun(runProperties: XmlElement | null): boolean;
  /** BCP 47, from the file's default run properties. */
  readonly language: string | null;
}

const deepestInheritance = 32;

export function readStyleSheet(stylesPart: XmlElement | null, numberingPart: XmlElement | null): StyleSheet {
  const root = stylesPart === null ? null : xmlChild(stylesPart, 'styles');
  const styles = new Map<string, Style>();
  let defaultParagraph: string | null = null;
  for (const element of root === null ? [] : xmlChildren(root, 'style')) {
    const id = element.attributes.styleId;
    if (id === undefined) continue;
    styles.set(id, readStyle(element));
    if (element.attributes.type === 'paragraph' && element.attributes.default === '1') defaultParagraph = id;
  }
  const formats = numberFormats(numberingPart);

  const chain = (id: string | null): readonly Style[] => {
    const found: Style[] = [];
    for (let at = id; at !== null && found.length < deepestInheritance; ) {
      const style = styles.get(at);
      if (style === undefined) break;
      found.push(style);
      at = style.basedOn;
    }
    return found;
  };

  const roleOf = (properties: XmlElement | null): ParagraphRole => {
    const id = settingOf(properties, 'pStyle');
    const inherited = chain(id ?? defaultParagraph);
    const names = [...(id === null || styles.has(id) ? [] : [id]), ...inherited.map(({ name }) => name)];
    const named = roleByStyleName(names);
    const outline =
      numberOf(settingOf(properties, 'outlineLvl')) ?? inherited.find((style) => style.outline !== null)?.outline;
    const list = listOf(properties, inherited, formats);
    if (named.kind !== 'body') return { ...named, list: named.kind === 'heading' ? null : list };
    if (outline != null && outline >= 0 && outline < 9)
      return { kind: 'heading', level: Math.min(6, outline + 1), list: null };
    return { kind: 'body', level: 0, list };
  };

  return {
    roleOf,
    isBoldRun: (properties) => {
      const own = properties === null ? undefined : xmlChildren(properties, 'b')[0];
      if (own !== undefined) return isOn(own);
      return chain(settingOf(properties, 'rStyle')).some(({ bold }) => bold);
    },
    language:
      (root === null ? null : xmlChild(root, 'docDefaults', 'rPrDefault', 'rPr', 'lang'))?.attributes.val ?? null,
  };
}

function readStyle(element: XmlElement): Style {
  const paragraph = xmlChild(element, 'pPr');
  const bold = xmlChild(element, 'rPr', 'b');
  return {
    name: settingOf(element, 'name') ?? element.attributes.styleId ?? '',
    basedOn: settingOf(element, 'basedOn'),
    outline: numberOf(settingOf(paragraph, 'outlineLvl')),
    numbering: numberingOf(paragraph),
    bold: element.attributes.type === 'character' && bold !== null && isOn(bold),
  };
}

function listOf(
  properties: XmlElement | null,
  inherited: readonly Style[],
  formats: NumberFormats,
): ParagraphRole['list'] {
  const own = numberingOf(properties);
  const styled = inherited.map(({ numbering }) => numbering).find((numbering) => numbering?.id != null) ?? null;
  const id = own?.id ?? styled?.id ?? null;
  if (id === null || id === '0') return null;
  const level = own?.level ?? styled?.level ?? 0;
  const format = formats.get(id)?.get(level) ?? 'bullet';
  return format === 'none' ? null : { level: Math.min(9, level + 1), ordered: format !== 'bullet' };
}

type NumberFormats = ReadonlyMap<string, ReadonlyMap<number, string>>;

/** List id -> level from 0 -> the name of its number format. */
function numberFormats(part: XmlElement | null): NumberFormats {
  const root = part === null ? null : xmlChild(part, 'numbering');
  if (root === null) return new Map();
  const abstract = new Map(
    xmlChildren(root, 'abstractNum').map((element) => [element.attributes.abstractNumId ?? '', levelFormats(element)]),
  );
  return new Map(
    xmlChildren(root, 'num').map((element) => {
      const formats = new Map(abstract.get(settingOf(element, 'abstractNumId') ?? ''));
      for (const override of xmlChildren(element, 'lvlOverride')) {
        for (const [level, format] of levelFormats(override)) formats.set(level, format);
      }
      return [element.attributes.numId ?? '', formats];
    }),
  );
}

function levelFormats(element: XmlElement): ReadonlyMap<number, string> {
  return new Map(
    xmlChildren(element, 'lvl').map((level) => [
      numberOf(level.attributes.ilvl ?? null) ?? 0,
      settingOf(level, 'numFmt') ?? 'decimal',
    ]),
  );
}

function numberingOf(properties: XmlElement | null): NumberingReference | null {
  const element = properties === null ? null : xmlChild(properties, 'numPr');
  return element === null ? null : { id: settingOf(element, 'numId'), level: numberOf(settingOf(element, 'ilvl')) };
}

/** The `val` of a child, which is how Word writes nearly every setting. */
export function settingOf(element: XmlElement | null, name: string): string | null {
  return (element === null ? null : xmlChild(element, name))?.attributes.val ?? null;
}

/** A switch is on unless it says off. */
export function isOn(element: XmlElement): boolean {
  return !['0', 'false', 'off'].includes(element.attributes.val ?? '1');
}

function numberOf(text: string | null): number | null {
  const number = Number.parseInt(text ?? '', 10);
  return Number.isNaN(number) ? null : number;
}
