/**
 * An address as it may stand in the file, or null when it is none of ours to follow. Word calls a file damaged when a
 * link's target is no valid URI, so every character outside RFC 3986 is percent-encoded.
 */
export function linkTarget(href: string): string | null {
  const address = href.trim();
  if (!/^(?:https?:\/\/[^/?#\s]|mailto:[^\s])/i.test(address)) return null;
  const encoded = address.replaceAll(/%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]/gu, percentEncoded);
  // One fragment only: a second number sign may not stand in a URI.
  const [before = '', ...fragments] = encoded.split('#');
  return fragments.length === 0 ? before : `${before}#${fragments.join('%23')}`;
}

function percentEncoded(character: string): string {
  try {
    return encodeURIComponent(character);
  } catch {
    // Half of a surrogate pair has no bytes to encode.
    return '%EF%BF%BD';
  }
}
