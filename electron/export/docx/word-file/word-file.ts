import { isRightToLeft } from '../../../base/writing-direction.ts';
import type { DocumentMeta } from '../../../document/nodes.ts';
import type { Theme } from '../../../templates/theme.ts';
import type { WordFileLook } from '../../../templates/word-file-look.ts';
import type { Geometry } from '../geometry.ts';
import type { XmlElement } from '../package/xml-tree.ts';
import type { NumberedList } from '../styles/numbering.ts';
import type { ParagraphStyleId } from '../styles/style-names.ts';
import { filePage } from './file-page.ts';
import { type MergedNumbering, mergedNumbering } from './merged-numbering.ts';
import { mergedStyles, recoloured } from './merged-styles.ts';
import { slotColours } from './slot-colours.ts';
import { chainOf, isOn, matchStyles, reportOf, type StyleMatches, type StyleReport } from './style-matches.ts';
import { elementAt, mapped, treeOf } from './word-tree.ts';

/** What a document takes of the look of a Word file, and what it adds to it. */
export function styleReport(look: WordFileLook): StyleReport {
  return reportOf(matchStyles(treeOf(look.styles)));
}

/** A person's own Word file while a document is written in its look. */
export class WordFile {
  readonly look: WordFileLook;
  readonly matches: StyleMatches;
  private readonly sheet: XmlElement;
  private readonly theme: XmlElement | null;

  constructor(look: WordFileLook) {
    this.look = look;
    this.sheet = treeOf(look.styles);
    this.theme = look.theme === undefined ? null : treeOf(look.theme);
    this.matches = matchStyles(this.sheet);
  }

  page(ours: Geometry): Geometry {
    return filePage(this.look, ours);
  }

  /** Whether a style of the file is italic; null for one that is ours. */
  isItalic(style: ParagraphStyleId): boolean | null {
    const said = this.settings(style, 'w:rPr', 'w:i');
    return said === null ? null : said !== undefined && isOn(said.attributes['w:val'] ?? '1');
  }

  /** Whether the text runs from edge to edge, so that words are divided. */
  get justifies(): boolean {
    const style = this.matches.taken.has('BodyText') ? 'BodyText' : 'Normal';
    return ['both', 'distribute'].includes(this.settings(style, 'w:pPr', 'w:jc')?.attributes['w:val'] ?? '');
  }

  /** Whether a style's first line begins before the others, so that a tab leads from a mark to its words. */
  hangs(style: ParagraphStyleId): boolean {
    const indent = this.settings(style, 'w:pPr', 'w:ind');
    return indent === null || Number(indent?.attributes['w:hanging'] ?? 0) > 0;
  }

  /** Styles and lists of the file with ours added. */
  merged(
    ours: { readonly styles: XmlElement; readonly numbering: XmlElement },
    lists: readonly NumberedList[],
    theme: Theme,
    { language }: DocumentMeta,
  ): { readonly styles: XmlElement; readonly numbering: MergedNumbering } {
    const colours = slotColours(this.theme, this.look.colourSlots, theme);
    const hasTheme = this.theme !== null;
    const added = mapped(ours.numbering, (made) =>
      made.name === 'w:rFonts' && !hasTheme ? null : recoloured(made, colours),
    );
    const theirs = this.look.numbering === undefined ? null : treeOf(this.look.numbering);
    const numbering = mergedNumbering(theirs, added, lists, this.matches);
    const styles = mergedStyles({
      theirs: this.sheet,
      ours: ours.styles,
      matches: this.matches,
      numbering,
      colours,
      hasTheme,
      language,
      rightToLeft: isRightToLeft(language),
    });
    return { styles, numbering };
  }

  /** The first of a style and those it is based on that says something of this; null for a style that is ours. */
  private settings(style: ParagraphStyleId, properties: string, name: string): XmlElement | null | undefined {
    const id = this.matches.taken.has(style) ? this.matches.ids.get(style) : undefined;
    if (id === undefined) return null;
    return chainOf(id, this.matches).flatMap((one) => elementAt(one, properties, name) ?? [])[0];
  }

  /** Whether the file has this style of its own. */
  has(style: ParagraphStyleId): boolean {
    return this.matches.taken.has(style);
  }

  /** Id in the written file of one of our styles. */
  idOf(style: ParagraphStyleId): string {
    return this.matches.ids.get(style) ?? style;
  }
}
