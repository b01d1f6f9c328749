import { type DecodedText, decodeAs, decodeText } from '../../decode.ts';

/** A declaration further in than this is not honoured by browsers either. */
const headLength = 4096;

/**
 * Reads the bytes of a web page as text: byte order mark, sound UTF-8, the charset the page declares, statistics.
 * Sound UTF-8 wins over a declaration, because old pages moved to UTF-8 often kept their old declaration.
 */
export function decodePage(bytes: Uint8Array): DecodedText {
  const decoded = decodeText(bytes);
  if (!decoded.guessed) return decoded;
  const declared = declaredCharset(bytes);
  if (declared === null || declared.startsWith('utf-')) return decoded;
  return decodeAs(bytes, declared, false);
}

/** The charset of `<meta charset>`, of a `Content-Type` meta or of an XML declaration, as the decoder names it. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, headLength));
  const label =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1];
  if (label === undefined) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
