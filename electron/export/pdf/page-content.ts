import type { ReadingElement } from '../../layout/elements.ts';
import type {
  Page,
  PlacedBox,
  PlacedImage,
  PlacedItem,
  PlacedPath,
  PlacedRule,
  PlacedText,
} from '../../layout/page.ts';
import { type CidFont, createCidFont } from './cid-font.ts';
import type { PdfFonts } from './font-program.ts';
import { showText } from './glyph-operators.ts';
import type { ImageBook } from './images.ts';
import type { NumberedElements } from './numbered-elements.ts';
import { colourOperands, length, roundedLength } from './numbers.ts';
import type { StructureRecord } from './reading-kids.ts';

/** The fonts of a file, in order of first use. */
export interface FontBook {
  readonly fonts: readonly CidFont[];
  fontFor(face: PlacedText['face']): CidFont;
}

export function createFontBook(source: PdfFonts): FontBook {
  const fonts: CidFont[] = [];
  const byFace = new Map<PlacedText['face'], CidFont>();
  return {
    fonts,
    fontFor(face) {
      const known = byFace.get(face);
      if (known !== undefined) return known;
      const program = source.program(face);
      const same = fonts.find((font) => font.program === program);
      const font = same ?? createCidFont(`F${fonts.length + 1}`, program);
      if (same === undefined) fonts.push(font);
      byFace.set(face, font);
      return font;
    },
  };
}

/** Where what is drawn belongs in the structure. */
export interface PageReading {
  readonly numberOf: NumberedElements['numberOf'];
  readonly record: StructureRecord;
}

/** The operators that draw a page. All content is either marked for the structure or marked as furniture. */
export function pageContent(page: Page, book: FontBook, images: ImageBook, reading: PageReading): string {
  const drawing = createDrawing(page.height);
  for (const item of page.items) {
    drawing.mark(markOf(item, reading), () => tagOf(item, page.index, reading));
    if (item.type === 'text') drawing.text(item, book);
    else if (item.type === 'rule') drawing.rule(item);
    else if (item.type === 'box') drawing.box(item);
    else if (item.type === 'path') drawing.path(item);
    else drawing.image(item, images.nameOf(item.picture));
  }
  return drawing.end();
}

/** Neighbouring items with the same mark share one stretch of marked content. */
function markOf(item: PlacedItem, { numberOf }: PageReading): string {
  const element = elementOf(item);
  if (element !== undefined) return `element ${numberOf(element)}`;
  return item.owner.role === 'header' || item.owner.role === 'footer' ? item.owner.role : 'furniture';
}

function tagOf(item: PlacedItem, page: number, { numberOf, record }: PageReading): string {
  const element = elementOf(item);
  if (element !== undefined) return `/P <</MCID ${record.mark(numberOf(element), page)}>> BDC`;
  if (item.owner.role === 'header') return '/Artifact <</Type /Pagination /Subtype /Header>> BDC';
  if (item.owner.role === 'footer') return '/Artifact <</Type /Pagination /Subtype /Footer>> BDC';
  return '/Artifact BMC';
}

function elementOf(item: PlacedItem): ReadingElement | undefined {
  return item.type === 'rule' || item.type === 'box' ? undefined : item.element;
}

function createDrawing(pageHeight: number) {
  const operators: string[] = [];
  let mark = '';
  let inText = false;
  let textX = 0;
  let textY = 0;
  let fill = '';
  let stroke = '';
  let lineWidth = -1;
  let fontAndSize = '';
  let expansion = 0;
  const endText = (): void => {
    if (inText) operators.push('ET');
    inText = false;
  };
  const fillWith = (colour: string): void => {
    if (colour !== fill) operators.push(`${colourOperands(colour)} rg`);
    fill = colour;
  };
  const strokeWith = (colour: string, width: number): void => {
    if (colour !== stroke) operators.push(`${colourOperands(colour)} RG`);
    stroke = colour;
    if (width !== lineWidth) operators.push(`${length(width)} w`);
    lineWidth = width;
  };
  return {
    mark(next: string, begin: () => string): void {
      if (next === mark) return;
      endText();
      if (mark !== '') operators.push('EMC');
      operators.push(begin());
      mark = next;
    },
    text(item: PlacedText, book: FontBook): void {
      const { shaped } = item;
      if (shaped === undefined)
        throw new Error('Pages for a PDF come from the layout itself: their glyphs are missing.');
      if (!inText) {
        operators.push('BT');
        inText = true;
        textX = 0;
        textY = 0;
      }
      fillWith(item.colour);
      const font = book.fontFor(item.face);
      const setting = `/${font.name} ${length(item.size)} Tf`;
      if (setting !== fontAndSize) operators.push(setting);
      fontAndSize = setting;
      const widened = item.expansion ?? 0;
      if (widened !== expansion) operators.push(`${length(100 + widened * 100)} Tz`);
      expansion = widened;
      // Rounded before the difference is taken, or the errors of many lines would add up.
      const x = roundedLength(item.x);
      const y = roundedLength(pageHeight - item.y);
      operators.push(`${length(x - textX)} ${length(y - textY)} Td`);
      textX = x;
      textY = y;
      operators.push(showText(shaped, font, item.size, item.wordSpacing / (1 + widened)));
    },
    rule(item: PlacedRule): void {
      endText();
      strokeWith(item.colour, item.width);
      const from = `${length(item.x1)} ${length(pageHeight - item.y1)} m`;
      operators.push(`${from} ${length(item.x2)} ${length(pageHeight - item.y2)} l S`);
    },
    box(item: PlacedBox): void {
      endText();
      fillWith(item.fill);
      const y = pageHeight - item.y - item.height;
      operators.push(`${length(item.x)} ${length(y)} ${length(item.width)} ${length(item.height)} re f`);
    },
    path(item: PlacedPath): void {
      endText();
      if (item.fill !== null) fillWith(item.fill);
      if (item.stroke !== null) strokeWith(item.stroke, item.strokeWidth);
      const places = item.points.map(({ x, y }) => `${length(x)} ${length(pageHeight - y)}`);
      const outline = places.map((place, at) => `${place} ${at === 0 ? 'm' : 'l'}`).join(' ');
      const dashed = item.dashes.length > 0;
      // Path-painting operators, ISO 32000-1, 8.5.3.
      const paint = item.stroke === null ? 'f' : item.fill === null ? 'S' : 'B';
      const drawn = `${outline}${item.closed ? ' h' : ''} ${paint}`;
      operators.push(dashed ? `[${item.dashes.map(length).join(' ')}] 0 d ${drawn} [] 0 d` : drawn);
    },
    image(item: PlacedImage, name: string): void {
      endText();
      const y = pageHeight - item.y - item.height;
      const place = `${length(item.width)} 0 0 ${length(item.height)} ${length(item.x)} ${length(y)}`;
      operators.push(`q ${place} cm /${name} Do Q`);
    },
    end(): string {
      endText();
      if (mark !== '') operators.push('EMC');
      return operators.join('\n');
    },
  };
}
