/** A name as an XML text writes it, and what is left of it without its prefix. */
export interface XmlName {
  readonly written: string;
  readonly local: string;
}

/** Names come again and again, so each is cut out once; a file of endless new ones must not fill the memory. */
const mostNames = 5_000;
const names = new Map<number, XmlName>();

const mask = 0x3fffffff;

/** Continues the number of a name by one character; a name begins with 0. Small enough to be kept without a box. */
export function nameHash(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) & mask;
}

/** The name that stands in this range. Two names may share a number, so the text decides. */
export function nameAt(markup: string, start: number, end: number, hash: number): XmlName {
  const known = names.get(hash);
  if (known !== undefined && known.written.length === end - start && markup.startsWith(known.written, start)) {
    return known;
  }
  const written = markup.slice(start, end);
  const name = { written, local: written.slice(written.indexOf(':') + 1) };
  if (known === undefined && names.size < mostNames) names.set(hash, name);
  return name;
}
