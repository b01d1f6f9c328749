/**
 * Text with typography taken out: quotation marks, dashes, spaces and ellipses in one form, soft hyphens and zero-width
 * characters gone. Words, case and everything else stay, so two texts that differ here differ in what they say.
 */
export function foldTypography(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‘’‚‛‹›′]/g, "'")
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\.{3}/g, '…')
    .replace(/\s+/g, ' ')
    .trim();
}
