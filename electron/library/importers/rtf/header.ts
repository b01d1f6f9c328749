import { roleByStyleName, type StyleRole } from '../style-role.ts';
import { charsetEncoding, codePageEncoding, symbolCharset } from './code-pages.ts';

interface Style {
  name: string;
  basedOn: number | null;
  outline: number | null;
}

export interface RtfFont {
  readonly encoding: string | null;
  readonly symbols: boolean;
}

const deepestInheritance = 32;
const bulletFormat = 23;
const noFormat = 255;

/** The tables at the head of an RTF file: fonts, styles and lists, filled word by word as their groups go by. */
export class RtfTables {
  readonly fonts = new Map<number, RtfFont>();
  private font = 0;
  private readonly styles = new Map<number, Style>();
  private style: Style = { name: '', basedOn: null, outline: null };
  /** List id -> the number format of each level. */
  private readonly lists = new Map<number, readonly number[]>();
  private levels: number[] = [];
  private readonly overrides = new Map<number, number>();
  private listId = 0;

  fontWord(name: string, value: number | null): void {
    if (name === 'f') this.font = value ?? 0;
    if (name === 'fcharset') {
      this.fonts.set(this.font, { encoding: charsetEncoding(value ?? 0), symbols: value === symbolCharset });
    }
    if (name === 'cpg') this.fonts.set(this.font, { encoding: codePageEncoding(value ?? 0), symbols: false });
  }

  startStyle(): void {
    this.style = { name: '', basedOn: null, outline: null };
  }

  styleWord(name: string, value: number | null): void {
    if (name === 's') this.styles.set(value ?? 0, this.style);
    else if (name === 'sbasedon') this.style.basedOn = value;
    else if (name === 'outlinelevel') this.style.outline = value;
    // Character styles share the numbers of paragraph styles and say nothing about paragraphs.
    else if (name === 'cs' || name === 'ds' || name === 'ts') this.style = { name: '', basedOn: null, outline: null };
  }

  styleName(text: string): void {
    this.style.name += text;
  }

  listWord(name: string, value: number | null): void {
    if (name === 'list') this.levels = [];
    else if (name === 'levelnfc') this.levels.push(value ?? 0);
    else if (name === 'listid') {
      this.listId = value ?? 0;
      if (this.levels.length > 0) this.lists.set(this.listId, this.levels);
    }
  }

  overrideWord(name: string, value: number | null): void {
    if (name === 'listid') this.listId = value ?? 0;
    else if (name === 'ls') this.overrides.set(value ?? 0, this.listId);
  }

  roleOf(style: number, ownOutline: number | null): StyleRole {
    const names: string[] = [];
    let outline = ownOutline;
    let steps = 0;
    for (let at: number | null = style; at !== null && steps < deepestInheritance; steps += 1) {
      const found: Style | undefined = this.styles.get(at);
      if (found === undefined) break;
      names.push(found.name.replace(/;.*$/s, '').trim());
      outline ??= found.outline;
      at = found.basedOn === at ? null : found.basedOn;
    }
    const role = roleByStyleName(names);
    if (role.kind === 'body' && outline !== null && outline >= 0 && outline < 9) {
      return { kind: 'heading', level: Math.min(6, outline + 1) };
    }
    return role;
  }

  /** Whether a level of a list counts, or carries no mark at all; null for a list that the file does not define. */
  isOrdered(override: number, level: number): boolean | null | 'none' {
    const formats = this.lists.get(this.overrides.get(override) ?? Number.NaN);
    const format = formats?.[level];
    if (format === undefined) return null;
    return format === noFormat ? 'none' : format !== bulletFormat;
  }
}
