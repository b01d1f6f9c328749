import type { Note, ResolvedDocument } from '../../document/nodes.ts';
import type { Theme } from '../../templates/theme.ts';

/** What one export gathers while it is written: languages of runs, widths of tables and looks of shapes become styles. */
export class OdtManuscript {
  readonly document: ResolvedDocument;
  readonly theme: Theme;
  /** Page numbers by heading id, or null where they are not known. */
  readonly pageOf: ReadonlyMap<string, number> | null;
  readonly languages = new Set<string>();
  /** Automatic styles of tables, columns and the like. */
  readonly automatic: string[] = [];
  readonly #notes: ReadonlyMap<number, Note>;
  readonly #looks = new Map<string, string>();

  constructor(document: ResolvedDocument, theme: Theme, pageOf: ReadonlyMap<string, number> | null) {
    this.document = document;
    this.theme = theme;
    this.pageOf = pageOf;
    this.#notes = new Map(document.notes.map((note) => [note.number, note]));
  }

  noteWith(number: number): Note | undefined {
    return this.#notes.get(number);
  }

  /** The name of the automatic style of that family with these properties, perhaps beside those of a named style: the same for the same. */
  look(family: 'graphic' | 'paragraph', properties: string, parent = ''): string {
    const key = `${family} ${parent} ${properties}`;
    const known = this.#looks.get(key);
    if (known !== undefined) return known;
    const name = `Look${this.#looks.size + 1}`;
    this.#looks.set(key, name);
    const inherited = parent === '' ? '' : ` style:parent-style-name="${parent}"`;
    this.automatic.push(
      `<style:style style:name="${name}" style:family="${family}"${inherited}>${properties}</style:style>`,
    );
    return name;
  }

  /** The name of that paragraph style with its paragraphs never parted from what follows. */
  keptWithNext(style: string): string {
    return this.look('paragraph', '<style:paragraph-properties fo:keep-with-next="always"/>', style);
  }
}
