import type { PictureProblem } from '../brief/pictures/assess-picture.ts';

/** What a person reads when a file cannot become a picture of the brief. */
export function pictureSentence({ code, detail }: PictureProblem): string {
  switch (code) {
    case 'empty':
      return 'This file is empty. Choose another one.';
    case 'not-a-picture':
      return 'This file is not a picture. Choose a PNG or JPEG file.';
    case 'unknown-format':
      return `This is ${detail === 'PDF' ? 'a PDF' : `a ${detail} picture`}, which cannot be shown everywhere. Save it as PNG or JPEG and insert that.`;
    case 'drawing':
      return 'This is an SVG drawing, which can hold programs and addresses. Save it as PNG and insert that.';
    case 'broken':
      return 'This picture is damaged or was not copied to its end. Copy the file again, or save it anew as PNG or JPEG.';
    case 'too-many-pixels':
      return `This picture has ${detail} pixels, more than can be opened safely. Make it smaller and insert that.`;
    case 'too-large':
      return 'This file is too large for a picture of a page. Make it smaller and insert that.';
  }
}
