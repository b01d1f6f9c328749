import { strToU8, type Zippable, zipSync } from 'fflate';
import type { DocumentMeta, ResolvedDocument } from '../../document/nodes.ts';
import { blocksOf } from '../../document/walk.ts';
import { sheetOf } from '../../templates/sheets.ts';
import type { Theme } from '../../templates/theme.ts';
import { writeBlocks } from './blocks.ts';
import { OdtManuscript } from './manuscript.ts';
import { pageStyles } from './page-styles.ts';
import { picturePath } from './pictures.ts';
import { fontFaces, innerStyles, languageLook, stylesPart } from './styles.ts';
import { escapeXml, namespaces } from './xml.ts';

const mediaType = 'application/vnd.oasis.opendocument.text';

export interface OdtOptions {
  /** Page numbers by heading id for the table of contents. Without all of them its lines carry none. */
  readonly pageOf?: ReadonlyMap<string, number>;
}

/**
 * The document as an OpenDocument text (ODF 1.3) for LibreOffice and its like: real footnotes, named styles made from the
 * theme, headings, lists, tables and pictures as what they are. Equal documents give equal bytes.
 */
export function writeOdt(document: ResolvedDocument, theme: Theme, { pageOf }: OdtOptions = {}): Uint8Array {
  const { meta } = document;
  const manuscript = new OdtManuscript(document, theme, pageOf ?? null);
  const { width, margins } = sheetOf(meta.pageSize, theme);
  const body = writeBlocks(document.blocks, manuscript, {
    body: 'Text_20_body',
    width: width - margins.left - margins.right,
  });
  const languages = [...manuscript.languages].map(
    (tag) =>
      `<style:style style:name="L_${tag}" style:family="text"><style:text-properties ${languageLook(tag)}/></style:style>`,
  );
  const automatic = [innerStyles(theme, meta), ...manuscript.automatic, ...languages].join('');
  const pictures = picturesOf(document);
  const parts = new Map<string, string>([
    [
      'content.xml',
      `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content ${namespaces}>${fontFaces(theme)}<office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>\n${body}\n</office:text></office:body></office:document-content>\n`,
    ],
    ['styles.xml', stylesPart(theme, meta, pageStyles(theme, document))],
    ['meta.xml', metaPart(meta)],
    ['settings.xml', settingsPart],
    ['META-INF/manifest.xml', manifestPart([...pictures])],
  ]);
  // The zip format keeps local time, so this is the same day in every time zone.
  const mtime = new Date(1980, 0, 1);
  const files: Zippable = { mimetype: [strToU8(mediaType), { level: 0, mtime }] };
  for (const [path, part] of parts) files[path] = [strToU8(part), { level: 6, mtime }];
  for (const [path, { bytes }] of pictures) files[path] = [bytes, { level: 0, mtime }];
  return zipSync(files);
}

type Pictures = ReadonlyMap<string, { readonly bytes: Uint8Array; readonly mediaType: string }>;

function picturesOf({ blocks, meta, pictures }: ResolvedDocument): Pictures {
  const shown = [...blocksOf(blocks)].flatMap((block) =>
    block.type === 'figure' && block.picture.type === 'image' ? [block.picture] : [],
  );
  const all = meta.logo === undefined ? shown : [...shown, meta.logo];
  return new Map(
    all.map((one) => [
      picturePath(one),
      { bytes: pictures.get(one.picture) ?? new Uint8Array(), mediaType: one.mediaType },
    ]),
  );
}

function metaPart({ title, preparedBy, language, created, modified }: DocumentMeta): string {
  const by = preparedBy === '' ? '' : `<meta:initial-creator>${escapeXml(preparedBy)}</meta:initial-creator>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-meta ${namespaces}><office:meta><meta:generator>Briefwright</meta:generator><dc:title>${escapeXml(title)}</dc:title>${by}<dc:language>${escapeXml(language)}</dc:language><meta:creation-date>${created}</meta:creation-date><dc:date>${modified}</dc:date></office:meta></office:document-meta>\n`;
}

/** Of two spaces that meet the wider one stands, as on our own pages; LibreOffice would else add them up. */
const settingsPart = `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-settings ${namespaces}><office:settings><config:config-item-set config:name="ooo:configuration-settings"><config:config-item config:name="AddParaTableSpacing" config:type="boolean">false</config:config-item><config:config-item config:name="AddParaTableSpacingAtStart" config:type="boolean">false</config:config-item></config:config-item-set></office:settings></office:document-settings>\n`;

function manifestPart(pictures: readonly (readonly [string, { readonly mediaType: string }])[]): string {
  const files = [
    ['/', mediaType],
    ...['content.xml', 'styles.xml', 'meta.xml', 'settings.xml'].map((path) => [path, 'text/xml']),
    ...pictures.map(([path, picture]) => [path, picture.mediaType]),
  ].map(([path, type]) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${files.join('')}</manifest:manifest>\n`;
}
