import { SaxesParser } from 'saxes';
import { fail, ok, type Result } from '../../base/result.ts';
import type { ImportFailure } from '../imported-document.ts';

/** One element of an office part. Names come without a prefix; two namespaces never share one in the parts read here. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

const limits = { depth: 256, elements: 3_000_000 } as const;
const chunkLength = 64 * 1024;

/**
 * Reads one XML part and hands over each child of `container`, or of one of several, as soon as it is complete, so that a
 * long document never stands in memory as a whole. A document type that declares anything is refused: none of our formats
 * needs one, and every entity attack does. A fault in the middle ends the reading; what was complete before it has been
 * handed over.
 */
export function streamXml(
  bytes: Uint8Array,
  partName: string,
  container: string | readonly string[],
  onChild: (element: XmlElement, container: string) => void,
): Result<null, ImportFailure> {
  const containers = new Set(typeof container === 'string' ? [container] : container);
  const read = parsePart(bytes, partName, (parent, element) => {
    if (!containers.has(parent.name)) return false;
    onChild(element, parent.name);
    return true;
  });
  return read.ok ? ok(null) : read;
}

/** Reads one small XML part whole; the answer is an element around the part's own root. Refuses what `streamXml` does. */
export function readXml(bytes: Uint8Array, partName: string): Result<XmlElement, ImportFailure> {
  return parsePart(bytes, partName, () => false);
}

/** `take` sees each element when it ends; it stays in the tree unless `take` answers true. */
function parsePart(
  bytes: Uint8Array,
  partName: string,
  take: (parent: XmlElement, element: XmlElement) => boolean,
): Result<XmlElement, ImportFailure> {
  const parser = new SaxesParser();
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  let failure: ImportFailure | null = null;
  let elements = 0;
  const stop = (code: ImportFailure['code'], reason: string) => {
    failure ??= { code, detail: `${partName}, line ${parser.line}: ${reason}` };
  };
  const addText = (text: string) => {
    if (failure === null && open.length > 1) open.at(-1)?.children.push(text);
  };

  parser.on('doctype', (type) => {
    // Books name a public document type; without declarations of its own it means nothing here.
    if (type.includes('[')) stop('unsafe-archive', 'it declares entities of its own');
  });
  parser.on('error', (error) => stop('damaged', error.message.replace(/^\d+:\d+: /, '')));
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('opentag', ({ name, attributes }) => {
    if (failure !== null) return;
    elements += 1;
    if (elements > limits.elements) stop('too-complex', `more than ${limits.elements} elements`);
    if (open.length > limits.depth) stop('too-complex', `elements nested more than ${limits.depth} deep`);
    open.push(new ReadElement(localName(name), attributes));
  });
  parser.on('closetag', () => {
    if (failure !== null) return;
    const element = open.pop();
    const parent = open.at(-1);
    if (element !== undefined && parent !== undefined && !take(parent, element)) parent.children.push(element);
  });

  const markup = decodePart(bytes);
  for (let at = 0; at < markup.length && failure === null; at += chunkLength) {
    parser.write(markup.slice(at, at + chunkLength));
  }
  if (failure === null) parser.close();
  return failure === null ? ok(root) : fail(failure);
}

export function xmlChildren(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === name);
}

/** The element that a path of child names leads to; null when a step is missing. */
export function xmlChild(element: XmlElement, ...path: readonly string[]): XmlElement | null {
  let at: XmlElement | null = element;
  for (const name of path) at = at === null ? null : (xmlChildren(at, name)[0] ?? null);
  return at;
}

export function xmlText(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : xmlText(child))).join('');
}

/** All elements of that name inside, outermost first, without looking into the found ones again. */
export function xmlDescendants(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return child.name === name ? [child] : xmlDescendants(child, name);
  });
}

/** The text inside with white space collapsed; null when there is none, or no element. */
export function xmlLine(element: XmlElement | null | undefined): string | null {
  const text = element == null ? '' : xmlText(element).replace(/\s+/g, ' ').trim();
  return text === '' ? null : text;
}

function decodePart(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** Names come again and again, so each is cut once; a file of endless new ones must not fill the memory. */
const localNames = new Map<string, string>();
const mostNames = 5_000;

function localName(name: string): string {
  const known = localNames.get(name);
  if (known !== undefined) return known;
  const local = name.slice(name.indexOf(':') + 1);
  if (localNames.size < mostNames) localNames.set(name, local);
  return local;
}

/** An element whose attributes lose their prefixes when somebody asks for them: of most elements nobody does. */
class ReadElement implements XmlElement {
  readonly name: string;
  readonly children: (XmlElement | string)[] = [];
  #written: Readonly<Record<string, string>> | null;
  #attributes: Readonly<Record<string, string>> = {};

  constructor(name: string, written: Readonly<Record<string, string>>) {
    this.name = name;
    this.#written = written;
  }

  get attributes(): Readonly<Record<string, string>> {
    if (this.#written !== null) this.#attributes = withLocalNames(this.#written);
    this.#written = null;
    return this.#attributes;
  }
}

function withLocalNames(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const local: Record<string, string> = {};
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined && !name.startsWith('xmlns')) local[localName(name)] = value;
  }
  return local;
}
