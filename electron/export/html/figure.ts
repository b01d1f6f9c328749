import { encodeBase64 } from '../../base/base64.ts';
import type { FigureBlock, ImagePicture, ResolvedDocument } from '../../document/nodes.ts';
import { writeChart } from './chart.ts';
import { anchor, escapeHtml } from './escape.ts';
import { writeInlines } from './inlines.ts';

/** The picture stands in the page itself, so that the page needs nothing else. */
export function writeFigure(block: FigureBlock, document: ResolvedDocument): string {
  const { picture } = block;
  const { labels } = document.meta;
  const drawn =
    picture.type === 'chart' ? writeChart(block, picture, document) : writeImage(block, picture, document.pictures);
  const caption = block.caption.length > 0 ? `<figcaption>${writeInlines(block.caption, labels)}</figcaption>\n` : '';
  const source =
    block.sourceLine.length > 0 ? `\n<p class="source-line">${writeInlines(block.sourceLine, labels)}</p>` : '';
  return `<figure id="${anchor(block.id)}">\n${caption}${drawn}${source}\n</figure>`;
}

function writeImage(block: FigureBlock, picture: ImagePicture, pictures: ResolvedDocument['pictures']): string {
  const bytes = pictures.get(picture.picture) ?? new Uint8Array();
  const address = `data:${picture.mediaType};base64,${encodeBase64(bytes)}`;
  const width = Math.round(picture.share * 1000) / 10;
  const size = `width="${picture.width}" height="${picture.height}" style="width:${width}%"`;
  return `<img src="${address}" alt="${escapeHtml(block.alt)}" ${size}>`;
}

/** A page has no running header: a logo of either place stands once, above the title. */
export function writeLogo({ meta, pictures }: ResolvedDocument): string {
  const { logo } = meta;
  if (logo === undefined) return '';
  const address = `data:${logo.mediaType};base64,${encodeBase64(pictures.get(logo.picture) ?? new Uint8Array())}`;
  const side = (points: number) => Math.round(points / 0.75);
  return `<img class="logo" src="${address}" alt="${escapeHtml(logo.alt)}" width="${side(logo.width)}" height="${side(logo.height)}">\n`;
}
