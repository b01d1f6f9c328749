import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { asId, type CitationId, type SourceId } from '../base/ids.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { CitationStyle } from '../citations/citation-style.ts';
import { readCslFile } from '../citations/csl-file.ts';
import { formatCitations } from '../citations/format-citations.ts';
import { citationLocaleFile, citationLocales } from '../citations/locales.ts';
import { isOwnStyle, largestStyle, type OwnCitationStyle } from '../citations/own-style.ts';
import { citationStyle, citationStyles } from '../citations/styles.ts';
import type { AppError } from '../contract/errors.ts';
import { decodePart, readXml } from '../library/importers/xml.ts';
import { readOwnCitationStyles } from '../storage/citation-style-files.ts';
import { nodeIo } from '../storage/io-node.ts';

/** A citation style with the text of its CSL file. */
export interface LoadedStyle {
  readonly style: CitationStyle;
  readonly xml: string;
}

/** The style that a brief is printed in. */
export interface StyleOfBrief extends LoadedStyle {
  /** Why it is another one than the copy that the brief brings along; null when it is not. */
  readonly fault: AppError | null;
}

/** The styles and locales of the program, read once, and the styles that the person added, as they are now. */
export class CitationStyles {
  readonly #assets: string;
  readonly #own: string | null;
  readonly #shipped = new Map<string, string>();
  readonly #locales = new Map<string, string>();
  #checked: { readonly carried: OwnCitationStyle; readonly result: Result<OwnCitationStyle, AppError> } | null = null;

  /** `own` is the folder of the person's own styles; null where there is none. */
  constructor(assets: string, own: string | null) {
    this.#assets = assets;
    this.#own = own;
  }

  async find(id: string): Promise<Result<LoadedStyle, AppError>> {
    const shipped = citationStyle(id);
    if (shipped !== null) return ok({ style: shipped, xml: await this.#xmlOf(shipped) });
    const { found } = await readOwnCitationStyles(nodeIo, this.#own);
    const own = found.find(({ value }) => value.id === id)?.value;
    if (own !== undefined) return ok({ style: asCitationStyle(own), xml: own.xml });
    const ids = [...citationStyles.map((style) => style.id), ...found.map(({ value }) => value.id)];
    return fail({ code: 'style/unknown', subject: id, detail: ids.join(', ') });
  }

  /**
   * The style for a brief. Its own copy goes before a style of the same id on this computer, so that a brief reads the same
   * everywhere. A copy that cannot be used gives way to that one, or else to the first style of the program.
   */
  async forBrief(id: string, carried: OwnCitationStyle | undefined): Promise<Result<StyleOfBrief, AppError>> {
    const copy = carried?.id === id && isOwnStyle(id) ? await this.checkCarried(carried) : null;
    if (copy?.ok) return ok({ style: asCitationStyle(copy.value), xml: copy.value.xml, fault: null });
    const here = await this.find(id);
    if (copy === null || here.ok) return here.ok ? ok({ ...here.value, fault: copy?.error ?? null }) : here;
    const [first] = citationStyles;
    const usual = first === undefined ? here : await this.find(first.id);
    return usual.ok ? ok({ ...usual.value, fault: copy.error }) : usual;
  }

  /** The copy of a style that a brief brings along, held to all that is asked of a file; the rules of a parent in its place. */
  async checkCarried(carried: OwnCitationStyle): Promise<Result<OwnCitationStyle, AppError>> {
    if (this.#checked?.carried === carried) return this.#checked.result;
    const read = await this.check(new TextEncoder().encode(carried.xml), carried.title);
    const result = read.ok
      ? ok({ ...read.value, id: carried.id, title: carried.title })
      : fail<AppError>({ code: 'style/copy-unusable', subject: carried.title, detail: read.error.detail });
    this.#checked = { carried, result };
    return result;
  }

  /** The locale's XML by its tag; null for one that is not there. */
  async locales(): Promise<(tag: string) => string | null> {
    if (this.#locales.size === 0) {
      const read = citationLocales.map(async (tag) => {
        const file = path.join(this.#assets, 'locales', citationLocaleFile(tag));
        this.#locales.set(tag, await readFile(file, 'utf8'));
      });
      await Promise.all(read);
    }
    return (tag) => this.#locales.get(tag) ?? null;
  }

  /**
   * Whether the bytes of a file are a style that can be used, tried on a work of which all is known. `file` is only named
   * in the error. Nothing is kept.
   */
  async check(bytes: Uint8Array, file: string): Promise<Result<OwnCitationStyle, AppError>> {
    const refuse = (code: AppError['code'], detail: string) =>
      fail<AppError>({ code, subject: path.basename(file), detail });
    if (bytes.length > largestStyle) return refuse('style/too-large', `${bytes.length} bytes`);
    const tree = readXml(bytes, path.basename(file));
    if (!tree.ok) return refuse('style/not-xml', tree.error.detail);
    const read = readCslFile(tree.value);
    if (!read.ok) return refuse(read.error.code, read.error.detail);
    const { id, title, kind, parent } = read.value;
    const rules = parent === null ? { xml: decodePart(bytes), kind } : await this.#rulesOf(parent);
    if (rules === null) return refuse('style/parent-missing', parent ?? '');
    const own: OwnCitationStyle = { id: `own-${id}`, title, kind: rules.kind, xml: rules.xml };
    const tried = await this.#tried(own);
    return tried === null ? ok(own) : refuse('style/invalid', tried);
  }

  async #xmlOf(style: CitationStyle): Promise<string> {
    const known = this.#shipped.get(style.file) ?? (await readFile(path.join(this.#assets, 'csl', style.file), 'utf8'));
    this.#shipped.set(style.file, known);
    return known;
  }

  /** The rules of the style that goes by this name in the field; null when neither the program nor the person has it. */
  async #rulesOf(parent: string): Promise<Pick<OwnCitationStyle, 'xml' | 'kind'> | null> {
    const shipped = citationStyles.find(({ file }) => file === `${parent}.csl`);
    if (shipped !== undefined) return { xml: await this.#xmlOf(shipped), kind: shipped.kind };
    const { found } = await readOwnCitationStyles(nodeIo, this.#own);
    return found.find(({ value }) => value.id === `own-${parent}`)?.value ?? null;
  }

  /** What is wrong when the style is used; null when nothing is. */
  async #tried({ xml, kind }: OwnCitationStyle): Promise<string | null> {
    const id = asId<CitationId>('trial');
    const source = asId<SourceId>('trial');
    const item = { source, claim: null, passages: [], locator: '4', label: 'page', prefix: '', suffix: '' } as const;
    const made = formatCitations({
      styleXml: xml,
      language: 'en-GB',
      localeXml: await this.locales(),
      items: new Map([[source, trialWork]]),
      clusters: [{ id, items: [item], noteIndex: kind === 'note' ? 1 : 0, chain: id }],
    });
    return made.ok ? null : made.error.detail;
  }
}

const trialWork = {
  type: 'book',
  title: 'Harvest papers',
  author: [{ family: 'Okafor', given: 'Nneka' }],
  issued: { 'date-parts': [[2024, 11, 21]] },
  publisher: 'Quay Press',
  'publisher-place': 'Leiden',
} as const;

function asCitationStyle({ id, title, kind }: OwnCitationStyle): CitationStyle {
  // Whether a repeat is shortened stands in the style's own file; here only whether a place is safe for it.
  return { id, title, kind, file: '', ibid: 'when-safe' };
}
