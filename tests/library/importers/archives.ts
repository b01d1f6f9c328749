import { strToU8, zipSync } from 'fflate';

const contentTypes = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`;
const officeTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationshipsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export interface WordParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly comments?: string;
  readonly core?: string;
  /** Further entries of the archive. */
  readonly extra?: Readonly<Record<string, string | Uint8Array>>;
}

/** A Word file made of the inner XML of its parts. */
export function wordFile({ body, styles, numbering, footnotes, comments, core, extra }: WordParts): Uint8Array {
  const parts = { styles, numbering, footnotes, comments };
  const present = Object.entries(parts).filter(([, inner]) => inner !== undefined);
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships([
      ['officeDocument', 'word/document.xml'],
      ['metadata/core-properties', 'docProps/core.xml'],
    ]),
    'word/_rels/document.xml.rels': relationships(present.map(([name]) => [name, `${name}.xml`])),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    ...extra,
  };
  for (const [name, inner] of present) files[`word/${name}.xml`] = part(name, inner ?? '');
  if (core !== undefined) {
    files['docProps/core.xml'] =
      `<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t">${core}</cp:coreProperties>`;
  }
  return zip(files);
}

export function zip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
  );
}

function part(name: string, inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${name} xmlns:w="${wordNamespace}" xmlns:r="${officeTypes}">${inner}</w:${name}>`;
}

function relationships(links: readonly (readonly [type: string, target: string])[]): string {
  const list = links.map(
    ([type, target], index) => `<Relationship Id="r${index}" Type="${officeTypes}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${relationshipsNamespace}">${list.join('')}</Relationships>`;
}

/** A paragraph of one run. */
export function paragraph(text: string, properties = '', runProperties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${runProperties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}
