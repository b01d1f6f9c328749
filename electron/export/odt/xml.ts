import { escapeMarkup as escapeXml, plainName } from '../../base/markup.ts';

export { escapeXml };

/** Text of a paragraph: white space that XML would make one blank keeps its width (ODF 1.3, part 3, 6.1.2). */
export function paragraphText(text: string): string {
  return escapeXml(text)
    .replace(/\r\n?|\n/g, '<text:line-break/>')
    .replace(/\t/g, '<text:tab/>')
    .replace(/ {2,}|^ | $/g, (blanks) => `<text:s text:c="${blanks.length}"/>`);
}

/** Any string as an id of XML: different strings stay different. */
export function xmlId(id: string): string {
  return `b_${plainName(id)}`;
}

/** The place that links to a block lead to. */
export function mark(id: string): string {
  return `<text:bookmark text:name="${xmlId(id)}"/>`;
}

export function points(value: number): string {
  return `${Math.round(value * 100) / 100}pt`;
}

/** The namespaces that our parts use. */
export const namespaces = [
  ...['office', 'style', 'text', 'table', 'meta', 'config'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  ),
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:ooo="http://openoffice.org/2004/office"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'office:version="1.3"',
].join(' ');
