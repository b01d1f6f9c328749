import { type PDFContext, PDFSecurity } from 'pdf-lib';
import type { PdfProtection } from './protection.ts';

/**
 * Encrypts the file when it is written: AES-256, revision 6. The key is drawn at random, so no two such files are
 * alike. Programs that read pages aloud are always let at the text.
 */
export function protect(context: PDFContext, protection: PdfProtection): void {
  const { openPassword, ownerPassword, print, copy, change } = protection;
  context.security = PDFSecurity.create(context, {
    ...(openPassword === '' ? {} : { userPassword: openPassword }),
    ...(ownerPassword === '' ? {} : { ownerPassword }),
    algorithm: 'AES-256',
    permissions: {
      ...(print ? { printing: 'highResolution' as const } : {}),
      copying: copy,
      modifying: change,
      annotating: change,
      fillingForms: change,
      documentAssembly: change,
      contentAccessibility: true,
    },
  }).encrypt();
}
