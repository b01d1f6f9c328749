import { fail, ok, type Result } from '../../base/result.ts';
import type { ImportFailure } from '../imported-document.ts';
import { attributesIn } from './xml/attributes.ts';
import type { XmlName } from './xml/names.ts';
import { scanXml, type XmlListener } from './xml/scan.ts';

/** One element of an office part. Names come without a prefix; two namespaces never share one in the parts read here. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

const limits = { depth: 256, elements: 3_000_000 } as const;

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
  const tree = new TreeBuilder(take);
  const fault = scanXml(decodePart(bytes), tree);
  if (fault === null) return ok(tree.root);
  return fail({ code: tree.refusal, detail: `${partName}, line ${fault.line}: ${fault.reason}` });
}

class TreeBuilder implements XmlListener {
  objection: string | null = null;
  /** What the part is refused as when the scan ends early. */
  refusal: ImportFailure['code'] = 'damaged';
  readonly root: XmlElement = { name: '', attributes: {}, children: [] };
  private readonly opened: XmlElement[] = [];
  private current = this.root;
  private elements = 0;

  constructor(private readonly take: (parent: XmlElement, element: XmlElement) => boolean) {}

  // Books name a public document type; without declarations of its own it means nothing here.
  doctype(hasDeclarations: boolean): void {
    if (hasDeclarations) this.refuse('unsafe-archive', 'it declares entities of its own');
  }

  open({ local }: XmlName, markup: string, attributesFrom: number, attributesTo: number): void {
    this.elements += 1;
    this.opened.push(this.current);
    this.current = new ReadElement(local, markup, attributesFrom, attributesTo);
    if (this.elements > limits.elements) this.refuse('too-complex', `more than ${limits.elements} elements`);
    if (this.opened.length > limits.depth) this.refuse('too-complex', `elements nested more than ${limits.depth} deep`);
  }

  close(): void {
    const element = this.current;
    const parent = this.opened.pop() ?? this.root;
    this.current = parent;
    if (!this.take(parent, element)) parent.children.push(element);
  }

  text(text: string): void {
    this.current.children.push(text);
  }

  private refuse(code: ImportFailure['code'], why: string): void {
    if (this.objection !== null) return;
    this.refusal = code;
    this.objection = why;
  }
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

export function decodePart(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

const none: Readonly<Record<string, string>> = {};

/** An element whose attributes are read when somebody asks for them: of most elements nobody does. */
class ReadElement implements XmlElement {
  readonly children: (XmlElement | string)[] = [];
  private read: Readonly<Record<string, string>> | null = null;

  constructor(
    readonly name: string,
    private readonly markup: string,
    private readonly from: number,
    private readonly to: number,
  ) {}

  get attributes(): Readonly<Record<string, string>> {
    this.read ??= this.from === this.to ? none : attributesIn(this.markup, this.from, this.to);
    return this.read;
  }
}
