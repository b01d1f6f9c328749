import { readCompactFont } from '../export/pdf/compact-font.ts';
import type { FontProgram, PdfFonts } from '../export/pdf/font-program.ts';
import { type FaceName, faceKey } from '../layout/face.ts';
import type { FontSet } from '../layout/fonts.ts';
import { orderOfFallbacks } from './fallback-order.ts';
import { type FontFacts, readFontFacts } from './font-facts.ts';
import type { FontFamilyFiles, FontFile } from './font-files.ts';
import { startHarfBuzz } from './harfbuzz-module.ts';
import { type LoadedFont, loadFont } from './harfbuzz-shape.ts';
import { subsetFont } from './harfbuzz-subset.ts';

/** Fonts that set text and can be embedded in the file. Made once per process and kept: every word is shaped once. */
export type DocumentFonts = FontSet &
  PdfFonts & {
    /** Families whose files turned out to be unusable; others stand in for them from then on. */
    readonly unusable: ReadonlySet<string>;
  };

export interface FontSources {
  readonly shaper: Uint8Array;
  readonly subsetter: Uint8Array;
  /** At least one. */
  readonly families: readonly FontFamilyFiles[];
}

interface OpenFont {
  readonly facts: FontFacts;
  readonly loaded: LoadedFont;
  readonly program: FontProgram;
}

export async function createDocumentFonts(sources: FontSources): Promise<DocumentFonts> {
  const shaper = await startHarfBuzz(sources.shaper);
  const subsetter = await startHarfBuzz(sources.subsetter);
  const own = new Set(sources.families.filter(({ role }) => role === 'own').map(({ family }) => family));
  const unusable = new Set<string>();
  const files = () => sources.families.flatMap((family) => (unusable.has(family.family) ? [] : family.files));
  const load = (file: FontFile): OpenFont => {
    const bytes = file.read();
    const loaded = loadFont(shaper, bytes);
    const facts = readFontFacts(bytes);
    if (facts.outlines === 'postscript') readCompactFont(bytes);
    const program: FontProgram = {
      ...facts,
      serif: /serif/i.test(file.face.family),
      advance: (glyph) => loaded.advance(glyph),
      whole: file.embedWhole === true,
      subset: (glyphs) => (file.embedWhole === true ? bytes : subsetFont(subsetter, bytes, glyphs)),
    };
    return { facts, loaded, program };
  };
  // A font that somebody added may be damaged on the disk since: it must not keep a document from being written.
  const open: (file: FontFile) => OpenFont = remembered((file: FontFile): OpenFont => {
    try {
      return load(file);
    } catch (error) {
      if (!own.has(file.face.family)) throw error;
      unusable.add(file.face.family);
      byFace = new WeakMap();
      byKey = new Map();
      return open(nearest(files(), file.face));
    }
  });
  // Asked for every character: the few objects that name faces are found without making a key.
  let byFace = new WeakMap<FaceName, FontFile>();
  let byKey = new Map<string, FontFile>();
  const fileFor = (face: FaceName): FontFile => {
    const known = byFace.get(face);
    if (known !== undefined) return known;
    const key = faceKey(face);
    const found = byKey.get(key) ?? nearest(files(), face);
    byKey.set(key, found);
    byFace.set(face, found);
    return found;
  };
  const fontFor = (face: FaceName): OpenFont => open(fileFor(face));
  const fallbacks = remembered((language: string) => orderOfFallbacks(sources.families, language));
  return {
    unusable,
    fallbacks: (language) => fallbacks(language).filter((family) => !unusable.has(family)),
    metrics(face) {
      const { ascent, descent } = fontFor(face).facts;
      return { ascent, descent: -descent };
    },
    covers: (face, codePoint) => fileFor(face).coverage.has(codePoint),
    substitutes: (face, feature, text) => fontFor(face).loaded.substitutes(face, feature, text),
    shape: (request) => fontFor(request.face).loaded.shape(request),
    program: (face) => fontFor(face).program,
  };
}

function remembered<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

/** The font asked for, or the one most like it: family before slope before weight. */
function nearest(files: readonly FontFile[], face: FaceName): FontFile {
  const distance = (file: FontFile): number =>
    (file.face.family === face.family ? 0 : 4) +
    (file.face.italic === face.italic ? 0 : 2) +
    (file.face.weight === face.weight ? 0 : 1);
  const [first, ...others] = files;
  if (first === undefined) throw new Error('A document needs at least one font.');
  return others.reduce((best, file) => (distance(file) < distance(best) ? file : best), first);
}
