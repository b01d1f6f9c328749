import { escapeXml, points } from './xml.ts';

export interface DrawnPicture {
  readonly picture: string;
  readonly mediaType: string;
  readonly alt: string;
}

/** A picture in the line of text, or where `place` has it, as attributes. Its sides are in points. */
export function drawFrame(
  drawn: DrawnPicture,
  width: number,
  height: number,
  place = 'text:anchor-type="as-char"',
): string {
  const described = drawn.alt === '' ? '' : `<svg:desc>${escapeXml(drawn.alt)}</svg:desc>`;
  return `<draw:frame ${place} svg:width="${points(width)}" svg:height="${points(height)}"><draw:image xlink:href="${picturePath(drawn)}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>${described}</draw:frame>`;
}

export function picturePath({ picture, mediaType }: Pick<DrawnPicture, 'picture' | 'mediaType'>): string {
  return `Pictures/${picture}.${mediaType === 'image/png' ? 'png' : 'jpg'}`;
}
