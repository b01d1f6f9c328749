const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const padding = 0x3d;
// A multiple of three, and few enough to be arguments of one call.
const stretch = 24_573;

const values = new Uint8Array(128);
for (let value = 0; value < digits.length; value += 1) values[digits.charCodeAt(value)] = value;

/** Bytes as base64 (RFC 4648, clause 4), padded and on one line. */
export function encodeBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += stretch)
    parts.push(encodeStretch(bytes.subarray(start, start + stretch)));
  return parts.join('');
}

function encodeStretch(bytes: Uint8Array): string {
  const codes: number[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const held = bytes.length - at;
    codes.push(
      digits.charCodeAt(group >> 18),
      digits.charCodeAt((group >> 12) & 63),
      held > 1 ? digits.charCodeAt((group >> 6) & 63) : padding,
      held > 2 ? digits.charCodeAt(group & 63) : padding,
    );
  }
  return String.fromCharCode(...codes);
}

/** Whether this is base64 as `encodeBase64` writes it: padded, on one line, nothing between. */
export function isBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
}

/** The bytes of a text that `isBase64` accepts. */
export function decodeBase64(text: string): Uint8Array {
  const padded = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padded);
  let to = 0;
  for (let at = 0; at < text.length; at += 4) {
    const group =
      (valueAt(text, at) << 18) | (valueAt(text, at + 1) << 12) | (valueAt(text, at + 2) << 6) | valueAt(text, at + 3);
    // What padding stands for lies past the end, where nothing is kept.
    bytes[to] = group >> 16;
    bytes[to + 1] = (group >> 8) & 0xff;
    bytes[to + 2] = group & 0xff;
    to += 3;
  }
  return bytes;
}

function valueAt(text: string, at: number): number {
  return values[text.charCodeAt(at)] ?? 0;
}
