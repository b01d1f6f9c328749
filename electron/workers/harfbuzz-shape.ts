import type { FaceName } from '../layout/face.ts';
import type { ShapedText, ShapeRequest } from '../layout/fonts.ts';
import { type HarfBuzzModule, placeBytes, tagOf } from './harfbuzz-module.ts';

/** A font loaded into HarfBuzz, kept for the life of the process. */
export interface LoadedFont {
  readonly unitsPerEm: number;
  shape(request: ShapeRequest): ShapedText;
  /** Whether the feature gives every glyph of the text another shape. */
  substitutes(face: FaceName, feature: string, text: string): boolean;
  /** Width of a glyph before kerning, in thousandths of the type size. */
  advance(glyph: number): number;
}

const writable = 2;
const wholeText = 0xffffffff;
/** Accents and vowel signs stand for themselves instead of joining their letter's cluster. */
const everyCharacter = 1;
const leftToRight = 4;
const rightToLeft = 5;
const glyphRecord = 20;
/** Answers kept about raised text, in a process that lives for days. */
const mostAnswers = 10_000;

export function loadFont(module: HarfBuzzModule, bytes: Uint8Array): LoadedFont {
  const blob = module.call('hb_blob_create', placeBytes(module, bytes), bytes.length, writable, 0, 0);
  const face = module.call('hb_face_create', blob, 0);
  const font = module.call('hb_font_create', face);
  const unitsPerEm = module.call('hb_face_get_upem', face);
  const buffer = module.call('hb_buffer_create');
  const blanks = blankGlyphs(module, font);
  const write = bufferWriter(module, buffer);
  const read = glyphReader(module, buffer, 1000 / unitsPerEm, blanks);
  const shapeBuffer = module.find('hb_shape');
  const featureLists = new Map<string, number>();
  const languages = new Map<string, number>();
  // Asked for every glyph of every page: a list finds it without a key.
  const advances: number[] = [];
  // The numbers of notes come again in every document.
  const substituted = new Map<string, boolean>();
  const shape = (request: ShapeRequest): ShapedText => {
    const features = remembered(featureLists, request.features.join(), () => placeFeatures(module, request.features));
    const language = remembered(languages, request.language, () => placeLanguage(module, request.language));
    write(request, language);
    shapeBuffer(font, buffer, features, request.features.length);
    const shaped = read(request);
    return request.direction === 'rtl' ? withLigaturesApart(shaped, blanks.narrow) : shaped;
  };
  return {
    unitsPerEm,
    shape,
    substitutes(face, feature, text) {
      if (substituted.size > mostAnswers) substituted.clear();
      return remembered(substituted, `${feature} ${text}`, () => {
        const request = { text, face, features: [], language: 'en', direction: 'ltr' } as const;
        const plain = shape(request);
        const changed = shape({ ...request, features: [feature] });
        return isOtherThroughout(plain.glyphs, changed.glyphs);
      });
    },
    advance(glyph) {
      const known = advances[glyph];
      if (known !== undefined) return known;
      const advance = (module.call('hb_font_get_glyph_h_advance', font, glyph) * 1000) / unitsPerEm;
      advances[glyph] = advance;
      return advance;
    },
  };
}

function isOtherThroughout(glyphs: readonly number[], others: readonly number[]): boolean {
  return glyphs.length === others.length && glyphs.every((glyph, index) => glyph !== others[index]);
}

function remembered<V>(known: Map<string, V>, key: string, make: () => V): V {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

function placeFeatures(module: HarfBuzzModule, features: readonly string[]): number {
  const at = module.call('malloc', Math.max(16, features.length * 16));
  const view = module.view();
  features.forEach((feature, index) => {
    const start = at + index * 16;
    view.setUint32(start, tagOf(feature), true);
    view.setUint32(start + 4, 1, true);
    view.setUint32(start + 8, 0, true);
    view.setUint32(start + 12, wholeText, true);
  });
  return at;
}

function placeLanguage(module: HarfBuzzModule, language: string): number {
  const ascii = /^[\w-]+$/.test(language) ? language : 'en';
  const at = placeBytes(
    module,
    Uint8Array.from(ascii, (letter) => letter.charCodeAt(0)),
  );
  const found = module.call('hb_language_from_string', at, ascii.length);
  module.call('free', at);
  return found;
}

function bufferWriter(module: HarfBuzzModule, buffer: number) {
  const [reset, keepClusters, addText] = [
    module.find('hb_buffer_reset'),
    module.find('hb_buffer_set_cluster_level'),
    module.find('hb_buffer_add_utf16'),
  ];
  const [guess, turn, speak] = [
    module.find('hb_buffer_guess_segment_properties'),
    module.find('hb_buffer_set_direction'),
    module.find('hb_buffer_set_language'),
  ];
  let room = 128;
  let at = module.call('malloc', room * 2);
  return ({ text, direction }: ShapeRequest, language: number): void => {
    if (text.length > room) {
      module.call('free', at);
      room = text.length * 2;
      at = module.call('malloc', room * 2);
    }
    reset(buffer);
    keepClusters(buffer, everyCharacter);
    const view = module.view();
    for (let index = 0; index < text.length; index += 1) view.setUint16(at + index * 2, text.charCodeAt(index), true);
    addText(buffer, at, text.length, 0, text.length);
    guess(buffer);
    // Guessing would leave brackets in right-to-left text as they are typed.
    turn(buffer, direction === 'rtl' ? rightToLeft : leftToRight);
    speak(buffer, language);
  };
}

function glyphReader(module: HarfBuzzModule, buffer: number, scale: number, blanks: Blanks) {
  const countOf = module.find('hb_buffer_get_length');
  const infosOf = module.find('hb_buffer_get_glyph_infos');
  const positionsOf = module.find('hb_buffer_get_glyph_positions');
  return ({ text, face }: ShapeRequest): ShapedText => {
    const count = countOf(buffer);
    const infos = infosOf(buffer, 0);
    const positions = positionsOf(buffer, 0);
    const view = module.view();
    const glyphs: number[] = [];
    const clusters: number[] = [];
    const advances: number[] = [];
    let offsets: { x: number; y: number }[] | null = null;
    let width = 0;
    for (let index = 0; index < count; index += 1) {
      const info = infos + index * glyphRecord;
      const position = positions + index * glyphRecord;
      const glyph = view.getUint32(info, true);
      // What has no shape, such as a joiner, comes as a space without width.
      glyphs.push(glyph === blanks.space && view.getInt32(position, true) === 0 ? blanks.narrow : glyph);
      clusters.push(view.getUint32(info + 8, true));
      const advance = view.getInt32(position, true) * scale;
      const x = view.getInt32(position + 8, true) * scale;
      const y = view.getInt32(position + 12, true) * scale;
      if (offsets === null && (x !== 0 || y !== 0)) offsets = advances.map(() => ({ x: 0, y: 0 }));
      offsets?.push({ x, y });
      advances.push(advance);
      width += advance;
    }
    return { text, face, width, glyphs, advances, offsets, texts: textsOf(text, clusters) };
  };
}

/** The characters each glyph stands for. Several glyphs of one cluster share its text: the first has it all. */
function textsOf(text: string, clusters: readonly number[]): readonly string[] {
  if (clusters.length === text.length && clusters.every((cluster, index) => cluster === index)) return text.split('');
  const starts = [...new Set(clusters)].sort((a, b) => a - b);
  const endOf = new Map(starts.map((start, index) => [start, starts[index + 1] ?? text.length]));
  return clusters.map((cluster, index) => {
    if (clusters[index - 1] === cluster) return '';
    return text.slice(cluster, endOf.get(cluster));
  });
}

interface Blanks {
  readonly space: number;
  /** One without width where the font has it: some readers take a step back for the end of a word. */
  readonly narrow: number;
}

function blankGlyphs(module: HarfBuzzModule, font: number): Blanks {
  const space = glyphOf(module, font, 0x20);
  const narrow = [0x200c, 0x200d, 0x200b, 0x2060].map((codePoint) => glyphOf(module, font, codePoint));
  const found = narrow.find((glyph) => glyph !== 0 && module.call('hb_font_get_glyph_h_advance', font, glyph) === 0);
  return { space, narrow: found ?? space };
}

/** The glyph of a character by itself; 0 when the font has none. */
function glyphOf(module: HarfBuzzModule, font: number, codePoint: number): number {
  const at = module.call('malloc', 4);
  module.view().setUint32(at, 0, true);
  module.call('hb_font_get_nominal_glyph', font, codePoint, at);
  const glyph = module.view().getUint32(at, true);
  module.call('free', at);
  return glyph;
}

/**
 * Readers of a file turn what stands from right to left around character by character, and a glyph that says two letters
 * comes out with them exchanged. So it says the first only, and blank glyphs without width to its left say the others.
 */
function withLigaturesApart(shaped: ShapedText, blank: number): ShapedText {
  const isLigature = (index: number): boolean =>
    [...(shaped.texts[index] ?? '')].length > 1 && shaped.texts[index + 1] !== '' && blank !== 0;
  if (!shaped.texts.some((_, index) => isLigature(index))) return shaped;
  const glyphs: number[] = [];
  const advances: number[] = [];
  const offsets: { readonly x: number; readonly y: number }[] = [];
  const texts: string[] = [];
  shaped.glyphs.forEach((glyph, index) => {
    const letters = isLigature(index) ? [...(shaped.texts[index] ?? '')] : [shaped.texts[index] ?? ''];
    for (const letter of letters.slice(1).reverse()) {
      glyphs.push(blank);
      advances.push(0);
      offsets.push({ x: 0, y: 0 });
      texts.push(letter);
    }
    glyphs.push(glyph);
    advances.push(shaped.advances[index] ?? 0);
    offsets.push(shaped.offsets?.[index] ?? { x: 0, y: 0 });
    texts.push(letters[0] ?? '');
  });
  return { ...shaped, glyphs, advances, offsets: shaped.offsets === null ? null : offsets, texts };
}

/** The code points a font has, ascending. */
export function codePointsOf(module: HarfBuzzModule, bytes: Uint8Array): readonly number[] {
  const blob = module.call('hb_blob_create', placeBytes(module, bytes), bytes.length, writable, 0, 0);
  const face = module.call('hb_face_create', blob, 0);
  const set = module.call('hb_set_create');
  module.call('hb_face_collect_unicodes', face, set);
  const count = module.call('hb_set_get_population', set);
  const at = module.call('malloc', count * 4 + 4);
  module.call('hb_set_next_many', set, wholeText, at, count);
  const view = module.view();
  const found: number[] = [];
  for (let index = 0; index < count; index += 1) found.push(view.getUint32(at + index * 4, true));
  module.call('free', at);
  module.call('hb_set_destroy', set);
  return found;
}
