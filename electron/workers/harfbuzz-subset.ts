import { type HarfBuzzModule, placeBytes, tagOf } from './harfbuzz-module.ts';

const readOnlyMemory = 1;
const noHints = 0x1;
const keepGlyphNumbers = 0x2;
const tablesToDrop = 3;
/** Needed for setting text only; the file has been set when it is embedded. */
const layoutTables = ['GSUB', 'GPOS', 'GDEF', 'DSIG', 'STAT', 'BASE', 'MATH', 'name', 'OS/2', 'post'];

/** A font file with these glyphs alone, under their old numbers. Throws when the file is no font. */
export function subsetFont(module: HarfBuzzModule, font: Uint8Array, glyphs: readonly number[]): Uint8Array {
  const at = placeBytes(module, font);
  const blob = module.call('hb_blob_create', at, font.length, readOnlyMemory, 0, 0);
  const face = module.call('hb_face_create', blob, 0);
  module.call('hb_blob_destroy', blob);
  const input = module.call('hb_subset_input_create_or_fail');
  module.call('hb_subset_input_set_flags', input, noHints | keepGlyphNumbers);
  const wanted = module.call('hb_subset_input_glyph_set', input);
  for (const glyph of glyphs) module.call('hb_set_add', wanted, glyph);
  const dropped = module.call('hb_subset_input_set', input, tablesToDrop);
  for (const table of layoutTables) module.call('hb_set_add', dropped, tagOf(table));
  const subset = module.call('hb_subset_or_fail', face, input);
  module.call('hb_subset_input_destroy', input);
  module.call('hb_face_destroy', face);
  if (subset === 0) {
    module.call('free', at);
    throw new Error('The font could not be reduced to the glyphs in use.');
  }
  const result = module.call('hb_face_reference_blob', subset);
  const start = module.call('hb_blob_get_data', result, 0);
  const length = module.call('hb_blob_get_length', result);
  const bytes = module.bytes().slice(start, start + length);
  module.call('hb_blob_destroy', result);
  module.call('hb_face_destroy', subset);
  module.call('free', at);
  return bytes;
}

/**
 * A variable font at one weight, with everything else as its maker set it by default; `weight` null leaves the weight so
 * too. Throws when the file is damaged.
 */
export function fontAtWeight(module: HarfBuzzModule, font: Uint8Array, weight: number | null): Uint8Array {
  const at = placeBytes(module, font);
  const blob = module.call('hb_blob_create', at, font.length, readOnlyMemory, 0, 0);
  const face = module.call('hb_face_create', blob, 0);
  module.call('hb_blob_destroy', blob);
  const input = module.call('hb_subset_input_create_or_fail');
  module.call('hb_subset_input_keep_everything', input);
  module.call('hb_subset_input_pin_all_axes_to_default', input, face);
  if (weight !== null) module.call('hb_subset_input_pin_axis_location', input, face, tagOf('wght'), weight);
  const made = module.call('hb_subset_or_fail', face, input);
  module.call('hb_subset_input_destroy', input);
  module.call('hb_face_destroy', face);
  if (made === 0) {
    module.call('free', at);
    throw new Error('The font could not be fixed at one weight.');
  }
  const result = module.call('hb_face_reference_blob', made);
  const start = module.call('hb_blob_get_data', result, 0);
  const bytes = module.bytes().slice(start, start + module.call('hb_blob_get_length', result));
  module.call('hb_blob_destroy', result);
  module.call('hb_face_destroy', made);
  module.call('free', at);
  return bytes;
}
