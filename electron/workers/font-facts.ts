import { fontName, fontTables } from '../base/font-tables.ts';

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

/** Reads the tables `head`, `hhea`, `OS/2`, `post` and `name`. Throws when the file has no outlines that a PDF can hold. */
export function readFontFacts(bytes: Uint8Array): FontFacts {
  const tables = fontTables(bytes);
  const outlines = tables?.has('glyf') ? 'truetype' : 'postscript';
  if (outlines === 'postscript' && !tables?.has('CFF ')) throw new Error('The font has no outlines.');
  const [head, hhea] = [tables?.get('head'), tables?.get('hhea')];
  if (head === undefined || hhea === undefined) throw new Error('The font does not say how large it is.');
  const [os2, post, name] = [tables?.get('OS/2'), tables?.get('post'), tables?.get('name')];
  const scale = 1000 / head.getUint16(18);
  const ascent = hhea.getInt16(4) * scale;
  const bound = (offset: number) => Math.round(head.getInt16(offset) * scale);
  return {
    postScriptName: postScriptName(name),
    ascent,
    descent: hhea.getInt16(6) * scale,
    capHeight: os2 !== undefined && os2.getUint16(0) >= 2 ? os2.getInt16(88) * scale : ascent * 0.7,
    outlines,
    italicAngle: post === undefined ? 0 : post.getInt32(4) / 65_536,
    weight: os2 === undefined ? 400 : os2.getUint16(4),
    bounds: [bound(36), bound(38), bound(40), bound(42)],
  };
}

function postScriptName(name: DataView | undefined): string {
  const stated = name === undefined ? null : fontName(name, [postScriptNameId]);
  return stated === null ? 'Unnamed' : stated.replace(/[^A-Za-z0-9-]/g, '');
}
