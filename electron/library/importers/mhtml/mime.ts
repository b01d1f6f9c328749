/** One part of a message: its headers and where its content lies in the file. */
export interface MimePart {
  /** Lower-case names; lines that were folded are one line again. */
  readonly headers: ReadonlyMap<string, string>;
  readonly start: number;
  readonly end: number;
}

const mostParts = 5_000;
const deepestNesting = 8;
const longestHeaders = 64 * 1024;

/** The bytes with a text of the same length, in which what is ASCII can be searched. */
export interface MimeSource {
  readonly bytes: Uint8Array;
  readonly ascii: string;
}

export function mimeSource(bytes: Uint8Array): MimeSource {
  return { bytes, ascii: new TextDecoder('windows-1252').decode(bytes) };
}

/** The message itself as one part. */
export function readMessage(source: MimeSource): MimePart {
  return readPart(source, 0, source.bytes.length);
}

/**
 * The parts that hold content, in order, with those of nested groups in their place. A message whose borders are missing
 * or not announced is read as far as its lines still say what belongs together.
 */
export function leafParts(source: MimeSource, part: MimePart, depth = 0): readonly MimePart[] {
  const type = part.headers.get('content-type') ?? '';
  if (!/^\s*multipart\//i.test(type) || depth >= deepestNesting) return [part];
  const announced = parameter(type, 'boundary');
  const parts = split(source, part, announced ?? firstBorder(source, part) ?? '');
  if (parts.length === 0) {
    const lone = readPart(source, firstLine(source, part), part.end);
    return lone.headers.has('content-type') ? leafParts(source, lone, depth + 1) : [];
  }
  return parts.slice(0, mostParts).flatMap((inner) => leafParts(source, inner, depth + 1));
}

/** The value of a header's parameter, such as the charset of a content type; quoted or not. */
export function parameter(header: string, name: string): string | null {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(header);
  return match?.[1] ?? match?.[2] ?? null;
}

/** The content of a part, its transfer encoding undone. Damaged places are passed over. */
export function contentOf({ bytes }: MimeSource, { headers, start, end }: MimePart): Uint8Array {
  const encoding = (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase();
  const content = bytes.subarray(start, end);
  if (encoding === 'base64') return fromBase64(content);
  return encoding === 'quoted-printable' ? fromQuotedPrintable(content) : content;
}

/** Words of a header that were not plain ASCII, as `=?utf-8?Q?Caf=C3=A9?=`. */
export function headerText(value: string): string {
  const joined = value.replace(/(\?=)\s+(=\?)/g, '$1$2');
  return joined.replace(
    /=\?([\w-]+)(?:\*\w*)?\?([bq])\?([^?]*)\?=/gi,
    (whole, charset: string, kind: string, text: string) => {
      const raw = Uint8Array.from(text.replaceAll('_', kind.toLowerCase() === 'q' ? ' ' : '_'), (letter) =>
        letter.charCodeAt(0),
      );
      try {
        return new TextDecoder(charset).decode(kind.toLowerCase() === 'b' ? fromBase64(raw) : fromQuotedPrintable(raw));
      } catch {
        return whole;
      }
    },
  );
}

function readPart({ ascii }: MimeSource, start: number, end: number): MimePart {
  const headers = new Map<string, string>();
  let at = start;
  let last: string | null = null;
  while (at < end && at - start < longestHeaders) {
    const lineEnd = endOfLine(ascii, at, end);
    const line = ascii.slice(at, lineEnd).replace(/\r$/, '');
    const field = /^([!-9;-~]+):[ \t]*(.*)$/.exec(line);
    if (line === '') return { headers, start: Math.min(end, lineEnd + 1), end };
    if (field !== null) {
      last = (field[1] ?? '').toLowerCase();
      if (!headers.has(last)) headers.set(last, field[2] ?? '');
    } else if (/^[ \t]/.test(line) && last !== null) headers.set(last, `${headers.get(last) ?? ''} ${line.trim()}`);
    at = lineEnd + 1;
  }
  return { headers, start: Math.min(at, end), end };
}

function split(source: MimeSource, { start, end }: MimePart, boundary: string): readonly MimePart[] {
  const { ascii } = source;
  const parts: MimePart[] = [];
  if (boundary === '') return parts;
  const border = `--${boundary}`;
  let open: number | null = null;
  for (let at = ascii.indexOf(border, start); at !== -1 && at < end; at = ascii.indexOf(border, at + border.length)) {
    if (at > start && ascii.charAt(at - 1) !== '\n') continue;
    if (open !== null) parts.push(readPart(source, open, beforeLineBreak(ascii, at)));
    const after = at + border.length;
    open = ascii.startsWith('--', after) ? null : Math.min(end, endOfLine(ascii, after, end) + 1);
    if (open === null || parts.length > mostParts) return parts;
  }
  // A file that was cut off has no last border.
  if (open !== null && open < end) parts.push(readPart(source, open, end));
  return parts;
}

/** The border as the first line that looks like one shows it, for messages that forgot to announce it. */
function firstBorder({ ascii }: MimeSource, { start, end }: MimePart): string | null {
  return (
    /(?:^|\n)--([^\s-][^\r\n]*|-{2,}[^\r\n]+)/
      .exec(ascii.slice(start, Math.min(end, start + longestHeaders)))?.[1]
      ?.trimEnd() ?? null
  );
}

function firstLine({ ascii }: MimeSource, { start, end }: MimePart): number {
  let at = start;
  while (at < end && /\s/.test(ascii.charAt(at))) at += 1;
  return at;
}

function endOfLine(text: string, from: number, end: number): number {
  const at = text.indexOf('\n', from);
  return at === -1 || at > end ? end : at;
}

/** The line break before a border belongs to the border. */
function beforeLineBreak(text: string, at: number): number {
  const before = text.charAt(at - 1) === '\n' ? at - 1 : at;
  return text.charAt(before - 1) === '\r' ? before - 1 : before;
}

const base64Values = new Map(
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].map((letter, value) => [
    letter.charCodeAt(0),
    value,
  ]),
);

function fromBase64(text: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (const letter of text) {
    const value = base64Values.get(letter);
    if (value === undefined) continue;
    held = ((held << 6) | value) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length] = (held >> bits) & 0xff;
    length += 1;
  }
  return bytes.subarray(0, length);
}

const equalsSign = 0x3d;

function fromQuotedPrintable(text: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const byte = text[at] ?? 0;
    if (byte === equalsSign) {
      const next = text[at + 1];
      if (next === 0x0a) {
        at += 1;
        continue;
      }
      if (next === 0x0d) {
        at += text[at + 2] === 0x0a ? 2 : 1;
        continue;
      }
      const value = hexadecimal(next) * 16 + hexadecimal(text[at + 2]);
      if (!Number.isNaN(value)) {
        bytes[length] = value;
        length += 1;
        at += 2;
        continue;
      }
    }
    bytes[length] = byte;
    length += 1;
  }
  return bytes.subarray(0, length);
}

function hexadecimal(byte: number | undefined): number {
  if (byte === undefined) return Number.NaN;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : Number.NaN;
}
