import { forbidden, isForbidden, isNameCharacter, isNameStart, isXmlSpace, withReferences } from './characters.ts';
import { nameAt, nameHash, type XmlName } from './names.ts';

/** What a well-formed text is made of, told in order. Text may come in several pieces. */
export interface XmlListener {
  /** What the listener cannot go on with, in its own words; it ends the scan as a fault does. */
  readonly objection: string | null;
  doctype(hasDeclarations: boolean): void;
  /** The attributes stand in this range of the text as the scanner reads it; `attributesIn` reads them. */
  open(name: XmlName, markup: string, attributesFrom: number, attributesTo: number): void;
  close(): void;
  text(text: string): void;
}

export interface XmlFault {
  /** Counted from 1. */
  readonly line: number;
  readonly reason: string;
}

const less = 0x3c;
const greater = 0x3e;
const slash = 0x2f;
const equals = 0x3d;
const ampersand = 0x26;
const mostCompared = 32;

/**
 * Goes through an XML text once and tells the first place where it is not well-formed (XML 1.0, 2.1), or null. Faults are
 * never mended: what follows one could be read in more than one way. No entity is ever expanded but the five that XML
 * itself has, and nothing is recursive, so time and memory go by the length alone. Values of attributes are checked here
 * and read only when somebody asks, because of most elements nobody does.
 */
export function scanXml(markup: string, listener: XmlListener): XmlFault | null {
  const scanner = new XmlScanner(markup.includes('\r') ? markup.replace(/\r\n?/g, '\n') : markup, listener);
  scanner.run();
  return scanner.fault;
}

class XmlScanner {
  fault: XmlFault | null = null;
  private at: number;
  private readonly start: number;
  private readonly open: XmlName[] = [];
  private hasRoot = false;
  private hasDoctype = false;
  /** Start, end and number of each attribute name of one tag, to find two of one name. */
  private readonly tagNames: number[] = [];

  constructor(
    private readonly markup: string,
    private readonly listener: XmlListener,
  ) {
    this.start = markup.charCodeAt(0) === 0xfeff ? 1 : 0;
    this.at = this.start;
  }

  run(): void {
    const { markup, listener } = this;
    while (this.at < markup.length) {
      if (!this.piece()) return;
      if (listener.objection !== null) {
        this.fail(listener.objection, this.at);
        return;
      }
    }
    const unclosed = this.open.at(-1);
    if (unclosed !== undefined) this.fail(`<${unclosed.written}> is never closed`, markup.length);
    else if (!this.hasRoot) this.fail('there is no element', markup.length);
  }

  /** Each step answers whether to go on: false after a fault. */
  private piece(): boolean {
    const { markup, at } = this;
    if (markup.charCodeAt(at) !== less) return this.characters();
    const next = markup.charCodeAt(at + 1);
    if (next === slash) return this.closingTag();
    if (next === 0x21) return this.declaration();
    return next === 0x3f ? this.instruction() : this.openingTag();
  }

  private fail(reason: string, at: number): false {
    let line = 1;
    for (let next = this.markup.indexOf('\n'); next >= 0 && next < at; next = this.markup.indexOf('\n', next + 1))
      line += 1;
    this.fault = { line, reason };
    return false;
  }

  private characters(): boolean {
    const { markup, at } = this;
    const next = markup.indexOf('<', at);
    const to = next < 0 ? markup.length : next;
    let text = markup.slice(at, to);
    this.at = to;
    if (this.open.length === 0) return !/[^ \t\n]/.test(text) || this.fail('text stands outside the root element', at);
    if (unusual.test(text)) {
      const resolved = withReferences(text);
      if (forbidden.test(text)) return this.fail('a character that XML does not allow', at);
      if (resolved === null) return this.fail('an entity that is not declared', at);
      if (text.includes(']]>')) return this.fail('the end of a section that did not begin', at);
      text = resolved;
    }
    this.listener.text(text);
    return true;
  }

  private openingTag(): boolean {
    const { markup } = this;
    const start = this.at + 1;
    let at = start;
    let hash = 0;
    if (!isNameStart(markup.charCodeAt(at))) return this.fail('a tag without a name', at);
    for (let code = markup.charCodeAt(at); isNameCharacter(code); code = markup.charCodeAt(at)) {
      hash = nameHash(hash, code);
      at += 1;
    }
    const name = nameAt(markup, start, at, hash);
    const from = at;
    this.tagNames.length = 0;
    for (;;) {
      const before = at;
      at = this.afterSpace(at);
      const code = markup.charCodeAt(at);
      if (code === greater || code === slash) break;
      if (at === before) return this.fail('a character that no tag has in this place', at);
      at = this.attribute(at);
      if (at < 0) return false;
    }
    const isEmpty = markup.charCodeAt(at) === slash;
    if (isEmpty && markup.charCodeAt(at + 1) !== greater) return this.fail('a slash inside a tag', at);
    if (this.tagNames.length > 3 && this.hasRepeatedName())
      return this.fail('an attribute that the tag has twice', start);
    if (this.open.length === 0 && this.hasRoot) return this.fail('a second root element', start);
    this.hasRoot = true;
    this.at = at + (isEmpty ? 2 : 1);
    this.listener.open(name, markup, from, at);
    if (isEmpty) this.listener.close();
    else this.open.push(name);
    return true;
  }

  /** Checks one attribute and answers where it ends; -1 after a fault. */
  private attribute(start: number): number {
    const { markup } = this;
    let at = start;
    let hash = 0;
    let code = markup.charCodeAt(at);
    if (!isNameStart(code)) return this.faultAt('a character that no tag has in this place', at);
    for (; isNameCharacter(code); code = markup.charCodeAt(at)) {
      hash = nameHash(hash, code);
      at += 1;
    }
    const end = at;
    at = this.afterSpace(at);
    if (markup.charCodeAt(at) !== equals) return this.faultAt('an attribute without a value', at);
    at = this.afterSpace(at + 1);
    const quote = markup.charCodeAt(at);
    if (quote !== 0x22 && quote !== 0x27) return this.faultAt('a value without quotation marks', at);
    const from = at + 1;
    let hasReference = false;
    for (at = from, code = markup.charCodeAt(at); code !== quote; code = markup.charCodeAt(at)) {
      if (code === less || isForbidden(code)) return this.faultAt('a character that no value may hold', at);
      if (code === ampersand) hasReference = true;
      at += 1;
      if (at >= markup.length) return this.faultAt('the end of the text inside a tag', at);
    }
    if (hasReference && withReferences(markup.slice(from, at)) === null)
      return this.faultAt('an entity that is not declared', from);
    this.tagNames.push(start, end, hash);
    return at + 1;
  }

  /** Few names are compared one by one; many, which no program writes, by a set. */
  private hasRepeatedName(): boolean {
    const { tagNames, markup } = this;
    const written = (index: number) => markup.slice(tagNames[index], tagNames[index + 1]);
    if (tagNames.length > mostCompared * 3) {
      const names = new Set<string>();
      for (let index = 0; index < tagNames.length; index += 3) names.add(written(index));
      return names.size < tagNames.length / 3;
    }
    for (let index = 3; index < tagNames.length; index += 3) {
      const hash = tagNames[index + 2];
      for (let before = 0; before < index; before += 3) {
        if (tagNames[before + 2] === hash && written(before) === written(index)) return true;
      }
    }
    return false;
  }

  private closingTag(): boolean {
    const { markup, open } = this;
    const start = this.at + 2;
    const name = open.pop();
    if (name === undefined) return this.fail('a closing tag outside the root element', start);
    const after = start + name.written.length;
    const end = markup.startsWith(name.written, start) ? this.afterSpace(after) : start;
    if (end === start || markup.charCodeAt(end) !== greater)
      return this.fail(`<${name.written}> is closed by another tag`, start);
    this.at = end + 1;
    this.listener.close();
    return true;
  }

  private declaration(): boolean {
    const { markup, at } = this;
    if (markup.startsWith('--', at + 2)) return this.passOver(at + 4, markup.indexOf('--', at + 4), '-->', 'a comment');
    if (markup.startsWith('DOCTYPE', at + 2)) return this.doctype();
    if (!markup.startsWith('[CDATA[', at + 2)) return this.fail('a declaration that no document has', at);
    if (this.open.length === 0) return this.fail('text stands outside the root element', at);
    const end = markup.indexOf(']]>', at + 9);
    if (!this.passOver(at + 9, end, ']]>', 'a section')) return false;
    this.listener.text(markup.slice(at + 9, end));
    return true;
  }

  private instruction(): boolean {
    const { markup, at } = this;
    const from = at + 2;
    let after = from;
    if (isNameStart(markup.charCodeAt(from))) while (isNameCharacter(markup.charCodeAt(after))) after += 1;
    const target = markup.slice(from, after);
    // The declaration of the text itself looks like an instruction; it has one place.
    const isMisplaced = target.toLowerCase() === 'xml' && (target !== 'xml' || at !== this.start);
    const isNamed = isXmlSpace(markup.charCodeAt(after)) || markup.startsWith('?>', after);
    if (target === '' || isMisplaced || !isNamed)
      return this.fail('an instruction in a wrong place or without a name', at);
    return this.passOver(after, markup.indexOf('?>', after), '?>', 'an instruction');
  }

  /** Goes on behind `close`, which should stand at `end`; false after a fault. */
  private passOver(from: number, end: number, close: string, what: string): boolean {
    const { markup } = this;
    if (end < 0 || !markup.startsWith(close, end)) return this.fail(`${what} that does not end as it should`, from);
    if (forbidden.test(markup.slice(from, end))) return this.fail('a character that XML does not allow', from);
    this.at = end + close.length;
    return true;
  }

  private doctype(): boolean {
    const { markup } = this;
    const start = this.at + 9;
    if (this.hasRoot || this.hasDoctype) return this.fail('a document type in a wrong place', start);
    this.hasDoctype = true;
    let quote = 0;
    for (let at = start; at < markup.length; at += 1) {
      const code = markup.charCodeAt(at);
      if (isForbidden(code)) return this.fail('a character that XML does not allow', at);
      if (code === 0x5b || (code === greater && quote === 0)) {
        this.at = at + 1;
        this.listener.doctype(code === 0x5b);
        return true;
      }
      if (quote === 0 && (code === 0x22 || code === 0x27)) quote = code;
      else if (code === quote) quote = 0;
    }
    return this.fail('the end of the text inside a document type', start);
  }

  private afterSpace(from: number): number {
    let at = from;
    while (isXmlSpace(this.markup.charCodeAt(at))) at += 1;
    return at;
  }

  private faultAt(reason: string, at: number): -1 {
    this.fail(reason, at);
    return -1;
  }
}

/** What makes text need a second look: references, a character that XML does not allow, the end of a section. */
const unusual = /&|\]\]>|[^\t\n\r -\ufffd]/;
