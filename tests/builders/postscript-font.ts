/**
 * A small OpenType font with PostScript outlines (Adobe Technical Note 5176), made in memory: each character is a box, as
 * wide as its place in the list says. `cids` gives it numbers of characters of its own, as fonts for Chinese have them.
 */
export function postScriptFont(
  characters: string,
  {
    family = 'Boxes',
    cids = null,
  }: { readonly family?: string; readonly cids?: ((glyph: number) => number) | null } = {},
): Uint8Array {
  const codes = [...new Set(characters)].map((character) => character.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const count = codes.length + 1;
  const widths = Array.from({ length: count }, (_, glyph) => boxWidth(glyph));
  return sfnt({
    'CFF ': compactFont(family, widths, cids),
    'OS/2': os2(),
    cmap: [...u16(0), ...u16(1), ...u16(3), ...u16(10), ...u32(12), ...characterMap(codes)],
    head: [
      ...u32(0x10000),
      ...u32(0x10000),
      ...u32(0),
      ...u32(0x5f0f3cf5),
      ...u16(3),
      ...u16(1000),
      ...zeros(16),
    ].concat([0, -200, 1000, 800].flatMap(u16), [0, 8, 2, 0, 0].flatMap(u16)),
    hhea: [...u32(0x10000), ...[800, -200, 0, 1000, 0, 0, 1000, 1, 0, 0, 0, 0, 0, 0, 0, count].flatMap(u16)],
    hmtx: widths.flatMap((width) => [...u16(width), ...u16(50)]),
    maxp: [...u32(0x5000), ...u16(count)],
    name: names([
      [1, family],
      [2, 'Regular'],
      [4, family],
      [6, family.replaceAll(' ', '')],
    ]),
    post: [...u32(0x30000), ...zeros(28)],
  });
}

/** Width of a glyph, in thousandths of the type size. */
export const boxWidth = (glyph: number): number => 400 + (glyph % 40) * 10;

const u16 = (value: number): number[] => [(value >> 8) & 255, value & 255];
const u32 = (value: number): number[] => [...u16(value >>> 16), ...u16(value)];
const zeros = (count: number): number[] => new Array<number>(count).fill(0);
const latin = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

function sfnt(tables: Readonly<Record<string, readonly number[]>>): Uint8Array {
  const tags = Object.keys(tables).sort();
  const directory: number[] = [...latin('OTTO'), ...u16(tags.length), ...zeros(6)];
  const body: number[] = [];
  for (const tag of tags) {
    const table = tables[tag] ?? [];
    directory.push(...latin(tag), ...u32(0), ...u32(12 + tags.length * 16 + body.length), ...u32(table.length));
    body.push(...table, ...zeros((4 - (table.length % 4)) % 4));
  }
  return Uint8Array.from([...directory, ...body]);
}

function os2(): number[] {
  const table = zeros(96);
  const set = (at: number, value: number) => table.splice(at, 2, ...u16(value));
  set(0, 4);
  set(4, 400);
  set(68, 800);
  set(70, -200);
  set(72, 0);
  set(88, 700);
  return table;
}

/** Format 12: one group for each character. */
function characterMap(codes: readonly number[]): number[] {
  const groups = codes.flatMap((code, index) => [...u32(code), ...u32(code), ...u32(index + 1)]);
  return [...u16(12), ...u16(0), ...u32(16 + groups.length), ...u32(0), ...u32(codes.length), ...groups];
}

function names(entries: readonly (readonly [id: number, text: string])[]): number[] {
  const records: number[] = [];
  const strings: number[] = [];
  for (const [id, text] of entries) {
    const bytes = [...text].flatMap((letter) => u16(letter.charCodeAt(0)));
    records.push(...[3, 1, 0x409, id, bytes.length, strings.length].flatMap(u16));
    strings.push(...bytes);
  }
  return [...u16(0), ...u16(entries.length), ...u16(6 + records.length), ...records, ...strings];
}

/** A number in a dictionary, always as long as every other, so that offsets can be counted before they are known. */
const wide = (value: number): number[] => [29, ...u32(value)];
const short = (value: number): number[] => [28, ...u16(value)];

function index(objects: readonly (readonly number[])[]): number[] {
  if (objects.length === 0) return u16(0);
  let next = 1;
  const offsets = [next, ...objects.map((object) => (next += object.length))];
  return [...u16(objects.length), 4, ...offsets.flatMap(u32), ...objects.flat()];
}

function compactFont(family: string, widths: readonly number[], cids: ((glyph: number) => number) | null): number[] {
  const head = [1, 0, 4, 4, ...index([latin(family.replaceAll(' ', ''))])];
  const strings = cids === null ? u16(0) : index([latin('Adobe'), latin('Identity')]);
  const subroutines = u16(0);
  const charset = [0, ...widths.slice(1).flatMap((_, at) => u16(cids === null ? at + 1 : cids(at + 1)))];
  const charStrings = index(widths.map(boxDrawing));
  const privates = [...short(0), 20, ...short(0), 21];
  const select = [3, ...u16(1), ...u16(0), 0, ...u16(widths.length)];
  const topOf = (start: number): number[] => {
    const at = (part: number) => wide(start + part);
    const drawn = charset.length;
    const own = drawn + charStrings.length;
    const shared = [...at(0), 15, ...at(drawn), 17];
    if (cids === null) return [...shared, ...wide(privates.length), ...at(own), 18];
    const chosen = own + privates.length;
    // Registry and ordering are the first two strings that are not standard ones.
    const registry = [...short(391), ...short(392), ...short(0), 12, 30];
    return [
      ...registry,
      ...shared,
      ...wide(65_000),
      12,
      34,
      ...at(chosen + select.length),
      12,
      36,
      ...at(chosen),
      12,
      37,
    ];
  };
  const start = head.length + index([topOf(0)]).length + strings.length + subroutines.length;
  const before = [...head, ...index([topOf(start)]), ...strings, ...subroutines];
  const privateAt = start + charset.length + charStrings.length;
  const fontDictionary = [...wide(privates.length), ...wide(privateAt), 18];
  const chosen = cids === null ? [] : [...select, ...index([fontDictionary])];
  return [...before, ...charset, ...charStrings, ...privates, ...chosen];
}

/** Width, then a box: move to its corner, up, right, down. */
function boxDrawing(width: number): number[] {
  return [
    ...short(width),
    ...short(50),
    ...short(0),
    21,
    ...short(700),
    7,
    ...short(width - 100),
    6,
    ...short(-700),
    7,
    14,
  ];
}
