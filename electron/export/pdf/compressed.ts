import { zlibSync } from 'fflate';
import type { PDFContext, PDFRawStream } from 'pdf-lib';

/**
 * A compressed stream (ISO 32000-1, 7.4.4). A file has hundreds of short ones, and the compressor of the PDF library makes
 * its tables anew for each: that was a sixth of writing a long document.
 */
export function compressed(
  context: PDFContext,
  bytes: Uint8Array,
  entries: Parameters<PDFContext['stream']>[1] = {},
): PDFRawStream {
  return context.stream(zlibSync(bytes, { level: 6 }), { ...entries, Filter: 'FlateDecode' });
}
