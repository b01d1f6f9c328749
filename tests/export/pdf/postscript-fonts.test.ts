import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readCompactFont } from '../../../electron/export/pdf/compact-font.ts';
import { plainArchive } from '../../../electron/export/pdf/metadata.ts';
import { writePdf } from '../../../electron/export/pdf/write-pdf.ts';
import { layOut } from '../../../electron/layout/lay-out.ts';
import { assets } from '../../../electron/scripts/paths.mjs';
import { themeFrom } from '../../../electron/templates/theme-from.ts';
import { loadPdfMaterial } from '../../../electron/workers/document-fonts.ts';
import { document, heading, note, p } from '../../builders/document.ts';
import { bundledStyle } from '../../builders/house-styles.ts';
import { postScriptFont } from '../../builders/postscript-font.ts';
import { has, outsideCheckers } from './outside-checkers.ts';

const letters = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');

/** The three ways in which a font with PostScript outlines stands in a file. */
const fonts = {
  'without numbers of its own': { cids: null, whole: false },
  'with numbers of its own': { cids: (glyph: number) => glyph * 5 + 200, whole: false },
  'that must stay whole': { cids: null, whole: true },
} as const;

const made = document(
  heading(1, 'Ports in winter'),
  p('Ice came early in 2024, and the co-operative harbour closed for 12 days', note('Harbour office, p. 4.'), '.'),
);

const folder = mkdtempSync(path.join(tmpdir(), 'briefwright-postscript-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function written(name: keyof typeof fonts) {
  const { cids, whole } = fonts[name];
  const bytes = postScriptFont(letters, { family: 'Crate Serif', cids });
  const face = { family: 'Crate Serif', weight: 400, italic: false } as const;
  const coverage = { has: (code: number) => letters.includes(String.fromCodePoint(code)) };
  const files = [{ face, coverage, embedWhole: whole, read: () => bytes }];
  const own = [{ family: 'Crate Serif', role: 'own', languages: [], files }] as const;
  const { fonts: material, icc } = await loadPdfMaterial(assets, own);
  const families = { text: 'Crate Serif', headings: 'Crate Serif' };
  const theme = themeFrom({ ...bundledStyle('house'), families });
  const layout = layOut(made, theme, material);
  const stem = path.join(folder, name.replaceAll(' ', '-'));
  const [file, plainFile] = [`${stem}.pdf`, `${stem}-1b.pdf`];
  writeFileSync(file, await writePdf(layout, made, { fonts: material, icc }));
  writeFileSync(plainFile, await writePdf(layout, made, { fonts: material, icc, conformance: plainArchive }));
  return { file, plainFile, document: made, findings: layout.findings };
}

describe.each(Object.keys(fonts) as (keyof typeof fonts)[])('a font with PostScript outlines, %s', (name) => {
  it('is carried by a file that misses no character', async () => {
    expect((await written(name)).findings).toEqual([]);
  });

  it.runIf(has('pdffonts'))('is found in the file by another program', async () => {
    const { stdout } = spawnSync('pdffonts', [(await written(name)).file], { encoding: 'utf8' });
    const [, , ...listed] = stdout.trim().split('\n');
    const own = listed.filter((line) => line.includes('CrateSerif'));
    expect(own).toHaveLength(1);
    expect(own[0]).toContain(name === 'that must stay whole' ? 'CID Type 0C (OT)' : 'CID Type 0C  ');
  });

  for (const checker of outsideCheckers) {
    // A font that is not reduced is no fault here, and an archive of the oldest kind has no OpenType files.
    if (name === 'that must stay whole' && ['pdffonts', 'PDFBox preflight'].includes(checker.id)) continue;
    it.runIf(checker.installed)(`has no fault by ${checker.id}`, async () => {
      expect(checker.faults(await written(name))).toEqual([]);
    });
  }
});

it.runIf(has('pdftoppm'))('draws the same boxes in every way, by another program', async () => {
  const pictures: string[] = [];
  for (const name of Object.keys(fonts) as (keyof typeof fonts)[]) {
    const { file } = await written(name);
    const { stdout } = spawnSync('pdftoppm', ['-r', '40', '-f', '1', '-l', '1', '-gray', file], { encoding: 'latin1' });
    pictures.push(stdout);
  }
  const [first = ''] = pictures;
  expect(pictures.every((picture) => picture === first)).toBe(true);
  // Boxes are nearly solid: the letters of any other font leave less than a tenth of this dark.
  const dark = [...first.slice(20)].filter((pixel) => pixel.charCodeAt(0) < 64).length;
  expect(dark / first.length).toBeGreaterThan(0.003);
});

describe('the numbers of glyphs', () => {
  it('are the font’s own where it has such, whatever the glyph', () => {
    const plain = readCompactFont(postScriptFont('abc'));
    expect([0, 1, 3].map((glyph) => plain.cidOf(glyph))).toEqual([0, 1, 3]);
    const numbered = readCompactFont(postScriptFont('abc', { cids: (glyph) => glyph * 1000 }));
    expect([0, 1, 3].map((glyph) => numbered.cidOf(glyph))).toEqual([0, 1000, 3000]);
  });

  it('of a damaged file are an error, not an endless search', () => {
    const sound = postScriptFont('abc', { cids: (glyph) => glyph });
    const damaged = sound.subarray(0, Buffer.from(sound).indexOf('Boxes') + 40);
    expect(() => readCompactFont(damaged)).toThrow();
    expect(() => readCompactFont(new Uint8Array(64))).toThrow();
  });
});
