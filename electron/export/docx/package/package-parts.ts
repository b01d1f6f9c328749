import type { Document } from 'docx';
import { isRightToLeft } from '../../../base/writing-direction.ts';
import type { ResolvedDocument } from '../../../document/nodes.ts';
import type { Theme } from '../../../templates/theme.ts';
import type { Manuscript } from '../blocks/manuscript.ts';
import { fontTable } from '../styles/fonts.ts';
import { numberingPart } from '../styles/numbering.ts';
import { styleSheet } from '../styles/style-sheet.ts';
import { type LookParts, takeFile } from '../word-file/file-parts.ts';
import { withFileStyles } from '../word-file/restyled.ts';
import { baselinePart, baselineProperties, type MadeWith } from './baseline.ts';
import { commentsExtendedPart, commentsPart } from './comments.ts';
import { finishedPart, withSeparators } from './finish-part.ts';
import { type LibraryPart, plainPartTree } from './library-tree.ts';
import { contentTypeOf, namespaces, type PackageKind, relationTypes } from './names.ts';
import { applicationProperties, coreProperties, customProperties } from './properties.ts';
import { Relationships, relationshipsPath } from './relationships.ts';
import { settingsPart } from './settings.ts';
import { element, type XmlElement } from './xml-tree.ts';

/** Every file of the package by its path: trees, and pictures as they are. */
export type PackageParts = ReadonlyMap<string, XmlElement | Uint8Array>;

/** The whole package as trees: the library's text parts, put right, and ours around them. */
export function packageParts(
  library: Document,
  manuscript: Manuscript,
  theme: Theme,
  { kind, made }: { readonly kind: PackageKind; readonly made: MadeWith | null },
): PackageParts {
  const { document } = manuscript;
  const parts = new Map<string, XmlElement | Uint8Array>();
  const text = textParts(library, manuscript, parts);
  const ours: LookParts = {
    styles: styleSheet(theme, styleFacts(manuscript), document.meta.language),
    numbering: numberingPart(theme, manuscript.lists),
    settings: settingsPart(document.meta, theme),
    fontTable: fontTable(theme),
    theme: plainPartTree(library, library.Theme),
  };
  const { wordFile } = manuscript;
  const look = wordFile === null ? ours : takeFile(wordFile, ours, manuscript, theme, parts, text);
  for (const kind of Object.keys(ours) as (keyof LookParts)[]) {
    const name = kind === 'theme' ? 'theme/theme1.xml' : `${kind}.xml`;
    parts.set(`word/${name}`, kind === 'theme' ? look.theme : withWord(look[kind]));
    text.add({ type: relationTypes[kind], target: name, external: false });
  }
  text.add({ type: relationTypes.footnotes, target: 'footnotes.xml', external: false });
  if (document.comments.length > 0) addComments(manuscript, text, parts);
  if (kind === 'document') {
    addBaseline(manuscript, parts, text, made);
    text.add({ type: relationTypes.customXml, target: '../customXml/item1.xml', external: false });
  }
  addRelationships(parts, 'word/document.xml', text);
  addProperties(document, parts, kind);
  for (const [path, bytes] of manuscript.media) parts.set(`word/${path}`, bytes);
  for (const [path, chart] of manuscript.charts) parts.set(`word/${path}`, chart);
  parts.set('[Content_Types].xml', contentTypes([...parts.keys()], kind));
  return parts;
}

/** The text itself, its notes and running lines. Returns the relationships of the text, still to be completed. */
function textParts(
  library: Document,
  manuscript: Manuscript,
  parts: Map<string, XmlElement | Uint8Array>,
): Relationships {
  const text = new Relationships();
  const facts = {
    tables: manuscript.tableDescriptions,
    rightToLeft: isRightToLeft(manuscript.document.meta.language),
  };
  parts.set('word/document.xml', finishedPart(library, library.Document, text, facts));
  const notes = new Relationships();
  parts.set('word/footnotes.xml', withSeparators(finishedPart(library, library.FootNotes, notes)));
  addRelationships(parts, 'word/footnotes.xml', notes);
  const lines: readonly (readonly [string, readonly LibraryPart[]])[] = [
    ['header', library.Headers],
    ['footer', library.Footers],
  ];
  for (const [kind, made] of lines) {
    made.forEach((line, index) => {
      const path = `word/${kind}${index + 1}.xml`;
      const relationships = new Relationships();
      parts.set(path, finishedPart(library, line, relationships));
      addRelationships(parts, path, relationships);
    });
  }
  return text;
}

function styleFacts(manuscript: Manuscript) {
  const { document, geometry } = manuscript;
  const list = document.blocks.find((block) => block.type === 'source-list');
  return {
    geometry,
    justify: document.meta.justify,
    cover: document.meta.cover,
    hangingSources: list?.type === 'source-list' && list.hangingIndent,
    noteCount: document.notes.length,
    rightToLeft: isRightToLeft(document.meta.language),
  };
}

function addComments(
  { document, comments, wordFile }: Manuscript,
  text: Relationships,
  parts: Map<string, XmlElement | Uint8Array>,
): void {
  const numbersOf = (id: string) => comments.numbersOf(id);
  const part = commentsPart(document, numbersOf);
  parts.set('word/comments.xml', wordFile === null ? part : withFileStyles(part, wordFile.matches));
  parts.set('word/commentsExtended.xml', commentsExtendedPart(document, numbersOf));
  for (const kind of ['comments', 'commentsExtended'] as const) {
    text.add({ type: relationTypes[kind], target: `${kind}.xml`, external: false });
  }
}

function addBaseline(
  { document, bookmarks }: Manuscript,
  parts: Map<string, XmlElement | Uint8Array>,
  text: Relationships,
  made: MadeWith | null,
): void {
  const relationships = new Relationships();
  const trees = {
    text: treeAt(parts, 'word/document.xml'),
    notes: treeAt(parts, 'word/footnotes.xml'),
    linkAt: (relationship: string) => text.outside(relationship),
  };
  parts.set('customXml/item1.xml', baselinePart(document, bookmarks, trees, made));
  parts.set('customXml/itemProps1.xml', baselineProperties(document));
  relationships.add({ type: relationTypes.customXmlProperties, target: 'itemProps1.xml', external: false });
  addRelationships(parts, 'customXml/item1.xml', relationships);
}

function treeAt(parts: PackageParts, path: string): XmlElement {
  const part = parts.get(path);
  if (part === undefined || part instanceof Uint8Array)
    throw new Error(`${path} was expected to be written as a tree.`);
  return part;
}

function addProperties(
  document: ResolvedDocument,
  parts: Map<string, XmlElement | Uint8Array>,
  kind: PackageKind,
): void {
  const relationships = new Relationships();
  relationships.add({ type: relationTypes.document, target: 'word/document.xml', external: false });
  const properties = [
    ['docProps/core.xml', relationTypes.core, coreProperties(document.meta)],
    ['docProps/app.xml', relationTypes.extended, applicationProperties()],
    ...(kind === 'document'
      ? [['docProps/custom.xml', relationTypes.custom, customProperties(document)] as const]
      : []),
  ] as const;
  for (const [path, type, root] of properties) {
    parts.set(path, root);
    relationships.add({ type, target: path, external: false });
  }
  addRelationships(parts, '', relationships);
}

function addRelationships(
  parts: Map<string, XmlElement | Uint8Array>,
  path: string,
  relationships: Relationships,
): void {
  const root = relationships.part();
  if (root) parts.set(relationshipsPath(path), root);
}

// Properties of Word 2010 in styles: a program that does not know them passes over them.
function withWord(root: XmlElement): XmlElement {
  const declared = {
    'xmlns:w': namespaces.w,
    'xmlns:w14': namespaces.w14,
    'xmlns:mc': namespaces.mc,
    'mc:Ignorable': 'w14',
  };
  return { ...root, attributes: declared };
}

const pictureTypes = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  // Only a person's own Word file brings pictures of these kinds.
  jpg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  emf: 'image/x-emf',
  wmf: 'image/x-wmf',
} as const;

function contentTypes(paths: readonly string[], kind: PackageKind): XmlElement {
  const pictures = Object.entries(pictureTypes).filter(([extension]) =>
    paths.some((path) => path.endsWith(`.${extension}`)),
  );
  const defaults = {
    rels: 'application/vnd.openxmlformats-package.relationships+xml',
    xml: 'application/xml',
    ...Object.fromEntries(pictures),
  };
  return element('Types', { xmlns: namespaces.contentTypes }, [
    ...Object.entries(defaults).map(([Extension, ContentType]) => element('Default', { Extension, ContentType })),
    ...[...paths].sort().flatMap((path) => {
      const type = contentTypeOf(path, kind);
      return type === null ? [] : [element('Override', { PartName: `/${path}`, ContentType: type })];
    }),
  ]);
}
