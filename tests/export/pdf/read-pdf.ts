import { unzlibSync } from 'fflate';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib';
import { shownTexts } from './read-content.ts';
import { fontsOf, type ReadFont } from './read-font.ts';

/** A PDF taken apart again, for tests. Throws where the file is not what a reader expects. */
export interface ReadPdf {
  readonly root: PDFDict;
  readonly info: PDFDict;
  readonly trailerId: PDFObject | undefined;
  readonly pages: readonly ReadPage[];
  readonly elements: readonly ReadElement[];
  resolve(object: PDFObject | undefined): PDFObject | undefined;
  dict(object: PDFObject | undefined): PDFDict;
  stream(object: PDFObject | undefined): string;
  /** Value of the parent tree at a key. */
  parentOf(key: number): PDFObject | undefined;
  /** What an element and all in it say, in reading order. */
  textOf(element: ReadElement): string;
}

export interface ReadPage {
  readonly dict: PDFDict;
  readonly ref: string;
  readonly content: string;
  readonly fonts: ReadonlyMap<string, ReadFont>;
}

/** A structure element; `kids` are elements, numbers of marked content with their page, or annotations. */
export interface ReadElement {
  readonly ref: string;
  readonly tag: string;
  readonly parent: string;
  readonly dict: PDFDict;
  readonly kids: readonly ReadKid[];
}

export type ReadKid =
  | { readonly type: 'element'; readonly ref: string }
  | { readonly type: 'content'; readonly page: string; readonly mcid: number }
  | { readonly type: 'annotation'; readonly ref: string };

export async function readPdf(bytes: Uint8Array, password?: string): Promise<ReadPdf> {
  const given = password === undefined ? {} : { password };
  const file = await PDFDocument.load(bytes, { updateMetadata: false, ...given });
  const { context } = file;
  const resolve = (object: PDFObject | undefined) => (object instanceof PDFRef ? context.lookup(object) : object);
  const dict = (object: PDFObject | undefined): PDFDict => {
    const found = resolve(object);
    if (found instanceof PDFDict) return found;
    if (found instanceof PDFRawStream) return found.dict;
    throw new Error(`A dictionary was expected, not ${String(found)}.`);
  };
  const stream = (object: PDFObject | undefined): string => {
    const found = resolve(object);
    if (!(found instanceof PDFRawStream)) throw new Error('A stream was expected.');
    const packed = found.dict.get(PDFName.of('Filter')) !== undefined;
    return Buffer.from(packed ? unzlibSync(found.contents) : found.contents).toString('latin1');
  };
  const root = dict(context.trailerInfo.Root);
  const pages = file.getPages().map((page) => ({
    dict: page.node,
    ref: page.ref.toString(),
    content: stream(page.node.get(PDFName.of('Contents'))),
    fonts: fontsOf(page.node, { resolve, dict, stream }),
  }));
  const tree = dict(root.get(PDFName.of('StructTreeRoot')));
  const elements: ReadElement[] = [];
  const visit = (object: PDFObject | undefined, parent: string): void => {
    if (!(object instanceof PDFRef)) throw new Error('Structure elements are indirect objects.');
    const element = dict(object);
    const own = name(element, 'Pg');
    const kids = listOf(element.get(PDFName.of('K'))).map((kid): ReadKid => {
      const value = resolve(kid);
      if (value instanceof PDFNumber) return { type: 'content', page: own, mcid: value.asNumber() };
      const inner = dict(value);
      if (name(inner, 'Type') === '/MCR')
        return { type: 'content', page: name(inner, 'Pg'), mcid: Number(name(inner, 'MCID')) };
      if (name(inner, 'Type') === '/OBJR') return { type: 'annotation', ref: name(inner, 'Obj') };
      return { type: 'element', ref: String(kid) };
    });
    elements.push({ ref: object.toString(), tag: name(element, 'S').slice(1), parent, dict: element, kids });
    for (const kid of listOf(element.get(PDFName.of('K')))) {
      if (kid instanceof PDFRef) visit(kid, object.toString());
    }
  };
  visit(tree.get(PDFName.of('K')), '');
  const parents = numberTree(dict(tree.get(PDFName.of('ParentTree'))), dict);
  return {
    root,
    info: context.trailerInfo.Info === undefined ? context.obj({}) : dict(context.trailerInfo.Info),
    trailerId: context.trailerInfo.ID,
    pages,
    elements,
    resolve,
    dict,
    stream,
    parentOf: (key) => parents.get(key),
    textOf: textReader(pages, elements),
  };
}

/** Types that stand in a line of text; all others begin one of their own. */
const withinLine: ReadonlySet<string> = new Set(['Span', 'Link', 'Reference']);

function textReader(pages: readonly ReadPage[], elements: readonly ReadElement[]): (element: ReadElement) => string {
  const byRef = new Map(elements.map((element) => [element.ref, element]));
  const texts = new Map<string, string>();
  for (const page of pages) {
    let said: string | null = null;
    for (const { mcid, font, cids, actualText } of shownTexts(page.content)) {
      if (mcid === null) continue;
      // A text that stands for several operators is said once.
      const text = actualText ?? cids.map((cid) => page.fonts.get(font)?.textOf(cid) ?? '\ufffd').join('');
      const again = actualText !== null && actualText === said;
      said = actualText;
      if (!again) texts.set(`${page.ref} ${mcid}`, (texts.get(`${page.ref} ${mcid}`) ?? '') + text);
    }
  }
  const textOf = (element: ReadElement): string =>
    element.kids
      .map((kid) => {
        if (kid.type === 'content') return texts.get(`${kid.page} ${kid.mcid}`) ?? '';
        const inner = kid.type === 'element' ? byRef.get(kid.ref) : undefined;
        if (inner === undefined) return '';
        return withinLine.has(inner.tag) ? textOf(inner) : `\n${textOf(inner)}\n`;
      })
      .join('');
  return textOf;
}

/** A text as PDF strings hold it. */
export function textString(dict: PDFDict, key: string): string {
  const value = dict.get(PDFName.of(key));
  return value instanceof PDFHexString || value instanceof PDFString ? value.decodeText() : '';
}

export function name(dict: PDFDict, key: string): string {
  return String(dict.get(PDFName.of(key)) ?? '');
}

export function listOf(object: PDFObject | undefined): readonly PDFObject[] {
  if (object === undefined) return [];
  return object instanceof PDFArray ? object.asArray() : [object];
}

function numberTree(node: PDFDict, dict: (object: PDFObject | undefined) => PDFDict): Map<number, PDFObject> {
  const found = new Map<number, PDFObject>();
  for (const kid of listOf(node.get(PDFName.of('Kids')))) {
    for (const [key, value] of numberTree(dict(kid), dict)) found.set(key, value);
  }
  const numbers = listOf(node.get(PDFName.of('Nums')));
  for (let index = 0; index + 1 < numbers.length; index += 2)
    found.set(Number(String(numbers[index])), numbers[index + 1] as PDFObject);
  return found;
}
