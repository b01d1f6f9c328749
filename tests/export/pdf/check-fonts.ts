import { shownTexts } from './read-content.ts';
import type { ReadFont } from './read-font.ts';
import type { ReadPdf } from './read-pdf.ts';

/** What may be drawn without ink: spaces, and characters that only join or part others. */
const inkless = /^[\s\p{Cf}\p{Zs}]*$/u;

/**
 * Every character drawn says a Unicode text, draws a glyph that the embedded font has, and is as wide as the font says
 * (ISO 14289-1, 7.21.4 to 7.21.8; ISO 19005-2, 6.2.11).
 */
export function fontFaults(pdf: ReadPdf): readonly string[] {
  const faults = new Set<string>();
  for (const page of pdf.pages) {
    for (const { font: key, cids } of shownTexts(page.content)) {
      const font = page.fonts.get(key);
      if (font === undefined) faults.add(`${key}: not among the page's fonts`);
      else for (const cid of cids) for (const fault of characterFaults(font, cid)) faults.add(`${key}: ${fault}`);
    }
  }
  return [...faults];
}

function characterFaults(font: ReadFont, cid: number): readonly string[] {
  const faults: string[] = [];
  const text = font.textOf(cid);
  if (text === null || text === '') faults.push(`character ${cid} says nothing`);
  else if (text.includes('\0') || /[\ufeff\ufffe\uffff\ue000-\uf8ff]/.test(text))
    faults.push(`character ${cid} says no text`);
  const { program } = font;
  if (program === null) return [...faults, 'not embedded'];
  const glyph = font.glyphOf(cid);
  if (glyph === null || glyph >= program.glyphs) return [...faults, `character ${cid} has no glyph`];
  if (glyph === 0) faults.push(`character ${cid} has no glyph of its own`);
  const width = font.widthOf(cid);
  if (width === null) faults.push(`character ${cid} has no width`);
  else if (Math.abs(width - program.advance(glyph)) > 1) faults.push(`character ${cid} has another width in its font`);
  // A joined pair of letters may draw both in one glyph, and none in the other, which then takes no room.
  const takesRoom = program.advance(glyph) > 0;
  if (takesRoom && !program.hasOutline(glyph) && !inkless.test(text ?? ''))
    faults.push(`character ${cid} draws nothing`);
  return faults;
}
