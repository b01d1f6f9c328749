import type { PdfAttachment } from './attachment.ts';
import type { PdfProtection } from './protection.ts';

/** What a PDF is given beyond its pages. */
export interface PdfExtras {
  /** The brief's own file, to travel inside; null for none. */
  readonly brief: Pick<PdfAttachment, 'name' | 'bytes'> | null;
  readonly protection: PdfProtection | null;
}

export const noExtras: PdfExtras = { brief: null, protection: null };
