export interface ReadAddress {
  /** The part that says who answers, as the network will see it. */
  readonly host: string;
  readonly full: string;
  /** Why this address deserves a second look; null when it does not. */
  readonly note: string | null;
}

/** An address taken apart for a person to judge; null for anything but web and mail. */
export function readAddress(href: string): ReadAddress | null {
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  if (url.protocol === 'mailto:') return { host: decoded(url.pathname), full: decoded(href), note: null };
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  return { host: url.host, full: decoded(url.href), note: noteOn(url) };
}

function noteOn(url: URL): string | null {
  if (url.username !== '') return 'The part before the @ is not the address: look at the part after it.';
  if (url.host.split('.').some((part) => part.startsWith('xn--'))) {
    return 'The name contains letters of other alphabets that may look like ordinary ones.';
  }
  return url.protocol === 'http:' ? 'The connection is not encrypted.' : null;
}

// Direction marks and other invisible characters could make an address look like another one.
function decoded(text: string): string {
  let plain = text;
  try {
    plain = decodeURI(text);
  } catch {
    // Broken escapes are shown as they are.
  }
  return plain.replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, (mark) => encodeURIComponent(mark));
}
