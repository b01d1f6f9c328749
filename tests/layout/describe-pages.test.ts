import path from 'node:path';
import { describe, it } from 'vitest';
import { describePages } from '../../electron/layout/describe-pages.ts';
import { layOut } from '../../electron/layout/lay-out.ts';
import { houseTheme } from '../../electron/templates/theme.ts';
import { expectGolden } from '../builders/golden.ts';
import { pdfMaterial } from '../export/pdf/material.ts';
import { everyBlock } from './sample-documents.ts';

describe('the pages of a document with every block', () => {
  it('stand where they stood', async () => {
    const { fonts } = await pdfMaterial();
    const pages = describePages(layOut(everyBlock(), houseTheme, fonts));
    expectGolden(path.resolve(import.meta.dirname, '../fixtures/layout/every-block.pages.txt'), pages);
  });
});
