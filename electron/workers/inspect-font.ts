import { type FontTables, fontName, fontTables, tagAt, weightRange } from '../base/font-tables.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { AppError, AppErrorCode } from '../contract/errors.ts';
import { readCompactFont } from '../export/pdf/compact-font.ts';
import type { OwnFontFacts } from '../storage/own-fonts.ts';
import { writeCoverage } from './coverage.ts';
import { readFontFacts } from './font-facts.ts';
import type { FontRequests, InspectedFont } from './font-messages.ts';
import type { HarfBuzzModule } from './harfbuzz-module.ts';
import { codePointsOf, loadFont } from './harfbuzz-shape.ts';
import { fontAtWeight, subsetFont } from './harfbuzz-subset.ts';

const needed = ['head', 'hhea', 'hmtx', 'maxp', 'cmap', 'OS/2', 'name'];
const textWeights = [400, 600] as const;

/**
 * What a font is, and whether documents may and can carry it. It is tried out as an export would use it: shaped, and
 * reduced with all its glyphs read. A variable font becomes a font for each weight that documents use.
 */
export function inspectFont(
  bytes: Uint8Array,
  subject: string,
  shaper: HarfBuzzModule,
  subsetter: HarfBuzzModule,
): Result<FontRequests['inspect']['result'], AppError> {
  const refuse = (code: AppErrorCode, detail = ''): Result<never, AppError> => fail({ code, subject, detail });
  const kind = kindOf(bytes);
  if (kind !== null) return refuse(kind);
  try {
    const tables = fontTables(bytes);
    if (tables === null) return refuse('font/damaged', 'a table lies outside the file');
    if (tables.has('CFF2')) return refuse('font/variable-postscript');
    const os2 = tables.get('OS/2');
    const outlines = tables.has('CFF ') ? ['CFF '] : ['glyf', 'loca'];
    if (outlines.some((tag) => !tables.has(tag)) && (tables.has('EBDT') || tables.has('CBDT') || tables.has('sbix'))) {
      return refuse('font/pictures-only');
    }
    const missing = [...needed, ...outlines].filter((tag) => !tables.has(tag));
    if (os2 === undefined || missing.length > 0) return refuse('font/damaged', `no table ${missing.join(', ')}`);
    const rights = rightsOf(os2.getUint16(8));
    if (rights === 'restricted') return refuse('font/not-allowed');
    if (rights === 'pictures-only') return refuse('font/pictures-only');
    const weights = tables.has('fvar') ? weightsOf(tables) : [null];
    const fonts = weights.map((weight): InspectedFont => {
      const own = weight === null ? bytes : fontAtWeight(subsetter, bytes, weight.axis);
      return { facts: { ...factsOf(own, shaper, subsetter), ...weight?.facts, ...rights }, bytes: own };
    });
    return ok({ fonts });
  } catch (error) {
    return refuse('font/damaged', error instanceof Error ? error.message : String(error));
  }
}

/** Why a file is no font of the kind that can be used, by its first bytes; null when it may be one. */
function kindOf(bytes: Uint8Array): AppErrorCode | null {
  if (bytes.length < 12) return 'font/not-a-font';
  const tag = tagAt(new DataView(bytes.buffer, bytes.byteOffset, 4), 0);
  if (tag === 'wOFF' || tag === 'wOF2') return 'font/web-font';
  if (tag === 'ttcf') return 'font/collection';
  return tag === '\0\u0001\0\0' || tag === 'true' || tag === 'OTTO' ? null : 'font/not-a-font';
}

/** The maker's terms in fsType: of several kinds of embedding that are named, the widest holds. */
function rightsOf(fsType: number): Pick<OwnFontFacts, 'rights' | 'embedWhole'> | 'restricted' | 'pictures-only' {
  if ((fsType & 0x200) !== 0) return 'pictures-only';
  const embedWhole = (fsType & 0x100) !== 0;
  const usage = fsType & 0xe;
  if (usage === 0) return { rights: 'installable', embedWhole };
  if ((usage & 0x8) !== 0) return { rights: 'editable', embedWhole };
  return (usage & 0x4) !== 0 ? { rights: 'print-and-preview', embedWhole } : 'restricted';
}

interface WantedWeight {
  /** Place on the axis of weight; null leaves it as the font has it. */
  readonly axis: number | null;
  readonly facts: { readonly weight?: number };
}

function weightsOf(tables: FontTables): readonly WantedWeight[] {
  const fvar = tables.get('fvar');
  const range = fvar === undefined ? null : weightRange(fvar);
  if (range === null) return [{ axis: null, facts: {} }];
  const within = textWeights.filter((weight) => weight >= range.least && weight <= range.most);
  return within.length === 0
    ? [{ axis: null, facts: {} }]
    : within.map((weight) => ({ axis: weight, facts: { weight } }));
}

function factsOf(
  bytes: Uint8Array,
  shaper: HarfBuzzModule,
  subsetter: HarfBuzzModule,
): Omit<OwnFontFacts, 'rights' | 'embedWhole'> {
  const tables = fontTables(bytes);
  const [os2, name, maxp] = [tables?.get('OS/2'), tables?.get('name'), tables?.get('maxp')];
  if (os2 === undefined || name === undefined || maxp === undefined) throw new Error('a table is missing');
  const family = fontName(name, [16, 1]);
  if (family === null) throw new Error('the font has no name');
  if (readFontFacts(bytes).outlines === 'postscript') readCompactFont(bytes);
  const codePoints = codePointsOf(shaper, bytes);
  if (codePoints.length === 0) throw new Error('the font has no characters');
  const face = { family, weight: 400, italic: false } as const;
  const text = String.fromCodePoint(...codePoints.slice(0, 64));
  loadFont(shaper, bytes).shape({ text, face, features: [], language: 'en', direction: 'ltr' });
  const all = Array.from({ length: maxp.getUint16(4) }, (_, glyph) => glyph);
  if (subsetFont(subsetter, bytes, all).length < 200) throw new Error('the font has no outlines');
  return {
    family,
    weight: Math.min(1000, Math.max(1, os2.getUint16(4))),
    italic: (os2.getUint16(62) & 1) !== 0,
    coverage: writeCoverage(codePoints),
  };
}
