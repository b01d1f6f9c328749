/** A place inside an unspaced stretch of text where a line may end. */
export interface BreakOpportunity {
  /** Offset of the character that starts the next line. */
  readonly offset: number;
  readonly kind: BreakKind;
}

/**
 * `hyphen` sets a hyphen; `after` ends the line as it is, after a dash; `address` does the same
 * inside an address or a file name; `anywhere` is the last resort for a stretch wider than the line.
 */
export type BreakKind = 'hyphen' | 'after' | 'address' | 'anywhere';

const addressLike =
  /^[^\p{L}\p{N}]*(?:[a-z][a-z0-9+.-]*:\/\/|www\.|mailto:|10\.\d{4,}\/)|^[^\s@]+@[^\s@]+\.[a-z]{2,}|(?:[/\\_][^/\\_]+){3,}/iu;
const addressJoint = /[/\\?&=#_\-.,:;%~+@]/;
const dashes = /[-\u2010\u2012\u2013\u2014]/;
const neverFirst = /[)\]}.,:;!?\u2019\u201d%]/;
const neverLast = /[([{\u2018\u201c]/;
const nothingToFind = /^[\p{Script=Latin}\p{N}.,:;!?'"()\u2018\u2019\u201c\u201d]*$/u;

/** Every address has one of these; nearly no word has. */
const mayBeAddress = /[/\\_@:]|www\./iu;

export function isAddress(text: string): boolean {
  return mayBeAddress.test(text) && addressLike.test(text);
}

/** Breaks that the text itself allows, ascending: after dashes and slashes, in addresses. For ideographs see `widePartsOf`. */
export function breakOpportunities(text: string): readonly BreakOpportunity[] {
  if (isAddress(text)) return addressBreaks(text);
  if (nothingToFind.test(text)) return [];
  const found: BreakOpportunity[] = [];
  for (let offset = 1; offset < text.length; offset += 1) {
    const before = text.charAt(offset - 1);
    const after = text.charAt(offset);
    if (breaksBetween(text, offset, before, after)) found.push({ offset, kind: 'after' });
  }
  return found;
}

function breaksBetween(text: string, offset: number, before: string, after: string): boolean {
  if (neverFirst.test(after) || neverLast.test(before) || dashes.test(after)) return false;
  if (before === '/') return /\p{L}/u.test(text.charAt(offset - 2)) && /\p{L}/u.test(after);
  if (!dashes.test(before)) return false;
  if (before === '\u2014') return true;
  // A hyphen between letters may end a line; a minus sign or the dash of "2019-20" may not.
  return offset >= 2 && /\p{L}/u.test(text.charAt(offset - 2)) && /[\p{L}\p{N}\u2018\u201c]/u.test(after);
}

function addressBreaks(text: string): BreakOpportunity[] {
  const found: BreakOpportunity[] = [];
  for (let offset = 2; offset < text.length - 1; offset += 1) {
    if (addressJoint.test(text.charAt(offset - 1)) && !addressJoint.test(text.charAt(offset))) {
      found.push({ offset, kind: 'address' });
    }
  }
  return found;
}

/** Breaks between all characters, for a stretch that no line can hold. */
export function breaksAnywhere(text: string): readonly BreakOpportunity[] {
  const found: BreakOpportunity[] = [];
  for (let offset = 1; offset < text.length; offset += 1) {
    const joinsBefore = /\p{M}|\u200d/u.test(text.charAt(offset));
    if (!joinsBefore && !isSurrogatePair(text.charAt(offset - 1), text.charAt(offset))) {
      found.push({ offset, kind: 'anywhere' });
    }
  }
  return found;
}

function isSurrogatePair(before: string, after: string): boolean {
  return /[\ud800-\udbff]/.test(before) && /[\udc00-\udfff]/.test(after);
}
