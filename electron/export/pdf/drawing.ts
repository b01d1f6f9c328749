import type { PlacedBox, PlacedImage, PlacedPath, PlacedRule, PlacedText } from '../../layout/page.ts';
import type { ByteWriter } from './byte-writer.ts';
import type { CidFont } from './cid-font.ts';
import type { FontBook } from './font-book.ts';
import { showText } from './glyph-operators.ts';
import { colourOperands, length, roundedLength } from './numbers.ts';

/** In place of the mark of what is drawn, before and after all of it. */
const unmarked = -1;

/** Draws item after item; what is set already, such as a colour, is not set again. */
export class Drawing {
  readonly #out: ByteWriter;
  readonly #pageHeight: number;
  #isFirst = true;
  #mark = unmarked;
  #inText = false;
  #textX = 0;
  #textY = 0;
  #fill = '';
  #stroke = '';
  #lineWidth = -1;
  #font: CidFont | null = null;
  #size = -1;
  #expansion = 0;

  constructor(out: ByteWriter, pageHeight: number) {
    this.#out = out;
    this.#pageHeight = pageHeight;
  }

  /** Ends what is marked otherwise; true where the mark must be begun. */
  opens(mark: number): boolean {
    if (mark === this.#mark) return false;
    this.#endText();
    if (this.#mark !== unmarked) this.tag('EMC');
    this.#mark = mark;
    return true;
  }

  tag(operator: string): void {
    this.#startLine();
    this.#out.text(operator);
  }

  text(item: PlacedText, book: FontBook): void {
    const { shaped } = item;
    if (shaped === undefined) throw new Error('Pages for a PDF come from the layout itself: their glyphs are missing.');
    if (!this.#inText) {
      this.tag('BT');
      this.#inText = true;
      this.#textX = 0;
      this.#textY = 0;
    }
    this.#fillWith(item.colour);
    const font = book.fontFor(item.face);
    this.#setFont(font, item.size);
    const widened = item.expansion ?? 0;
    if (widened !== this.#expansion) this.#operate(100 + widened * 100, ' Tz');
    this.#expansion = widened;
    // Rounded before the difference is taken, or the errors of many lines would add up.
    const x = roundedLength(item.x);
    const y = roundedLength(this.#pageHeight - item.y);
    this.#startLine();
    this.#out.lengthOf(x - this.#textX);
    this.#out.space();
    this.#out.lengthOf(y - this.#textY);
    this.#out.text(' Td');
    this.#textX = x;
    this.#textY = y;
    this.#startLine();
    showText(this.#out, shaped, font, item.size, item.wordSpacing / (1 + widened));
  }

  rule(item: PlacedRule): void {
    this.#endText();
    this.#strokeWith(item.colour, item.width);
    const from = `${length(item.x1)} ${length(this.#pageHeight - item.y1)} m`;
    this.tag(`${from} ${length(item.x2)} ${length(this.#pageHeight - item.y2)} l S`);
  }

  box(item: PlacedBox): void {
    this.#endText();
    this.#fillWith(item.fill);
    const y = this.#pageHeight - item.y - item.height;
    this.tag(`${length(item.x)} ${length(y)} ${length(item.width)} ${length(item.height)} re f`);
  }

  path(item: PlacedPath): void {
    this.#endText();
    if (item.fill !== null) this.#fillWith(item.fill);
    if (item.stroke !== null) this.#strokeWith(item.stroke, item.strokeWidth);
    const places = item.points.map(({ x, y }) => `${length(x)} ${length(this.#pageHeight - y)}`);
    const outline = places.map((place, at) => `${place} ${at === 0 ? 'm' : 'l'}`).join(' ');
    const dashed = item.dashes.length > 0;
    // Path-painting operators, ISO 32000-1, 8.5.3.
    const paint = item.stroke === null ? 'f' : item.fill === null ? 'S' : 'B';
    const drawn = `${outline}${item.closed ? ' h' : ''} ${paint}`;
    this.tag(dashed ? `[${item.dashes.map(length).join(' ')}] 0 d ${drawn} [] 0 d` : drawn);
  }

  image(item: PlacedImage, name: string): void {
    this.#endText();
    const y = this.#pageHeight - item.y - item.height;
    const place = `${length(item.width)} 0 0 ${length(item.height)} ${length(item.x)} ${length(y)}`;
    this.tag(`q ${place} cm /${name} Do Q`);
  }

  end(): void {
    this.#endText();
    if (this.#mark !== unmarked) this.tag('EMC');
  }

  #setFont(font: CidFont, size: number): void {
    const rounded = roundedLength(size);
    if (font === this.#font && rounded === this.#size) return;
    this.#font = font;
    this.#size = rounded;
    this.tag(`/${font.name} `);
    this.#out.lengthOf(size);
    this.#out.text(' Tf');
  }

  #fillWith(colour: string): void {
    if (colour !== this.#fill) this.tag(`${colourOperands(colour)} rg`);
    this.#fill = colour;
  }

  #strokeWith(colour: string, width: number): void {
    if (colour !== this.#stroke) this.tag(`${colourOperands(colour)} RG`);
    this.#stroke = colour;
    if (width !== this.#lineWidth) this.#operate(width, ' w');
    this.#lineWidth = width;
  }

  #operate(operand: number, operator: string): void {
    this.#startLine();
    this.#out.lengthOf(operand);
    this.#out.text(operator);
  }

  #endText(): void {
    if (this.#inText) this.tag('ET');
    this.#inText = false;
  }

  #startLine(): void {
    if (!this.#isFirst) this.#out.lineEnd();
    this.#isFirst = false;
  }
}
