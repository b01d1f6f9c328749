import { describe, expect, it } from 'vitest';
import { decodeText } from '../../electron/library/decode.ts';

const bytesOf = (...values: number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return bytes;
}

/** Letters up to U+00FF as one byte each, and the windows-1252 quotation marks. */
function windows1252(text: string): Uint8Array {
  const special = new Map([
    ['“', 0x93],
    ['”', 0x94],
    ['’', 0x92],
    ['–', 0x96],
    ['€', 0x80],
  ]);
  return Uint8Array.from([...text].map((letter) => special.get(letter) ?? letter.charCodeAt(0)));
}

describe('decodeText', () => {
  it('reads UTF-8 as it is, without guessing', () => {
    const text = 'Größe: 5 km², “gut” – 漢字';
    expect(decodeText(utf8(text))).toEqual({ text, encoding: 'utf-8', replaced: 0, guessed: false });
  });

  it('takes a byte order mark off, so that offset 0 is the first letter', () => {
    expect(decodeText(bytesOf(0xef, 0xbb, 0xbf, 0x41)).text).toBe('A');
    expect(decodeText(bytesOf(0xff, 0xfe, 0x41, 0)).text).toBe('A');
    expect(decodeText(bytesOf(0xfe, 0xff, 0, 0x41)).text).toBe('A');
    expect(decodeText(bytesOf(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0)).text).toBe('A');
  });

  it('keeps a second mark inside the text, where it is a character', () => {
    expect(decodeText(bytesOf(0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, 0x41)).text).toBe('\ufeffA');
  });

  it.each([true, false])('knows UTF-16 without a mark by its zero bytes (little endian: %s)', (littleEndian) => {
    const text = 'The ministry published its yearly report.';
    const decoded = decodeText(utf16(text, littleEndian));
    expect(decoded.text).toBe(text);
    expect(decoded.encoding).toBe(littleEndian ? 'utf-16le' : 'utf-16be');
  });

  it('reads western one-byte text with its quotation marks', () => {
    const text =
      'Le conseil a décidé de fermer le marché. “C’est une première”, a déclaré le maire à la presse, très ému.';
    const decoded = decodeText(windows1252(text));
    expect(decoded).toEqual({ text, encoding: 'windows-1252', replaced: 0, guessed: true });
  });

  it('keeps a damaged UTF-8 file as UTF-8 and counts what is lost', () => {
    const whole = utf8('Überprüfung der Märkte für Äpfel, Öl, Süßwaren und Gemüse in Köln und Zürich');
    const cut = new Uint8Array([...whole, 0xc3]);
    const decoded = decodeText(cut);
    expect(decoded.encoding).toBe('utf-8');
    expect(decoded.replaced).toBe(1);
    expect(decoded.guessed).toBe(true);
  });

  it('reads Cyrillic in one byte', () => {
    const text = 'Правительство опубликовало новый отчёт о состоянии экономики страны за прошлый год';
    const bytes = Uint8Array.from(
      [...text].map((letter) => {
        const code = letter.charCodeAt(0);
        if (letter === 'ё') return 0xb8;
        return code >= 0x410 ? code - 0x410 + 0xc0 : code;
      }),
    );
    expect(decodeText(bytes).text).toBe(text);
  });

  it('gives an empty text for an empty file', () => {
    expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', replaced: 0, guessed: false });
  });
});
