import { unzlibSync } from 'fflate';
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFWriter,
} from 'pdf-lib';

/** A file opened to be broken: its objects, which the changes below alter in place. */
export interface OpenedPdf {
  readonly context: PDFContext;
  readonly root: PDFDict;
  readonly pages: readonly PDFDict[];
  readonly pageRefs: readonly PDFRef[];
  dicts(type: string, subtype?: string): readonly PDFDict[];
  elements(tag: string): readonly PDFDict[];
  dict(object: PDFObject | undefined): PDFDict;
  rewrite(owner: PDFDict, key: string, change: (text: string) => string): void;
}

/** The same file with one thing changed, as any program may leave it. */
export async function brokenFile(bytes: Uint8Array, change: (file: OpenedPdf) => void): Promise<Uint8Array> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false });
  const { context } = file;
  const dict = (object: PDFObject | undefined): PDFDict => {
    const found = object instanceof PDFRef ? context.lookup(object) : object;
    if (found instanceof PDFRawStream) return found.dict;
    if (!(found instanceof PDFDict)) throw new Error(`A dictionary was expected, not ${String(found)}.`);
    return found;
  };
  const streamOf = (object: PDFObject | undefined): PDFRawStream => {
    const found = object instanceof PDFRef ? context.lookup(object) : object;
    if (!(found instanceof PDFRawStream)) throw new Error('A stream was expected.');
    return found;
  };
  const read = (object: PDFObject | undefined): string => {
    const stream = streamOf(object);
    const packed = stream.dict.get(key('Filter')) !== undefined;
    return Buffer.from(packed ? unzlibSync(stream.contents) : stream.contents).toString('latin1');
  };
  const all = context.enumerateIndirectObjects().map(([, object]) => object);
  const dicts = (type: string, subtype?: string): readonly PDFDict[] =>
    all.filter(
      (object): object is PDFDict =>
        object instanceof PDFDict &&
        is(object, 'Type', type) &&
        (subtype === undefined || is(object, 'Subtype', subtype)),
    );
  change({
    context,
    root: dict(context.trailerInfo.Root),
    pages: file.getPages().map((page) => page.node),
    pageRefs: file.getPages().map((page) => page.ref),
    dicts,
    elements: (tag) => dicts('StructElem').filter((element) => is(element, 'S', tag)),
    dict,
    rewrite: (owner, name, changed) => {
      const old = owner.get(key(name));
      const bare = Object.fromEntries(
        streamOf(old)
          .dict.entries()
          .filter(([entry]) => !['/Filter', '/Length'].includes(entry.asString()))
          .map(([entry, value]) => [entry.asString().slice(1), value]),
      );
      const text = read(old);
      const next = changed(text);
      if (next === text) throw new Error(`Nothing was changed in ${name}.`);
      const made = PDFRawStream.of(context.obj(bare), Buffer.from(next, 'latin1'));
      owner.set(key(name), context.register(made));
    },
  });
  return PDFWriter.forContext(context, 1e9).serializeToBuffer();
}

export const key = (name: string): PDFName => PDFName.of(name);
const is = (dict: PDFDict, name: string, value: string): boolean => dict.get(key(name))?.toString() === `/${value}`;
export const first = <T>(list: readonly T[]): T => {
  const [one] = list;
  if (one === undefined) throw new Error('The file has nothing of the kind to break.');
  return one;
};
export const arrayOf = (object: PDFObject | undefined): PDFArray => {
  if (!(object instanceof PDFArray)) throw new Error(`An array was expected, not ${String(object)}.`);
  return object;
};
