import { roleByStyleName, type StyleRole } from '../style-role.ts';
import { type XmlElement, xmlChild, xmlChildren } from '../xml.ts';

/** What a style says about text, after everything it inherits. */
export interface TextLook {
  readonly bold: boolean;
  readonly raised: boolean;
  readonly hidden: boolean;
}

interface Style {
  readonly name: string;
  readonly parent: string | null;
  readonly outline: number | null;
  /** Read only when a paragraph or a span has the style: files define many more than they use. */
  readonly text: XmlElement | null;
}

const deepestInheritance = 32;

/** The styles and lists of one OpenDocument text, added element by element as they are read. */
export class OdtStyles {
  /** BCP 47, from the default paragraph style. */
  language: string | null = null;
  private readonly styles = new Map<string, Style>();
  private readonly lists = new Map<string, XmlElement>();
  /** List style -> level from 1 -> whether it counts; for the lists that somebody asked about. */
  private readonly levels = new Map<string, ReadonlyMap<number, boolean>>();
  private readonly hiddenSections = new Set<string>();

  /** One child of `styles` or `automatic-styles`. */
  add(element: XmlElement): void {
    const { name, attributes } = element;
    if (name === 'list-style') this.addList(attributes.name ?? '', element);
    else if (name === 'default-style' && attributes.family === 'paragraph') this.language = languageOf(element);
    else if (name === 'style') this.addStyle(element);
  }

  /** What a paragraph is by its style's name or a parent's. */
  roleOf(styleName: string | undefined): StyleRole {
    const chain = this.chain('paragraph', styleName);
    const role = roleByStyleName(chain.map(({ name }) => name));
    const outline = chain.find((style) => style.outline !== null)?.outline ?? 0;
    if (role.kind === 'body' && outline > 0) return { kind: 'heading', level: Math.min(6, outline) };
    return role;
  }

  lookOf(family: 'paragraph' | 'text', styleName: string | undefined): Partial<TextLook> {
    const chain = this.chain(family, styleName);
    const first = (property: string) =>
      chain.find(({ text }) => text?.attributes[property] !== undefined)?.text?.attributes[property];
    const weight = first('font-weight');
    const position = first('text-position');
    const display = first('display');
    return {
      ...(weight === undefined ? {} : { bold: weight === 'bold' || Number(weight) >= 600 }),
      ...(position === undefined ? {} : { raised: /^(?:super|[1-9])/.test(position) }),
      ...(display === undefined ? {} : { hidden: display === 'none' }),
    };
  }

  isOrdered(listStyle: string | null, level: number): boolean {
    const list = listStyle === null ? undefined : this.lists.get(listStyle);
    if (listStyle === null || list === undefined) return false;
    const levels = this.levels.get(listStyle) ?? levelsOf(list);
    this.levels.set(listStyle, levels);
    return levels.get(level) ?? false;
  }

  isHiddenSection(styleName: string | undefined): boolean {
    return styleName !== undefined && this.hiddenSections.has(styleName);
  }

  private addList(name: string, element: XmlElement): void {
    this.lists.set(name, element);
    this.levels.delete(name);
  }

  private addStyle(element: XmlElement): void {
    const { attributes } = element;
    const outline = Number.parseInt(attributes['default-outline-level'] ?? '', 10);
    this.styles.set(`${attributes.family ?? ''}/${attributes.name ?? ''}`, {
      name: plainName(attributes['display-name'] ?? attributes.name ?? ''),
      parent: attributes['parent-style-name'] ?? null,
      outline: Number.isNaN(outline) ? null : outline,
      text: xmlChild(element, 'text-properties'),
    });
    const section = xmlChild(element, 'section-properties');
    if (section?.attributes.display === 'none') this.hiddenSections.add(attributes.name ?? '');
  }

  private chain(family: string, styleName: string | undefined): readonly Style[] {
    const found: Style[] = [];
    for (let at = styleName; at !== undefined && found.length < deepestInheritance; ) {
      const style = this.styles.get(`${family}/${at}`);
      // A style that the file does not define still says what it is by its name.
      if (style === undefined) {
        found.push({ name: plainName(at), parent: null, outline: null, text: null });
        break;
      }
      found.push(style);
      at = style.parent ?? undefined;
    }
    return found;
  }
}

/** Names of styles are written with their spaces and signs as `_20_`. */
function plainName(name: string): string {
  return name.replace(/_([0-9a-f]{2})_/gi, (_match, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function levelsOf(list: XmlElement): ReadonlyMap<number, boolean> {
  const levels = new Map<number, boolean>();
  for (const level of list.children) {
    if (typeof level === 'string') continue;
    const number = Number.parseInt(level.attributes.level ?? '1', 10);
    levels.set(number, level.name === 'list-level-style-number' && (level.attributes['num-format'] ?? '') !== '');
  }
  return levels;
}

function languageOf(style: XmlElement): string | null {
  const [properties] = xmlChildren(style, 'text-properties');
  const language = properties?.attributes.language;
  const country = properties?.attributes.country;
  if (language === undefined || !/^[a-z]{2,3}$/i.test(language)) return null;
  return country !== undefined && /^[a-z]{2}$/i.test(country) ? `${language}-${country}` : language;
}
