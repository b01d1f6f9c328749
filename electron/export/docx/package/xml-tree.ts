/** An XML element as plain data. Attribute values and text are unescaped; `serialised` makes any tree well-formed. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** Attributes that are undefined are left out, so that optional ones can be written in place. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  children: readonly XmlNode[] = [],
): XmlElement {
  const given: Record<string, string> = {};
  for (const key of Object.keys(attributes)) {
    const value = attributes[key];
    if (value !== undefined) given[key] = String(value);
  }
  return { name, attributes: given, children };
}

/** An element whose only attribute is `w:val`: the most common shape in WordprocessingML. */
export function valued(name: string, value: string | number): XmlElement {
  return { name, attributes: { 'w:val': String(value) }, children: [] };
}

/** This element and every element below it, in document order. */
export function* elementsOf(root: XmlElement): Generator<XmlElement> {
  // A stack instead of recursion: delegating generators would cost one call per level for every element.
  const waiting: XmlElement[] = [root];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    for (let index = next.children.length - 1; index >= 0; index -= 1) {
      const child = next.children[index];
      if (child !== undefined && typeof child !== 'string') waiting.push(child);
    }
  }
}

/** The words in this element, without any markup. */
export function textOf(root: XmlElement): string {
  return root.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** The file of a part, in UTF-8: declaration and tree, on one line, the same for the same tree. */
export function serialised(root: XmlElement): Uint8Array {
  const bytes = new ByteWriter();
  bytes.add('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n');
  write(root, bytes);
  return bytes.end();
}

/** The same as text. */
export function serialise(root: XmlElement): string {
  return new TextDecoder().decode(serialised(root));
}

/** Gathers text as bytes: a long part has a million pieces, most of them a few letters of markup. */
class ByteWriter {
  #bytes = new Uint8Array(1 << 12);
  #length = 0;

  add(piece: string): void {
    const most = this.#length + piece.length * 3;
    if (most > this.#bytes.length) this.#grow(most);
    if (piece.length > longestByLetter) {
      this.#length += encoder.encodeInto(piece, this.#bytes.subarray(this.#length)).written;
      return;
    }
    for (let index = 0; index < piece.length; index += 1) {
      const code = piece.charCodeAt(index);
      if (code > 127) {
        const rest = piece.slice(index);
        this.#length += encoder.encodeInto(rest, this.#bytes.subarray(this.#length)).written;
        return;
      }
      this.#bytes[this.#length] = code;
      this.#length += 1;
    }
  }

  end(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #grow(least: number): void {
    const longer = new Uint8Array(Math.max(least, this.#bytes.length * 2));
    longer.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = longer;
  }
}

const encoder = new TextEncoder();
/** Characters up to which writing letter by letter beats asking the encoder. */
const longestByLetter = 40;

function write(node: XmlElement, out: ByteWriter): void {
  out.add('<');
  out.add(node.name);
  for (const key in node.attributes) {
    out.add(' ');
    out.add(key);
    out.add('="');
    out.add(escaped(node.attributes[key] ?? '', attributeSpecials));
    out.add('"');
  }
  if (node.children.length === 0) {
    out.add('/>');
    return;
  }
  out.add('>');
  for (const child of node.children) {
    if (typeof child === 'string') out.add(escaped(child, textSpecials));
    else write(child, out);
  }
  out.add('</');
  out.add(node.name);
  out.add('>');
}

const textSpecials = /[&<>\r]/g;
// An attribute's white space would be read back as blanks unless it is escaped.
const attributeSpecials = /[&<>"\t\n\r]/g;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function escaped(text: string, specials: RegExp): string {
  return xmlCharacters(text).replace(specials, (character) => entities[character] ?? character);
}

/**
 * Text that XML 1.0 can hold. Control characters and U+FFFE/U+FFFF go, for no parser opens a file that has one; half a
 * surrogate pair becomes the replacement character, so the reader sees that something was lost.
 */
export function xmlCharacters(text: string): string {
  return forbidden.test(text) ? text.replace(allForbidden, (found) => (isSurrogate(found) ? '\uFFFD' : '')) : text;
}

const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const allForbidden = new RegExp(forbidden.source, 'gu');

function isSurrogate(character: string): boolean {
  const code = character.charCodeAt(0);
  return code >= 0xd800 && code <= 0xdfff;
}
