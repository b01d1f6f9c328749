import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writePdf } from '../../../electron/export/pdf/write-pdf.ts';
import { layOut } from '../../../electron/layout/lay-out.ts';
import { houseTheme } from '../../../electron/templates/theme.ts';
import { longDocument } from '../../layout/sample-documents.ts';
import { pdfMaterial } from './material.ts';
import { hasPoppler, linkReport, textOfPdf } from './outside-checkers.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'briefwright-pdf-'));
const file = path.join(folder, 'long.pdf');
beforeAll(async () => {
  const { fonts, icc } = await pdfMaterial();
  const made = longDocument();
  writeFileSync(file, await writePdf(layOut(made, houseTheme, fonts), made, { fonts, icc }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a long document', () => {
  it.runIf(linkReport !== null)('has both links of each note on one page', () => {
    // Twelve notes, two links each.
    expect(linkReport?.(file)).toMatch(/same page 24 other page 0/);
  });

  it.runIf(hasPoppler)('has each note at the foot of its page, and its text in order', () => {
    const pages = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f');
    for (let index = 0; index < 12; index += 1) {
      const page = pages.find((text) => text.includes(`Section ${index + 1}\n`)) ?? '';
      const citing = pages.find((text) => new RegExp(`Zeuge${index}\\b`).test(text)) ?? '';
      const next = pages[pages.indexOf(page) + 1] ?? '';
      expect([page, next]).toContain(citing);
      expect(citing.indexOf(`Zeuge${index} `)).toBeGreaterThan(citing.length / 4);
    }
    const words = textOfPdf(file).replaceAll('\u00ad\n', '');
    expect(words.match(/half laden past the lock/g)?.length ?? 0).toBeGreaterThan(150);
    expect(words).not.toContain('\ufffd');
  });
});
