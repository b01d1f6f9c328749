import type { ShapedText } from '../../layout/fonts.ts';
import type { ByteWriter } from './byte-writer.ts';
import type { CidFont } from './cid-font.ts';
import { length, literal2, utf16Hex } from './numbers.ts';

/**
 * Writes the operators that show shaped text of one font from the current point on, kerning and word spacing included.
 * Characters are written as bytes: in hexadecimal digits there is twice as much to compress, for a larger file.
 */
export function showText(
  out: ByteWriter,
  runs: readonly ShapedText[],
  font: CidFont,
  size: number,
  wordSpacing: number,
): void {
  const known = knownRuns.get(font) ?? new Map<ShapedText, RunAsCodes>();
  knownRuns.set(font, known);
  const afterSpace = (wordSpacing / size) * 1000;
  const writer = new TextWriter(out, font, size);
  for (const run of runs) {
    let codes = known.get(run);
    if (codes === undefined) {
      codes = asCodes(run, font);
      known.set(run, codes);
    }
    if (codes.stretches === null) writer.marked(run);
    else writer.plain(codes.stretches);
    if (codes.isSpace) writer.owed += afterSpace;
  }
  writer.end();
}

/** A word as one font of one file writes it, wherever it stands there: most words of a text have stood in it before. */
interface RunAsCodes {
  readonly isSpace: boolean;
  /** Null for glyphs that stand off the baseline, or share the text of their cluster. */
  readonly stretches: readonly Stretch[] | null;
}

/** Glyphs that follow each other at the font's own widths. */
interface Stretch {
  readonly codes: string;
  /** Thousandths of the type size by which what follows stands further right than those widths would put it. */
  readonly owes: number;
}

const knownRuns = new WeakMap<CidFont, Map<ShapedText, RunAsCodes>>();

function asCodes(run: ShapedText, font: CidFont): RunAsCodes {
  const isSpace = run.text === ' ' || run.text === '\u00a0';
  if (run.offsets !== null || run.texts.includes('')) return { isSpace, stretches: null };
  const stretches: Stretch[] = [];
  let codes = '';
  for (let index = 0; index < run.glyphs.length; index += 1) {
    codes += codeOf(run, index, font);
    const owes = owedAfter(run, index, font);
    if (owes === 0) continue;
    stretches.push({ codes, owes });
    codes = '';
  }
  if (codes !== '') stretches.push({ codes, owes: 0 });
  return { isSpace, stretches };
}

function codeOf(run: ShapedText, index: number, font: CidFont): string {
  return literal2(font.cid(run.glyphs[index] as number, run.texts[index] as string));
}

function owedAfter(run: ShapedText, index: number, font: CidFont): number {
  return (run.advances[index] as number) - font.program.advance(run.glyphs[index] as number);
}

const [openingString, closingString, openingArray] = [0x28, 0x29, 0x5b] as const;

class TextWriter {
  /** Thousandths of the type size that the next glyph stands further right than the font's own widths would put it. */
  owed = 0;
  readonly #font: CidFont;
  readonly #size: number;
  readonly #out: ByteWriter;
  #isFirst = true;
  #inArray = false;
  #inString = false;

  constructor(out: ByteWriter, font: CidFont, size: number) {
    this.#out = out;
    this.#font = font;
    this.#size = size;
  }

  plain(stretches: readonly Stretch[]): void {
    for (const { codes, owes } of stretches) {
      this.#settle();
      this.#show(codes);
      this.owed += owes;
    }
  }

  marked(run: ShapedText): void {
    for (let start = 0; start < run.glyphs.length; ) {
      const end = clusterEnd(run, start);
      const shared = end - start > 1;
      if (shared) this.#operate(`/Span <</ActualText <feff${utf16Hex(run.texts[start] ?? '')}>>> BDC`);
      for (let index = start; index < end; index += 1) this.#shifted(run, index);
      if (shared) this.#operate('EMC');
      start = end;
    }
  }

  end(): void {
    this.#closeArray();
  }

  #shifted(run: ShapedText, index: number): void {
    const offset = run.offsets?.[index] ?? { x: 0, y: 0 };
    this.owed += offset.x;
    if (offset.y !== 0) this.#operate(`${length((offset.y * this.#size) / 1000)} Ts`);
    this.#settle();
    this.#show(codeOf(run, index, this.#font));
    this.owed += owedAfter(run, index, this.#font) - offset.x;
    if (offset.y !== 0) this.#operate('0 Ts');
  }

  /** Moves on by what is owed, in whole thousandths. */
  #settle(): void {
    const whole = Math.round(this.owed);
    if (whole === 0) return;
    this.#closeString();
    this.#openArray();
    this.#out.whole(-whole);
    // What was rounded away stays owed, so that errors do not add up along the line.
    this.owed -= whole;
  }

  #show(codes: string): void {
    this.#openArray();
    if (!this.#inString) this.#out.byte(openingString);
    this.#inString = true;
    this.#out.text(codes);
  }

  #operate(operator: string): void {
    this.#closeArray();
    this.#startLine();
    this.#out.text(operator);
  }

  #openArray(): void {
    if (this.#inArray) return;
    this.#startLine();
    this.#out.byte(openingArray);
    this.#inArray = true;
  }

  #closeString(): void {
    if (this.#inString) this.#out.byte(closingString);
    this.#inString = false;
  }

  #closeArray(): void {
    if (!this.#inArray) return;
    this.#closeString();
    this.#out.text('] TJ');
    this.#inArray = false;
  }

  #startLine(): void {
    if (!this.#isFirst) this.#out.lineEnd();
    this.#isFirst = false;
  }
}

/** Index after the last glyph of the cluster that starts at `start`. */
function clusterEnd(run: ShapedText, start: number): number {
  let end = start + 1;
  while (end < run.glyphs.length && run.texts[end] === '') end += 1;
  return end;
}
