import type { PdfiumModule } from './pdfium-module.ts';

/** Nothing that is read as one string is longer, in bytes. */
const longest = 64 * 1024;

/** A text that the engine writes as UTF-16, with a closing zero, into a place it is given; it returns the length. */
export function readWideText(pdfium: PdfiumModule, name: string, ...handles: readonly number[]): string {
  const length = pdfium.call(name, ...handles, 0, 0);
  if (length <= 2 || length > longest) return '';
  const at = pdfium.call('malloc', length);
  pdfium.call(name, ...handles, at, length);
  const text = new TextDecoder('utf-16le').decode(pdfium.bytes().subarray(at, at + length - 2));
  pdfium.call('free', at);
  return text.replace(/\0+$/, '');
}

/** The same for texts in UTF-8. */
export function readNarrowText(pdfium: PdfiumModule, name: string, ...handles: readonly number[]): string {
  const length = pdfium.call(name, ...handles, 0, 0);
  if (length <= 1 || length > longest) return '';
  const at = pdfium.call('malloc', length);
  pdfium.call(name, ...handles, at, length);
  const text = new TextDecoder().decode(pdfium.bytes().subarray(at, at + length - 1));
  pdfium.call('free', at);
  return text;
}

/** Calls with the place of a text that ends with a zero. */
export function withText<T>(pdfium: PdfiumModule, text: string, use: (at: number) => T): T {
  const bytes = new TextEncoder().encode(`${text}\0`);
  const at = pdfium.call('malloc', bytes.length);
  pdfium.bytes().set(bytes, at);
  const result = use(at);
  pdfium.call('free', at);
  return result;
}
