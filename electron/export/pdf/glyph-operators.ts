import type { ShapedText } from '../../layout/fonts.ts';
import type { CidFont } from './cid-font.ts';
import { length, literal2, utf16Hex } from './numbers.ts';

/**
 * The operators that show shaped text of one font from the current point on, kerning and word spacing included.
 * Characters are written as bytes: in hexadecimal digits there is twice as much to compress, for a larger file.
 */
export function showText(runs: readonly ShapedText[], font: CidFont, size: number, wordSpacing: number): string {
  const writer = createWriter(font);
  for (const run of runs) {
    if (run.offsets === null && !run.texts.includes('')) writer.plain(run);
    else writer.marked(run, size);
    if (isSpace(run.text)) writer.move((wordSpacing / size) * 1000);
  }
  return writer.end();
}

function isSpace(text: string): boolean {
  return text === ' ' || text === '\u00a0';
}

function createWriter(font: CidFont) {
  const operators: string[] = [];
  let array = '';
  let codes = '';
  /** Thousandths of the type size that the next glyph stands further right than the font's own widths would put it. */
  let owed = 0;
  const closeString = (): void => {
    if (codes !== '') array += `(${codes})`;
    codes = '';
  };
  const flush = (): void => {
    closeString();
    if (array !== '') operators.push(`[${array}] TJ`);
    array = '';
  };
  const glyph = (id: number, text: string, advance: number): void => {
    const whole = Math.round(owed);
    if (whole !== 0) {
      closeString();
      array += String(-whole);
      // What was rounded away stays owed, so that errors do not add up along the line.
      owed -= whole;
    }
    codes += literal2(font.cid(id, text));
    owed += advance - font.program.advance(id);
  };
  const shifted = (run: ShapedText, index: number, size: number): void => {
    const offset = run.offsets?.[index] ?? { x: 0, y: 0 };
    owed += offset.x;
    if (offset.y !== 0) {
      flush();
      operators.push(`${length((offset.y * size) / 1000)} Ts`);
    }
    glyph(run.glyphs[index] as number, run.texts[index] as string, run.advances[index] as number);
    owed -= offset.x;
    if (offset.y !== 0) {
      flush();
      operators.push('0 Ts');
    }
  };
  return {
    move: (distance: number): void => {
      owed += distance;
    },
    plain: (run: ShapedText): void => {
      for (let index = 0; index < run.glyphs.length; index += 1) {
        glyph(run.glyphs[index] as number, run.texts[index] as string, run.advances[index] as number);
      }
    },
    /** Glyphs that stand off the baseline, or share the text of their cluster. */
    marked: (run: ShapedText, size: number): void => {
      for (let start = 0; start < run.glyphs.length; ) {
        const end = clusterEnd(run, start);
        const shared = end - start > 1;
        if (shared) {
          flush();
          operators.push(`/Span <</ActualText <feff${utf16Hex(run.texts[start] ?? '')}>>> BDC`);
        }
        for (let index = start; index < end; index += 1) shifted(run, index, size);
        if (shared) {
          flush();
          operators.push('EMC');
        }
        start = end;
      }
    },
    end: (): string => {
      flush();
      return operators.join('\n');
    },
  };
}

/** Index after the last glyph of the cluster that starts at `start`. */
function clusterEnd(run: ShapedText, start: number): number {
  let end = start + 1;
  while (end < run.glyphs.length && run.texts[end] === '') end += 1;
  return end;
}
