import {
  PDFContext,
  PDFHeader,
  PDFHexString,
  PDFRawStream,
  type PDFRef,
  PDFStreamWriter,
  PDFString,
  PDFWriter,
} from 'pdf-lib';
import type { DocumentMeta, ResolvedDocument } from '../../document/nodes.ts';
import type { ReadingElement } from '../../layout/elements.ts';
import type { Layout } from '../../layout/layout.ts';
import { type PdfAttachment, type WrittenAttachments, writeAttachments } from './attachment.ts';
import { ByteWriter } from './byte-writer.ts';
import { compressed } from './compressed.ts';
import { ContentId } from './content-id.ts';
import { embedFont } from './embed-font.ts';
import { protect } from './encrypt.ts';
import { figureBoxes } from './figure-boxes.ts';
import { createFontBook } from './font-book.ts';
import type { PdfFonts } from './font-program.ts';
import { createImageBook } from './images.ts';
import { linkAreas, type WrittenAnnotation, writeLink } from './links.ts';
import {
  accessibleArchive,
  accessibleOnly,
  archiveWithFiles,
  type Conformance,
  infoDate,
  producer,
  xmpPacket,
} from './metadata.ts';
import { type NumberedElements, numberedElements } from './numbered-elements.ts';
import { objectFile } from './object-file.ts';
import { writeOutline } from './outline.ts';
import { type PageReading, pageContent } from './page-content.ts';
import type { PdfProtection } from './protection.ts';
import { createStructureRecord } from './reading-kids.ts';
import { languageTag, type WrittenStructure, writeStructure } from './structure.ts';

export interface PdfOptions {
  readonly fonts: PdfFonts;
  /** ICC profile of sRGB: the colour space that the theme's colours are meant in. */
  readonly icc: Uint8Array;
  /** Default: PDF/UA-1, and the part of PDF/A that the two options below allow. */
  readonly conformance?: Conformance;
  readonly attachments?: readonly PdfAttachment[];
  /** An encrypted file is no PDF/A, and never the same twice. */
  readonly protection?: PdfProtection;
}

/** What a file with these options claims to be. */
export function conformanceOf(options: Pick<PdfOptions, 'conformance' | 'attachments' | 'protection'>): Conformance {
  if (options.protection !== undefined) return accessibleOnly;
  if ((options.attachments ?? []).length > 0) return archiveWithFiles;
  return options.conformance ?? accessibleArchive;
}

// No pauses while the file is put together: the writer runs in a process of its own.
const objectsPerTick = 1e9;

/**
 * Writes laid-out pages as a tagged PDF. The same layout gives the same bytes on every machine. Throws when the pages
 * have no glyphs: they must come from `layOut`, not from another process.
 */
export async function writePdf(layout: Layout, document: ResolvedDocument, options: PdfOptions): Promise<Uint8Array> {
  const context = PDFContext.create();
  const conformance = conformanceOf(options);
  const oldest = conformance.archive?.part === 1;
  const pageRefs = layout.pages.map(() => context.nextRef());
  const { elements, numberOf } = numberedElements(layout.elements);
  const attachments = options.attachments ?? [];
  const record = createStructureRecord(elements, layout.pages.length);
  const book = createFontBook(options.fonts);
  const images = createImageBook(document);
  const id = new ContentId();
  const out = new ByteWriter();
  const contents = layout.pages.map((page) => {
    out.clear();
    pageContent(out, page, book, images, { numberOf, record });
    id.bytes(out.bytes);
    return compressed(context, out.bytes);
  });
  const fonts = Object.fromEntries(
    book.fonts.map((font, order) => [font.name, embedFont(context, font, order, oldest)]),
  );
  const drawn = images.write(context, oldest);
  const pictures = Object.keys(drawn).length > 0 ? { XObject: drawn } : {};
  const resources = context.register(context.obj({ Font: fonts, ...pictures }));
  const annotations = writeLinks(context, layout, pageRefs, { numberOf, record });
  const pages = writePages(context, layout, { contents, pageRefs, resources, annotations });
  const figures = figureBoxes(layout.pages, numberOf);
  const structure = writeStructure({ context, elements, record, pageRefs, annotations, figures });
  const xmp = xmpPacket(document.meta, conformance);
  context.trailerInfo.Root = writeCatalog(context, layout, document.meta, {
    pages,
    structure,
    numberOf,
    pageRefs,
    xmp,
    icc: options.icc,
    attachments: writeAttachments(context, attachments),
  });
  context.trailerInfo.Info = writeInfo(context, document.meta);
  for (const part of [xmp, ...images.ids]) id.text(part);
  for (const { bytes } of attachments) id.bytes(bytes);
  const digits = PDFHexString.of(id.digits());
  context.trailerInfo.ID = context.obj([digits, digits]);
  if (options.protection !== undefined) protect(context, options.protection);
  return serialise(context, oldest);
}

// PDF/A-1 stands on PDF 1.4, which knows no streams of objects. The library knows how to encrypt a file.
async function serialise(context: PDFContext, oldest: boolean): Promise<Uint8Array> {
  if (oldest) {
    context.header = PDFHeader.forVersion(1, 4);
    return PDFWriter.forContext(context, objectsPerTick).serializeToBuffer();
  }
  if (context.security !== undefined) return PDFStreamWriter.forContext(context, objectsPerTick).serializeToBuffer();
  return objectFile(context);
}

function writeLinks(
  context: PDFContext,
  layout: Layout,
  pageRefs: readonly PDFRef[],
  { numberOf, record }: PageReading,
): readonly WrittenAnnotation[] {
  return layout.pages
    .flatMap((page) => linkAreas(page, numberOf))
    .map((area, index) => {
      const annotation = writeLink(context, area, layout, pageRefs, pageRefs.length + index);
      record.annotate(area.element, index);
      return annotation;
    });
}

interface PageParts {
  readonly contents: readonly PDFRawStream[];
  readonly pageRefs: readonly PDFRef[];
  readonly resources: PDFRef;
  readonly annotations: readonly WrittenAnnotation[];
}

function writePages(context: PDFContext, layout: Layout, parts: PageParts): PDFRef {
  const root = context.nextRef();
  const linksOf = new Map<number, PDFRef[]>();
  for (const { page, ref } of parts.annotations) {
    const known = linksOf.get(page);
    if (known === undefined) linksOf.set(page, [ref]);
    else known.push(ref);
  }
  layout.pages.forEach((page, index) => {
    const ref = parts.pageRefs[index];
    const content = parts.contents[index];
    if (ref === undefined || content === undefined) return;
    const links = linksOf.get(index);
    const leaf = context.obj({
      Type: 'Page',
      Parent: root,
      MediaBox: [0, 0, page.width, page.height],
      Resources: parts.resources,
      Contents: context.register(content),
      StructParents: index,
      Tabs: 'S',
      ...(links === undefined ? {} : { Annots: links }),
    });
    context.assign(ref, leaf);
  });
  context.assign(root, context.obj({ Type: 'Pages', Kids: [...parts.pageRefs], Count: parts.pageRefs.length }));
  return root;
}

interface CatalogParts {
  readonly pages: PDFRef;
  readonly structure: WrittenStructure;
  readonly numberOf: NumberedElements['numberOf'];
  readonly pageRefs: readonly PDFRef[];
  readonly xmp: string;
  readonly icc: Uint8Array;
  readonly attachments: WrittenAttachments | null;
}

function writeCatalog(context: PDFContext, layout: Layout, meta: DocumentMeta, parts: CatalogParts): PDFRef {
  const refOf = (element: ReadingElement) => parts.structure.refs[parts.numberOf(element)];
  const outline = writeOutline(context, layout, parts.pageRefs, refOf);
  const xmp = new TextEncoder().encode(parts.xmp);
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    DestOutputProfile: context.register(context.flateStream(parts.icc, { N: 3 })),
  });
  const catalog = context.obj({
    Type: 'Catalog',
    Pages: parts.pages,
    Lang: PDFString.of(languageTag(meta.language)),
    MarkInfo: { Marked: true },
    StructTreeRoot: parts.structure.root,
    ViewerPreferences: { DisplayDocTitle: true },
    // Left as it is: readers of metadata do not unpack it.
    Metadata: context.register(PDFRawStream.of(context.obj({ Type: 'Metadata', Subtype: 'XML' }), xmp)),
    OutputIntents: [intent],
    ...(parts.attachments === null ? {} : { Names: parts.attachments.names, AF: [...parts.attachments.files] }),
    ...(outline === undefined ? {} : { Outlines: outline, PageMode: 'UseOutlines' }),
  });
  return context.register(catalog);
}

function writeInfo(context: PDFContext, meta: DocumentMeta): PDFRef {
  return context.register(
    context.obj({
      Title: PDFHexString.fromText(meta.title),
      ...(meta.preparedBy === '' ? {} : { Author: PDFHexString.fromText(meta.preparedBy) }),
      ...(meta.audience === '' ? {} : { Subject: PDFHexString.fromText(meta.audience) }),
      ...(meta.marking === '' ? {} : { Keywords: PDFHexString.fromText(meta.marking) }),
      Producer: PDFString.of(producer),
      Creator: PDFString.of(producer),
      CreationDate: PDFString.of(infoDate(meta.created)),
      ModDate: PDFString.of(infoDate(meta.modified)),
    }),
  );
}
