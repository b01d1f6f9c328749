/** Namespaces and relationship types of the package, by the names they go by in its parts. */
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const packaging = 'http://schemas.openxmlformats.org/package/2006';

export const namespaces = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  w15: 'http://schemas.microsoft.com/office/word/2012/wordml',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  r: `${office}/relationships`,
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  wpg: 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup',
  wp14: 'http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  w10: 'urn:schemas-microsoft-com:office:word',
  adec: 'http://schemas.microsoft.com/office/drawing/2017/decorative',
  contentTypes: `${packaging}/content-types`,
  relationships: `${packaging}/relationships`,
  core: `${packaging}/metadata/core-properties`,
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
  extended: `${office}/extended-properties`,
  custom: `${office}/custom-properties`,
  variants: `${office}/docPropsVTypes`,
  customXml: `${office}/customXml`,
  baseline: 'urn:briefwright:baseline:2',
} as const;

export const relationTypes = {
  document: `${office}/relationships/officeDocument`,
  core: `${packaging}/relationships/metadata/core-properties`,
  extended: `${office}/relationships/extended-properties`,
  custom: `${office}/relationships/custom-properties`,
  customXml: `${office}/relationships/customXml`,
  customXmlProperties: `${office}/relationships/customXmlProps`,
  styles: `${office}/relationships/styles`,
  numbering: `${office}/relationships/numbering`,
  settings: `${office}/relationships/settings`,
  fontTable: `${office}/relationships/fontTable`,
  theme: `${office}/relationships/theme`,
  footnotes: `${office}/relationships/footnotes`,
  header: `${office}/relationships/header`,
  footer: `${office}/relationships/footer`,
  hyperlink: `${office}/relationships/hyperlink`,
  comments: `${office}/relationships/comments`,
  commentsExtended: 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended',
  image: `${office}/relationships/image`,
  chart: `${office}/relationships/chart`,
} as const;

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** What the main part of a package is. */
export type PackageKind = 'document' | 'template';

/** The content type of a part by its path; null for parts whose extension says enough. */
export function contentTypeOf(path: string, main: PackageKind = 'document'): string | null {
  const kind =
    /^word\/(document|styles|numbering|settings|fontTable|footnotes|header|footer|comments|commentsExtended)\d*\.xml$/.exec(
      path,
    )?.[1];
  if (kind === 'document') return `${word}.${main}.main+xml`;
  if (kind) return `${word}.${kind}+xml`;
  if (path.startsWith('word/charts/')) return 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
  if (path.startsWith('word/theme/')) return 'application/vnd.openxmlformats-officedocument.theme+xml';
  if (path === 'docProps/core.xml') return 'application/vnd.openxmlformats-package.core-properties+xml';
  if (path === 'docProps/app.xml') return 'application/vnd.openxmlformats-officedocument.extended-properties+xml';
  if (path === 'docProps/custom.xml') return 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
  if (/^customXml\/itemProps\d+\.xml$/.test(path)) {
    return 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
  }
  return null;
}
