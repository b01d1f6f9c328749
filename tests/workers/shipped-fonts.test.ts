import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TextInline } from '../../electron/document/nodes.ts';
import { layOut } from '../../electron/layout/lay-out.ts';
import { codePointsOf } from '../../electron/scripts/font-coverage.mjs';
import { assets } from '../../electron/scripts/paths.mjs';
import { houseTheme } from '../../electron/templates/theme.ts';
import { createDocumentFonts } from '../../electron/workers/harfbuzz-fonts.ts';
import { shippedFonts } from '../../electron/workers/shipped-fonts.ts';
import { document, em, p, strong } from '../builders/document.ts';
import { ownFont } from '../builders/own-font.ts';

const wasm = (file: string) => readFileSync(path.join(assets, 'wasm', file));

/** Lays text out with fonts of its own, and gives the files read for it and the characters it lacked. */
async function set(language: string, ...paragraphs: readonly (readonly (string | TextInline)[])[]) {
  const read: string[] = [];
  const families = shippedFonts(path.join(assets, 'fonts'), (file) => {
    read.push(path.basename(file));
    return readFileSync(file);
  });
  const fonts = await createDocumentFonts({
    shaper: wasm('harfbuzz.wasm'),
    subsetter: wasm('harfbuzz-subset.wasm'),
    families,
  });
  const layout = layOut(document({ language }, ...paragraphs.map((content) => p(...content))), houseTheme, fonts);
  const missing = layout.findings.flatMap((finding) => ('character' in finding ? finding.character : []));
  return { read: read.filter((file) => file.endsWith('.ttf')).sort(), missing };
}

describe('a font of one\u2019s own', () => {
  const face = { family: 'Nota Sans Hebrew', weight: 400, italic: false } as const;
  const withOwn = async (embedWhole: boolean) => {
    const bytes = ownFont();
    const coverage = { has: (code: number) => code >= 0x5d0 && code <= 0x5ea };
    const own = {
      family: face.family,
      role: 'own',
      languages: [],
      files: [{ face, coverage, embedWhole, read: () => bytes }],
    } as const;
    const shipped = shippedFonts(path.join(assets, 'fonts')).filter(({ role }) => role === 'text');
    const sources = { shaper: wasm('harfbuzz.wasm'), subsetter: wasm('harfbuzz-subset.wasm') };
    return { bytes, fonts: await createDocumentFonts({ ...sources, families: [...shipped, own] }) };
  };

  it('serves for a character that nothing else has, reduced to it', async () => {
    const { bytes, fonts } = await withOwn(false);
    const made = document({ language: 'he' }, p('\u05e2\u05d1\u05e8'));
    const layout = layOut(made, houseTheme, fonts);
    expect(layout.findings).toEqual([]);
    expect(fonts.program(face).subset([5, 6]).length).toBeLessThan(bytes.length / 2);
  });

  it('is embedded as a whole where its makers ask for it', async () => {
    const { bytes, fonts } = await withOwn(true);
    expect(fonts.program(face).subset([5, 6])).toBe(bytes);
  });
});

describe('the fonts of the product', () => {
  it('are not read for a document that does not need them', async () => {
    const { read, missing } = await set('en-GB', ['Plain words, ', strong('strong'), ' ones and a \u2026 mark.']);
    expect(missing).toEqual([]);
    expect(read.every((file) => file.startsWith('Source'))).toBe(true);
    expect(read).not.toContain('SourceSerif4-SemiBoldItalic.ttf');
  });

  it.each([
    ['ko', '\ud55c\uad6d\uc5b4 \u6f22\u5b57', 'NotoSansKR'],
    ['ja', '\u6f22\u5b57\u304b\u306a', 'NotoSansJP'],
    ['zh-Hans', '\u6c49\u5b57\u3002', 'NotoSansSC'],
    ['zh-Hant', '\u6f22\u5b57\u3002', 'NotoSansTC'],
    ['ar', '\u0639\u0631\u0628\u064a\u060c', 'Vazirmatn'],
    ['he', '\u05e2\u05d1\u05e8\u05d9\u05ea', 'NotoSansHebrew'],
    // Without a language that writes ideographs, the letters beside them decide.
    ['en-GB', '\u6f22\u5b57\u3068\u304b\u306a', 'NotoSansJP'],
  ])('give %s one further file, that of its script', async (language, words, stem) => {
    const { read, missing } = await set(language, [words]);
    expect(missing).toEqual([]);
    expect(read.filter((file) => !file.startsWith('Source'))).toEqual([`${stem}-Regular.ttf`]);
  });

  it('say by weight what has no italics', async () => {
    const { read } = await set('ko', ['\ud55c\uad6d\uc5b4 ', em('\uac15\uc870')]);
    expect(read).toContain('NotoSansKR-SemiBold.ttf');
  });

  it('have the signs that people type', async () => {
    const typed =
      '\u2192\u21d2\u2264\u2265\u2260\u2248\u2211\u221a\u221e\u2713\u2717\u2605\u26a0\u2103\u20b4\u20bf\u2460\u2610\u2611\ud83d\ude00';
    expect((await set('en-GB', [typed])).missing).toEqual([]);
  });

  it('have exactly the characters that the catalogue says they have', () => {
    for (const { files } of shippedFonts(path.join(assets, 'fonts'))) {
      for (const { coverage, read } of files) {
        const inFont = new Set(codePointsOf(Buffer.from(read())));
        for (let code = 0; code < 0x30000; code += 1) {
          if (coverage.has(code) !== inFont.has(code)) throw new Error(`U+${code.toString(16)} is said wrongly.`);
        }
      }
    }
  });
});
