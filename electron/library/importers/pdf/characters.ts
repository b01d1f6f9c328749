/** Letters that are drawn as one and must be found as the letters they are. */
const ligatures = /[\ufb00-\ufb06\ufb13-\ufb17]/g;
/** Arabic letters in the shapes they take inside a word; the plain letters are what is typed and searched. */
const shapedLetters = /[\ufb50-\ufdfb\ufe70-\ufefc]/g;
const privateUse = /[\ue000-\uf8ff]/g;

/** What the usual bullets become under the codes of picture fonts. */
const bullets = /[\uf06c\uf06e\uf06f\uf071\uf076\uf0a7\uf0a8\uf0b7\uf0d8\uf0e0\uf0e8\uf0fc\u25cf\uf02d]/;

/** The characters of a word as a reader would type them. A glyph without any meaning becomes the replacement character. */
export function readableText(text: string, font: { readonly symbolic: boolean }): string {
  if (isPlain(text)) return font.symbolic && text.length === 1 ? pictureCharacter(text) : text;
  const known = text
    .replace(ligatures, compatible)
    .replace(shapedLetters, compatible)
    .replace(/\u00a0/g, ' ');
  return known.replace(privateUse, (character) => fromPrivateUse(character, font.symbolic));
}

function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 0x7e && (code >= 0xe000 || code === 0xa0)) return false;
  }
  return true;
}

function compatible(character: string): string {
  return character.normalize('NFKC');
}

/** Symbol fonts put the byte of a character after F0; ordinary fonts do so by mistake, and mean the letter. */
function fromPrivateUse(character: string, symbolic: boolean): string {
  if (bullets.test(character)) return '•';
  const code = character.charCodeAt(0);
  const isByte = code >= 0xf021 && code <= 0xf07e;
  return isByte && !symbolic ? String.fromCharCode(code - 0xf000) : '\ufffd';
}

/** One letter in a picture font is a bullet or a tick, whatever its code says. */
function pictureCharacter(text: string): string {
  return /^[a-zA-Z§¨]$/.test(text) ? '•' : text;
}

/** Written from right to left. */
export const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

const accents: Readonly<Record<string, string>> = {
  '\u00a8': '\u0308',
  '\u00b4': '\u0301',
  '\u02c6': '\u0302',
  '\u02dc': '\u0303',
  '\u02c7': '\u030c',
  '\u02da': '\u030a',
  '\u00b8': '\u0327',
  '\u02d8': '\u0306',
  '\u02d9': '\u0307',
  '\u02dd': '\u030b',
};

/** Letters whose accent is drawn as a sign of its own in front of them become one letter again. */
export function withAccents(text: string): string {
  return text.replace(
    /([\u00a8\u00b4\u02c6\u02dc\u02c7\u02da\u00b8\u02d8\u02d9\u02dd]) ?(\p{L})/gu,
    (both, accent: string, letter: string) => {
      const plain = letter === 'ı' ? 'i' : letter === 'ȷ' ? 'j' : letter;
      const composed = (plain + (accents[accent] ?? '')).normalize('NFC');
      return composed.length === 1 ? composed : both;
    },
  );
}
