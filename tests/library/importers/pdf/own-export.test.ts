import { describe, expect, it } from 'vitest';
import { writePdf } from '../../../../electron/export/pdf/write-pdf.ts';
import { layOut } from '../../../../electron/layout/lay-out.ts';
import { houseTheme } from '../../../../electron/templates/theme.ts';
import { document, front, heading, note, ol, p, question, quote, ul } from '../../../builders/document.ts';
import { pdfMaterial } from '../../../export/pdf/material.ts';
import { described, unwrap } from '../described.ts';
import { importPdf } from './import-pages.ts';

describe('a PDF file that this program wrote', () => {
  it('comes back with its headings, lists, notes and words', async () => {
    const made = document(
      { title: 'Boats of the Bay', language: 'en-GB', preparedBy: 'Harbour Office' },
      front('Boats of the Bay'),
      heading(1, 'What was counted'),
      p('The office counted 412 boats in May.', note('Harbour office, Bulletin 5.'), ' Nobody had asked it to.'),
      heading(2, 'By size'),
      ul('Small boats', 'Large boats'),
      ol('Count them.', 'Write the number down.'),
      quote(p('Said the harbour master.', note('Letter to the council.'))),
      question('How many are there?', p('There are 412.')),
    );
    const { fonts, icc } = await pdfMaterial();
    const bytes = await writePdf(layOut(made, houseTheme, fonts), made, { fonts, icc });
    const imported = unwrap(await importPdf(bytes));
    const lines = described(imported).filter((line) => !line.startsWith('('));
    for (const line of [
      'heading 1: Boats of the Bay',
      'heading 2: What was counted',
      'paragraph: The office counted 412 boats in May.[1] Nobody had asked it to.',
      'footnote: [1] Harbour office, Bulletin 5.',
      'heading 3: By size',
      'list-item 1: Small boats',
      'list-item 1: Large boats',
      'list-item 1 ordered: Count them.',
      'list-item 1 ordered: Write the number down.',
      'quote: Said the harbour master.[2]',
      'footnote: [2] Letter to the council.',
      'question: How many are there?',
      'paragraph: There are 412.',
    ]) {
      expect(lines).toContain(line);
    }
    expect(imported.item.title).toBe('Boats of the Bay');
    expect(imported.language).toBe('en-GB');
  });
});
