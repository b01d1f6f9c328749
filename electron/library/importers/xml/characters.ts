// Extensible Markup Language (XML) 1.0, fifth edition: the characters of 2.2 (Char) and 2.3 (NameStartChar, NameChar).

const start = 1;
const inside = 2;

/** By ASCII code: whether it may begin a name, or stand inside one. A table, because every character of a tag is asked. */
const classes = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[A-Za-z_:]/.test(character)) return start | inside;
  return /[\d.-]/.test(character) ? inside : 0;
});

/** Beyond ASCII, first and last; the halves of pairs stand for the letters from the second plane up to U+EFFFF. */
const otherStart: readonly (readonly [number, number])[] = [
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2ff],
  [0x370, 0x37d],
  [0x37f, 0x1fff],
  [0x200c, 0x200d],
  [0x2070, 0x218f],
  [0x2c00, 0x2fef],
  [0x3001, 0xdb7f],
  [0xdc00, 0xdfff],
  [0xf900, 0xfdcf],
  [0xfdf0, 0xfffd],
];
const otherInside: readonly (readonly [number, number])[] = [
  [0xb7, 0xb7],
  [0x300, 0x36f],
  [0x203f, 0x2040],
];

/** Takes a UTF-16 code unit; not a number, as behind the end of a text, is none. */
export function isNameStart(code: number): boolean {
  return code < 128 ? ((classes[code] ?? 0) & start) !== 0 : isWithin(otherStart, code);
}

/** The same for every place in a name but the first. */
export function isNameCharacter(code: number): boolean {
  if (code < 128) return ((classes[code] ?? 0) & inside) !== 0;
  return isWithin(otherStart, code) || isWithin(otherInside, code);
}

function isWithin(ranges: typeof otherStart, code: number): boolean {
  return ranges.some(([first, last]) => code >= first && code <= last);
}

export function isXmlSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d;
}

/** What no well-formed text holds, written out or not. */
export const forbidden = /[^\t\n\r -\ufffd]/;

export function isForbidden(code: number): boolean {
  return code < 0x20 ? !isXmlSpace(code) : code === 0xfffe || code === 0xffff;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The text with its references put in; null when one of them is no reference, names a character that XML does not allow,
 * or an entity that only a document type could have declared.
 */
export function withReferences(text: string): string | null {
  let resolved = '';
  let at = 0;
  for (let next = text.indexOf('&'); next >= 0; next = text.indexOf('&', at)) {
    const end = text.indexOf(';', next);
    const character = end < 0 ? null : referenced(text.slice(next + 1, end));
    if (character === null) return null;
    resolved += text.slice(at, next) + character;
    at = end + 1;
  }
  return resolved + text.slice(at);
}

function referenced(name: string): string | null {
  const number = /^#(?:x([\da-f]+)|(\d+))$/i.exec(name);
  if (number === null) return Object.hasOwn(named, name) ? (named[name] ?? null) : null;
  if (name.startsWith('#X')) return null;
  const code = number[1] === undefined ? Number.parseInt(number[2] ?? '', 10) : Number.parseInt(number[1], 16);
  if (!(code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff) || isForbidden(code)) return null;
  return String.fromCodePoint(code);
}
