import { attachmentFaults } from './check-attachments.ts';
import { type Claims, catalogFaults } from './check-catalog.ts';
import { contentFaults } from './check-content.ts';
import { fontFaults } from './check-fonts.ts';
import { linkFaults } from './check-links.ts';
import { outlineFaults } from './check-outline.ts';
import { treeFaults } from './check-tree.ts';
import type { ReadPdf } from './read-pdf.ts';

/**
 * What a machine can check of PDF/UA-1 and PDF/A-2a, and of our own promises; one line for each fault found. The
 * file is held to the claims that it should make.
 */
export function structureFaults(
  pdf: ReadPdf,
  claims: Claims = { archive: { part: 2, level: 'A' } },
): readonly string[] {
  return [
    ...catalogFaults(pdf, claims),
    ...attachmentFaults(pdf, claims.archive?.part === 3),
    ...outlineFaults(pdf),
    ...contentFaults(pdf),
    ...treeFaults(pdf),
    ...linkFaults(pdf),
    ...fontFaults(pdf),
  ];
}
