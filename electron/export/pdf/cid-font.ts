import type { FontProgram } from './font-program.ts';

/**
 * The characters of one font as the file numbers them. A number (CID) stands for a glyph together with what it says:
 * one glyph may say several things, as the hyphen at a line's end says "soft hyphen", and copied text is right
 * without further marks.
 */
export interface CidFont {
  /** Name in the page's resources. */
  readonly name: string;
  readonly program: FontProgram;
  /** In order of first use; CID 0 is reserved for the missing glyph and never drawn. */
  readonly characters: readonly CidCharacter[];
  cid(glyph: number, text: string): number;
}

export interface CidCharacter {
  readonly glyph: number;
  readonly text: string;
}

/** What a glyph without text of its own says; the text of its cluster is given as a whole. */
const nothing = '\u200b';

export function createCidFont(name: string, program: FontProgram): CidFont {
  const characters: CidCharacter[] = [{ glyph: 0, text: '' }];
  // Nearly every glyph says one thing only, so one number per glyph finds it without making a key.
  const first: { text: string; cid: number }[] = [];
  const others = new Map<string, number>();
  const add = (glyph: number, text: string): number => {
    characters.push({ glyph, text });
    return characters.length - 1;
  };
  const cid = (glyph: number, said: string): number => {
    const text = said === '' ? nothing : said;
    const usual = first[glyph];
    if (usual === undefined) {
      const made = { text, cid: add(glyph, text) };
      first[glyph] = made;
      return made.cid;
    }
    if (usual.text === text) return usual.cid;
    const key = `${glyph} ${text}`;
    const known = others.get(key) ?? add(glyph, text);
    others.set(key, known);
    return known;
  };
  return { name, program, characters, cid };
}
