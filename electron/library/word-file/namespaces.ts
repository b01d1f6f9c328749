const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
const strict = 'http://purl.oclc.org/ooxml';
const word = 'http://schemas.microsoft.com/office/word';

/**
 * The namespaces that are kept of a Word file, by the prefixes that they get. What stands in any other is left out, as the
 * rules of markup compatibility have it for a program that does not know it (ISO/IEC 29500-3, 9).
 */
export const keptNamespaces = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: `${office}/relationships`,
  a: `${drawing}/main`,
  pic: `${drawing}/picture`,
  wp: `${drawing}/wordprocessingDrawing`,
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  wps: `${word}/2010/wordprocessingShape`,
  wpg: `${word}/2010/wordprocessingGroup`,
  wp14: `${word}/2010/wordprocessingDrawing`,
  w14: `${word}/2010/wordml`,
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  w10: 'urn:schemas-microsoft-com:office:word',
} as const;

/** Files of the strict kind name the same things by other addresses. */
const strictNamespaces = {
  w: `${strict}/wordprocessingml/main`,
  r: `${strict}/officeDocument/relationships`,
  a: `${strict}/drawingml/main`,
  pic: `${strict}/drawingml/picture`,
  wp: `${strict}/drawingml/wordprocessingDrawing`,
} as const;

export type KeptPrefix = keyof typeof keptNamespaces;

const prefixes: ReadonlyMap<string, string> = new Map(
  [...Object.entries(keptNamespaces), ...Object.entries(strictNamespaces)].map(([prefix, uri]) => [uri, prefix]),
);

/** The prefix that a namespace gets; null for one that is left out. */
export function keptPrefix(uri: string): string | null {
  return prefixes.get(uri) ?? null;
}
