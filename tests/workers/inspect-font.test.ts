import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { assets } from '../../electron/scripts/paths.mjs';
import { writtenCoverage } from '../../electron/workers/coverage.ts';
import { type HarfBuzzModule, startHarfBuzz } from '../../electron/workers/harfbuzz-module.ts';
import { inspectFont } from '../../electron/workers/inspect-font.ts';
import { postScriptFont } from '../builders/postscript-font.ts';

const font = readFileSync(path.join(assets, 'fonts/NotoSansHebrew-SemiBold.ttf'));
let modules: { readonly shaper: HarfBuzzModule; readonly subsetter: HarfBuzzModule };

async function start() {
  const [shaper, subsetter] = await Promise.all(
    ['harfbuzz.wasm', 'harfbuzz-subset.wasm'].map((file) =>
      startHarfBuzz(readFileSync(path.join(assets, 'wasm', file))),
    ),
  );
  if (shaper === undefined || subsetter === undefined) throw new Error('HarfBuzz did not start.');
  return { shaper, subsetter };
}

beforeAll(async () => {
  modules = await start();
});

const inspect = (bytes: Uint8Array) => inspectFont(bytes, 'my.ttf', modules.shaper, modules.subsetter);
const codeOf = (bytes: Uint8Array): string => {
  const result = inspect(bytes);
  return result.ok ? 'ok' : result.error.code;
};

/** A copy with some bytes replaced. */
function changed(at: number, ...bytes: readonly number[]): Uint8Array {
  const copy = Uint8Array.from(font);
  copy.set(bytes, at);
  return copy;
}

function tableAt(tag: string): number {
  for (let record = 12; record < 12 + font.readUInt16BE(4) * 16; record += 16) {
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`no table ${tag}`);
}

/** A copy in which a table goes by another name. */
function relabelled(tag: string, as: string): Uint8Array {
  return changed(font.indexOf(tag, 12, 'latin1'), ...[...as].map((letter) => letter.charCodeAt(0)));
}

const rights = (value: number) => changed(tableAt('OS/2') + 8, value >> 8, value & 255);

describe('a font that somebody adds', () => {
  it('is known by its family, weight and characters', () => {
    const result = inspect(font);
    const [only, ...others] = result.ok ? result.value.fonts : [];
    expect(others).toEqual([]);
    expect(only?.facts).toMatchObject({
      family: 'Noto Sans Hebrew',
      weight: 600,
      italic: false,
      rights: 'installable',
    });
    const coverage = writtenCoverage(only?.facts.coverage ?? '');
    expect([0x5d0, 0x20, 0xd55c].map((code) => coverage.has(code))).toEqual([true, true, false]);
  });

  it.each([
    [0x000, 'installable', false],
    [0x004, 'print-and-preview', false],
    [0x008, 'editable', false],
    [0x104, 'print-and-preview', true],
    // Where several kinds are named, the widest holds.
    [0x00a, 'editable', false],
  ])('with rights %s is taken as %s', (fsType, expected, embedWhole) => {
    const result = inspect(rights(fsType));
    expect(result.ok && result.value.fonts[0]?.facts).toMatchObject({ rights: expected, embedWhole });
  });

  it.each([
    ['whose makers forbid it', () => rights(0x002), 'font/not-allowed'],
    ['of which only pictures may be embedded', () => rights(0x200), 'font/pictures-only'],
    ['for web pages', () => changed(0, 0x77, 0x4f, 0x46, 0x32), 'font/web-font'],
    ['in a collection', () => changed(0, 0x74, 0x74, 0x63, 0x66), 'font/collection'],
    ['that says it has PostScript outlines and has none', () => relabelled('glyf', 'CFF '), 'font/damaged'],
    ['that varies with PostScript outlines', () => relabelled('glyf', 'CFF2'), 'font/variable-postscript'],
    ['that is a picture', () => changed(0, 0x89, 0x50, 0x4e, 0x47), 'font/not-a-font'],
    ['that is empty', () => new Uint8Array(0), 'font/not-a-font'],
    ['cut off', () => font.subarray(0, 9_000), 'font/damaged'],
    ['without its characters', () => changed(tableAt('cmap'), 0, 0, 0, 0), 'font/damaged'],
  ])('%s is refused', (_, bytes, code) => {
    expect(codeOf(bytes())).toBe(code);
  });

  it('may have PostScript outlines, with numbers of characters of its own or without', () => {
    for (const cids of [null, (glyph: number) => glyph * 7]) {
      const result = inspect(postScriptFont('Boxes for 100 texts.', { family: 'Crate Serif', cids }));
      const facts = result.ok ? result.value.fonts.map((one) => one.facts) : [result.error];
      expect(facts).toMatchObject([{ family: 'Crate Serif', weight: 400, rights: 'installable' }]);
    }
  });

  const kinds = { 'TrueType outlines': () => font, 'PostScript outlines': () => postScriptFont('abcdefgh 0123') };
  it.each(Object.entries(kinds))('with %s can be broken in any way without more than a refusal', async (_, made) => {
    const sound = made();
    const damage = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(damage, async (places) => {
        const copy = Uint8Array.from(sound);
        for (const [at, value] of places) copy[at] = value;
        if (!/^(?:ok|font\/)/.test(codeOf(copy))) throw new Error('neither taken nor refused');
        modules = await start();
      }),
      { numRuns: 25, seed: 7 },
    );
  });
});
