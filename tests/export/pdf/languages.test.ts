import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writePdf } from '../../../electron/export/pdf/write-pdf.ts';
import { layOut } from '../../../electron/layout/lay-out.ts';
import { houseTheme } from '../../../electron/templates/theme.ts';
import { structureFaults } from './check-structure.ts';
import { languageSample, sampleLanguages, sampleTexts } from './language-samples.ts';
import { pdfMaterial } from './material.ts';
import { readPdf } from './read-pdf.ts';

const checker = path.resolve(import.meta.dirname, '../../../../shared/bench/pdf-peers/check_ua.py');
const python = '/usr/bin/python3';
const hasChecker = existsSync(checker) && spawnSync(python, ['-c', 'import pikepdf']).status === 0;
const hasPoppler = spawnSync('which', ['pdftotext']).status === 0;
if (!hasChecker) console.warn('skipped: the shared PDF checkers are not here');
if (!hasPoppler) console.warn('skipped: poppler is not installed');

const folder = mkdtempSync(path.join(tmpdir(), 'briefwright-languages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Letters and figures alone: readers differ in the spaces around points and in marks of direction. */
const bare = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]/gu, '');

describe.each(sampleLanguages)('a brief in %s', (language) => {
  const file = path.join(folder, `${language}.pdf`);
  const made = languageSample(language);

  it('has all its characters and a sound structure, in a file of reasonable size', async () => {
    const { fonts, icc } = await pdfMaterial();
    const layout = layOut(made, houseTheme, fonts);
    expect(layout.findings).toEqual([]);
    const bytes = await writePdf(layout, made, { fonts, icc });
    writeFileSync(file, bytes);
    expect(structureFaults(await readPdf(bytes))).toEqual([]);
    expect(bytes.length).toBeLessThan(language === 'mixed' ? 400_000 : 200_000);
  });

  it.skipIf(!hasPoppler)('gives its words back in order', () => {
    const read = bare(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replaceAll('\u00ad\n', ''));
    for (const text of sampleTexts(language)) {
      // Where a page's first text reads the other way, pdftotext exchanges the parts of a line: words alone are whole.
      const apart = language === 'mixed' && /[\u0590-\u06ff]/.test(text) ? /[^\p{L}\p{M}]+/u : /(?<=[.。،:])\s?/u;
      for (const part of text.split(apart)) expect(read).toContain(bare(part));
    }
    expect(read).not.toContain('\ufffd');
  });

  it.skipIf(!hasPoppler)('has every font embedded, reduced and readable', () => {
    const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).split('\n').slice(2).filter(Boolean);
    for (const font of fonts) expect(font).toMatch(/yes yes yes/);
  });

  it.skipIf(!hasChecker)('is without fault against PDF/UA-1 and PDF/A-2a', () => {
    expect(spawnSync(python, [checker, file], { encoding: 'utf8' }).stdout).toMatch(/\n {2}OK\n$/);
  });
});
