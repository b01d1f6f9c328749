import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writePdf } from '../../../electron/export/pdf/write-pdf.ts';
import { layOut } from '../../../electron/layout/lay-out.ts';
import { houseTheme } from '../../../electron/templates/theme.ts';
import { anyDocument } from '../../layout/random-documents.ts';
import { structureFaults } from './check-structure.ts';
import { pdfMaterial } from './material.ts';
import { lostWords } from './printed-words.ts';
import { readPdf } from './read-pdf.ts';

describe('documents of any blocks in any order', () => {
  it('are written without a fault in their structure', async () => {
    const { fonts, icc } = await pdfMaterial();
    await fc.assert(
      fc.asyncProperty(anyDocument, async (made) => {
        const bytes = await writePdf(layOut(made, houseTheme, fonts), made, { fonts, icc });
        const pdf = await readPdf(bytes);
        expect(structureFaults(pdf)).toEqual([]);
        expect(lostWords(pdf, made)).toEqual([]);
      }),
      { numRuns: 220, seed: 11 },
    );
  }, 240_000);
});
