import { decodeAs } from '../../decode.ts';

/** The upper halves of two alphabets of MS-DOS, which no decoder of the platform knows. */
const dosTables: Readonly<Record<string, string>> = {
  cp437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
};

/** The alphabets of older systems that a control word of its own names. */
export const encodingByWord: Readonly<Record<string, string>> = { mac: 'macintosh', pc: 'cp437', pca: 'cp850' };

const byCodePage: Readonly<Record<number, string>> = {
  437: 'cp437',
  850: 'cp850',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  65001: 'utf-8',
};

const byCharset: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  130: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
  254: 'cp437',
  255: 'cp850',
};

/** Fonts of this charset hold signs in place of letters. */
export const symbolCharset = 2;

/** The encoding of `\ansicpgN` or `\cpgN`; null for one that nobody uses in text. */
export function codePageEncoding(codePage: number): string | null {
  if (codePage >= 1250 && codePage <= 1258) return `windows-${codePage}`;
  return byCodePage[codePage] ?? null;
}

/** The encoding of a font by its `\fcharsetN`; null where the document's own one counts. */
export function charsetEncoding(charset: number): string | null {
  return byCharset[charset] ?? null;
}

/** Encodings in which one letter may take two bytes, the second of which may look like plain ASCII. */
export function isWide(encoding: string): boolean {
  return ['shift_jis', 'gbk', 'euc-kr', 'big5', 'utf-8'].includes(encoding);
}

export function decodeBytes(bytes: readonly number[], encoding: string): string {
  const table = dosTables[encoding];
  if (table === undefined) return decodeAs(Uint8Array.from(bytes), encoding, false).text;
  return bytes.map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : (table[byte - 0x80] ?? ''))).join('');
}

/** The character of `\uN`. Signs of symbol fonts lie in the private area; most of them are bullets. */
export function signOf(code: number): string {
  return code >= 0xf000 && code <= 0xf0ff
    ? '•'
    : code > 0xffff
      ? String.fromCodePoint(code)
      : String.fromCharCode(code);
}
