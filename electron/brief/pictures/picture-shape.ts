import { isBase64 } from '../../base/base64.ts';
import { type FieldProblem, objectOf, oneOf, type Shape, shapeOf, wholeNumber } from '../../base/shape.ts';
import { isPictureId, type Picture, type Pictures, pictureBytes, pictureLimits } from './picture.ts';
import { plainFacts } from './plain-picture.ts';

const fields: Shape<Picture> = objectOf<Picture>({
  mediaType: oneOf(['image/png', 'image/jpeg']),
  width: wholeNumber(1),
  height: wholeNumber(1),
  data: shapeOf(
    `base64 of at most ${pictureLimits.bytes} bytes`,
    (value) => typeof value === 'string' && value.length <= (pictureLimits.bytes / 3) * 4 + 4 && isBase64(value),
  ),
});

/** A picture from a message: its bytes are what it says they are, and nothing but a picture. */
export const pictureShape: Shape<Picture> = (value, field) => {
  const problem = fields(value, field);
  if (problem) return problem;
  const picture = value as Picture;
  const facts = plainFacts(pictureBytes(picture));
  const agrees =
    facts !== null &&
    facts.mediaType === picture.mediaType &&
    facts.width === picture.width &&
    facts.height === picture.height;
  return agrees ? null : { field: `${field}.data`, expected: 'a plain picture of this type and size' };
};

/** The pictures of a brief, each under its id. */
export const picturesShape: Shape<Pictures> = (value, field): FieldProblem | null => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { field, expected: 'an object' };
  for (const [key, picture] of Object.entries(value)) {
    if (!isPictureId(key)) return { field: `${field}.${key}`, expected: 'filed under a SHA-256' };
    const problem = pictureShape(picture, `${field}.${key}`);
    if (problem) return problem;
  }
  return null;
};
