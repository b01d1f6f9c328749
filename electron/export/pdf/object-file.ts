import { type PDFContext, type PDFObject, type PDFRef, PDFStream } from 'pdf-lib';
import { compressed } from './compressed.ts';
import { latin1Bytes } from './numbers.ts';

const objectsPerStream = 300;

/** Where an object is found: at an offset in the file, or as the n-th object of a stream of objects. */
type Entry =
  | { readonly type: 'at'; readonly offset: number }
  | { readonly type: 'inside'; readonly stream: number; readonly index: number };

/**
 * The objects as a file: streams by themselves, all others some hundred at a time in a compressed stream (ISO 32000-1,
 * 7.5.7), found through a cross-reference stream (7.5.8). The library's own writer looks for the place of every entry
 * among all entries before it, and goes through each object twice: for a long document that was a tenth of all the work.
 */
export function objectFile(context: PDFContext): Uint8Array {
  const parts: Uint8Array[] = [];
  const entries = new Map<number, Entry>();
  let length = 0;
  const append = (bytes: Uint8Array): void => {
    parts.push(bytes);
    length += bytes.length;
  };
  const appendStream = (number: number, stream: PDFStream): void => {
    entries.set(number, { type: 'at', offset: length });
    const bytes = new Uint8Array(stream.sizeInBytes());
    stream.copyBytesInto(bytes, 0);
    append(latin1Bytes(`${number} 0 obj\n`));
    append(bytes);
    append(latin1Bytes('\nendobj\n\n'));
  };
  // Four bytes above 127 in a comment tell programs that copy files that this one is no text.
  append(latin1Bytes('%PDF-1.7\n%\u0081\u0081\u0081\u0081\n\n'));
  const others: (readonly [PDFRef, PDFObject])[] = [];
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFStream) appendStream(ref.objectNumber, object);
    else others.push([ref, object]);
  }
  for (let start = 0; start < others.length; start += objectsPerStream) {
    const inside = others.slice(start, start + objectsPerStream);
    const stream = context.nextRef().objectNumber;
    inside.forEach(([ref], index) => {
      entries.set(ref.objectNumber, { type: 'inside', stream, index });
    });
    appendStream(stream, streamOfObjects(context, inside));
  }
  const table = context.nextRef().objectNumber;
  entries.set(table, { type: 'at', offset: length });
  const tableAt = length;
  appendStream(table, crossReferences(context, entries, table + 1));
  append(latin1Bytes(`startxref\n${tableAt}\n%%EOF`));
  return joined(parts, length);
}

function streamOfObjects(context: PDFContext, objects: readonly (readonly [PDFRef, PDFObject])[]): PDFStream {
  const places: string[] = [];
  const texts: string[] = [];
  let length = 0;
  for (const [ref, object] of objects) {
    const text = object.toString();
    places.push(`${ref.objectNumber} ${length}`);
    texts.push(text);
    length += text.length + 1;
  }
  const index = `${places.join(' ')}\n`;
  return compressed(context, latin1Bytes(`${index}${texts.join('\n')}\n`), {
    Type: 'ObjStm',
    N: objects.length,
    First: index.length,
  });
}

const offsetBytes = 4;
const indexBytes = 2;
/** Object 0 heads the list of numbers not in use, and stays last for ever. */
const generationOfNone = 65_535;

function crossReferences(context: PDFContext, entries: ReadonlyMap<number, Entry>, size: number): PDFStream {
  const width = 1 + offsetBytes + indexBytes;
  const view = new DataView(new ArrayBuffer(size * width));
  for (let number = 0; number < size; number += 1) {
    const entry = entries.get(number);
    const at = number * width;
    view.setUint8(at, entry === undefined ? 0 : entry.type === 'at' ? 1 : 2);
    view.setUint32(at + 1, entry === undefined ? 0 : entry.type === 'at' ? entry.offset : entry.stream);
    view.setUint16(
      at + 1 + offsetBytes,
      entry === undefined ? generationOfNone : entry.type === 'at' ? 0 : entry.index,
    );
  }
  const { Root, Info, ID } = context.trailerInfo;
  return compressed(context, new Uint8Array(view.buffer), {
    Type: 'XRef',
    Size: size,
    W: [1, offsetBytes, indexBytes],
    ...(Root === undefined ? {} : { Root }),
    ...(Info === undefined ? {} : { Info }),
    ...(ID === undefined ? {} : { ID }),
  });
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
