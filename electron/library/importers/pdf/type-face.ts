import type { PdfLine } from './lines.ts';

/** What the running text of a document is set in. */
export interface TypeFace {
  readonly size: number;
  readonly font: string;
  readonly bold: boolean;
  /** So little of it is in one size that larger type says nothing: a poster, a form, slides. */
  readonly isDisplay: boolean;
}

/** The size and the font that most characters have. */
export function bodyFace(lines: Iterable<PdfLine>): TypeFace {
  const sizes = new Map<number, number>();
  const fonts = new Map<string, number>();
  let all = 0;
  let bold = 0;
  for (const line of lines) {
    const size = Math.round(line.size * 2) / 2;
    const { length } = line.text;
    sizes.set(size, (sizes.get(size) ?? 0) + length);
    fonts.set(line.font, (fonts.get(line.font) ?? 0) + length);
    all += length;
    if (line.bold) bold += length;
  }
  const [size = 10, most = 0] = mostFrequent(sizes);
  const [font = ''] = mostFrequent(fonts);
  return { size, font, bold: bold > all * 0.5, isDisplay: most < all * 0.25 };
}

function mostFrequent<T>(counts: ReadonlyMap<T, number>): readonly [T, number] | readonly [] {
  let best: readonly [T, number] | readonly [] = [];
  for (const entry of counts) if (entry[1] > (best[1] ?? -1)) best = entry;
  return best;
}
