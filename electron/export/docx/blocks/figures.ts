import { type FileChild, type ImportedXmlComponent, TextRun } from 'docx';
import { isSaidBeside } from '../../../document/chart-table.ts';
import type { FigureBlock, ImagePicture } from '../../../document/nodes.ts';
import { namespaces } from '../package/names.ts';
import { panelInset } from '../styles/panel-styles.ts';
import { type ParagraphStyleId, panelStyle } from '../styles/style-names.ts';
import { emu } from '../units.ts';
import { writeChart } from './charts.ts';
import { inlineGraphic, xml } from './inline-graphic.ts';
import type { Manuscript } from './manuscript.ts';
import type { Writing } from './place.ts';
import { paragraphOf } from './prose.ts';

/** Share of the page's text area that a picture may be tall: its words and their notes need room too. */
const tallest = 0.8;

/** Caption, picture, source line, each kept with the next. */
export function writeFigure(block: FigureBlock, writing: Writing): readonly FileChild[] {
  const { manuscript, place } = writing;
  const { picture } = block;
  if (isSaidBeside(picture)) return [];
  if (picture.type === 'chart') return writeChart(block, picture, writing);
  // Other styles would break the panel apart.
  const styleOf = (part: 'Title' | null, plain: ParagraphStyleId) =>
    place.panel ? panelStyle(place.panel, part) : plain;
  const caption =
    block.caption.length > 0
      ? [paragraphOf(manuscript, styleOf('Title', 'Caption'), block.caption, { block: block.id, keepNext: true })]
      : [];
  const inset = place.panel ? panelInset(manuscript.theme) : { start: 0, end: 0 };
  const run = new TextRun({
    children: [figureDrawing(block, picture, manuscript, manuscript.textWidth - inset.start - inset.end)],
  });
  const hasSource = block.sourceLine.length > 0;
  const image = manuscript.paragraph(styleOf(null, 'Figure'), [run], {
    keepNext: hasSource,
    ...(caption.length === 0 && { block: block.id }),
  });
  const source = hasSource ? [paragraphOf(manuscript, styleOf(null, 'SourceLine'), block.sourceLine)] : [];
  return [...caption, image, ...source];
}

function figureDrawing(
  block: FigureBlock,
  picture: ImagePicture,
  manuscript: Manuscript,
  column: number,
): ImportedXmlComponent {
  const ratio = picture.height / picture.width;
  const width = Math.min(column * picture.share, (manuscript.geometry.textHeight * tallest) / ratio);
  return drawing(
    { ...picture, alt: block.alt, decorative: block.decorative, width, height: width * ratio },
    manuscript,
  );
}

/** A picture with its size in points. */
export interface Drawn extends Pick<ImagePicture, 'picture' | 'mediaType' | 'width' | 'height'> {
  readonly alt: string;
  readonly decorative: boolean;
}

/** DrawingML of a picture in the line of text. */
export function drawing(picture: Drawn, manuscript: Manuscript): ImportedXmlComponent {
  const size = { cx: String(emu(picture.width)), cy: String(emu(picture.height)) };
  const number = String(manuscript.drawingNumber());
  const path = `media/${picture.picture.slice(0, 16)}.${picture.mediaType === 'image/png' ? 'png' : 'jpeg'}`;
  manuscript.media.set(path, manuscript.document.pictures.get(picture.picture) ?? new Uint8Array());
  const named = { id: number, name: `Picture ${number}` };
  const graphic = xml('pic:pic', { 'xmlns:pic': namespaces.pic }, [
    xml('pic:nvPicPr', {}, [
      xml('pic:cNvPr', named),
      xml('pic:cNvPicPr', {}, [xml('a:picLocks', { noChangeAspect: '1' })]),
    ]),
    xml('pic:blipFill', {}, [xml('a:blip', { 'r:embed': path }), xml('a:stretch', {}, [xml('a:fillRect')])]),
    xml('pic:spPr', {}, [
      xml('a:xfrm', {}, [xml('a:off', { x: '0', y: '0' }), xml('a:ext', size)]),
      xml('a:prstGeom', { prst: 'rect' }, [xml('a:avLst')]),
    ]),
  ]);
  return inlineGraphic({ ...picture, name: named.name, number, uri: namespaces.pic }, graphic);
}
