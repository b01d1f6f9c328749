import { isNameCharacter, isXmlSpace, withReferences } from './characters.ts';
import { nameAt, nameHash, type XmlName } from './names.ts';

/**
 * The attributes in a stretch of a tag that was found well-formed, under names without prefixes; where two share one, the
 * last counts. Declarations of namespaces are left out. White space inside a value comes as spaces (3.3.3).
 */
export function attributesIn(markup: string, from: number, to: number): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  eachAttribute(markup, from, to, ({ written, local }, value) => {
    if (!written.startsWith('xmlns')) attributes[local] = plainValue(value);
  });
  return attributes;
}

/** The same stretch with every name as it is written, declarations of namespaces among them. */
export function writtenAttributesIn(markup: string, from: number, to: number): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  eachAttribute(markup, from, to, ({ written }, value) => attributes.set(written, plainValue(value)));
  return attributes;
}

/** `see` gets each value as it stands between its quotation marks. */
function eachAttribute(markup: string, from: number, to: number, see: (name: XmlName, value: string) => void): void {
  let at = from;
  while (at < to) {
    while (at < to && isXmlSpace(markup.charCodeAt(at))) at += 1;
    const start = at;
    let hash = 0;
    for (let code = markup.charCodeAt(at); at < to && isNameCharacter(code); code = markup.charCodeAt(at)) {
      hash = nameHash(hash, code);
      at += 1;
    }
    if (at === start) break;
    const name = nameAt(markup, start, at, hash);
    while (at < to && !isQuote(markup.charCodeAt(at))) at += 1;
    const end = markup.indexOf(markup.charAt(at), at + 1);
    see(name, markup.slice(at + 1, end));
    at = end + 1;
  }
}

function isQuote(code: number): boolean {
  return code === 0x22 || code === 0x27;
}

function plainValue(written: string): string {
  const spaced = /[\t\n]/.test(written) ? written.replace(/[\t\n]/g, ' ') : written;
  return spaced.includes('&') ? (withReferences(spaced) ?? spaced) : spaced;
}
