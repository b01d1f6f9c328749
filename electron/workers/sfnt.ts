/** Facts of a font file that a PDF states about it. Lengths are thousandths of the type size. */
export interface FontFacts {
  readonly postScriptName: string;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly italicAngle: number;
  readonly weight: number;
  readonly outlines: 'truetype' | 'postscript';
  readonly bounds: readonly [number, number, number, number];
}

const postScriptNameId = 6;
const windowsPlatform = 3;

/** Reads the tables `head`, `hhea`, `OS/2`, `post` and `name`. Throws when the file has no outlines that a PDF can hold. */
export function readFontFacts(bytes: Uint8Array): FontFacts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tablesOf(view);
  const outlines = tables.has('glyf') ? 'truetype' : 'postscript';
  if (outlines === 'postscript' && !tables.has('CFF ')) throw new Error('The font has no outlines.');
  const head = tables.get('head') ?? 0;
  const hhea = tables.get('hhea') ?? 0;
  const os2 = tables.get('OS/2');
  const post = tables.get('post');
  const scale = 1000 / view.getUint16(head + 18);
  const ascent = view.getInt16(hhea + 4) * scale;
  const hasCapHeight = os2 !== undefined && view.getUint16(os2) >= 2;
  return {
    postScriptName: postScriptName(view, tables.get('name')),
    ascent,
    descent: view.getInt16(hhea + 6) * scale,
    capHeight: hasCapHeight ? view.getInt16(os2 + 88) * scale : ascent * 0.7,
    outlines,
    italicAngle: post === undefined ? 0 : view.getInt32(post + 4) / 65_536,
    weight: os2 === undefined ? 400 : view.getUint16(os2 + 4),
    bounds: [36, 38, 40, 42].map((offset) => Math.round(view.getInt16(head + offset) * scale)) as [
      number,
      number,
      number,
      number,
    ],
  };
}

function tablesOf(view: DataView): ReadonlyMap<string, number> {
  const tables = new Map<string, number>();
  const count = view.getUint16(4);
  for (let index = 0; index < count; index += 1) {
    const record = 12 + index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((letter) => view.getUint8(record + letter)));
    tables.set(tag, view.getUint32(record + 8));
  }
  return tables;
}

function postScriptName(view: DataView, table: number | undefined): string {
  if (table === undefined) return 'Unnamed';
  const count = view.getUint16(table + 2);
  const strings = table + view.getUint16(table + 4);
  for (let index = 0; index < count; index += 1) {
    const record = table + 6 + index * 12;
    if (view.getUint16(record) !== windowsPlatform || view.getUint16(record + 6) !== postScriptNameId) continue;
    const length = view.getUint16(record + 8);
    const start = strings + view.getUint16(record + 10);
    let name = '';
    for (let offset = 0; offset < length; offset += 2) name += String.fromCharCode(view.getUint16(start + offset));
    return name.replace(/[^A-Za-z0-9-]/g, '');
  }
  return 'Unnamed';
}
