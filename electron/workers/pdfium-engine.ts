import { fail, ok, type Result } from '../base/result.ts';
import type {
  PdfBox,
  PdfEngine,
  PdfFile,
  PdfOutlineEntry,
  PdfPage,
  PdfRefusal,
} from '../library/importers/pdf/pdf-file.ts';
import { compilePdfium, type PdfiumModule, startPdfium } from './pdfium-module.ts';
import { noTags, readPageTags } from './pdfium-tags.ts';
import { readWideText, withText } from './pdfium-text.ts';
import { WordReader } from './pdfium-words.ts';

/** An instance that once held this much, in bytes, keeps it for ever; the next document gets a new one. */
const swollen = 96 * 1024 * 1024;
/** A document that breaks the engine more often is read no further. */
const mostRestarts = 3;
const mostOutlineEntries = 5_000;
const deepestOutline = 16;

/** What `FPDF_GetLastError` means. */
const failures: Readonly<Record<number, PdfRefusal>> = {
  3: { code: 'damaged', detail: 'it is not a complete PDF file' },
  4: { code: 'encrypted', detail: '' },
  5: { code: 'encrypted', detail: 'a protection that this program does not know' },
};

/**
 * The PDF engine, over the bytes of its wasm file, which are asked for by the first document. An instance that broke is
 * thrown away, so that no document suffers from the one before it.
 */
export function pdfiumEngine(wasmFile: () => Uint8Array): PdfEngine {
  let compiled: Promise<object> | null = null;
  let idle: PdfiumModule | null = null;
  const take = async (): Promise<PdfiumModule> => {
    compiled ??= compilePdfium(wasmFile());
    const module = idle ?? (await startPdfium(await compiled));
    idle = null;
    return module;
  };
  const giveBack = (module: PdfiumModule) => {
    if (module.bytes().length < swollen) idle = module;
  };
  return { open: (bytes) => PdfiumFile.open(bytes, take, giveBack) };
}

interface OpenDocument {
  readonly pdfium: PdfiumModule;
  readonly bytes: number;
  readonly handle: number;
  readonly words: WordReader;
}

class PdfiumFile implements PdfFile {
  readonly pageCount: number;
  readonly #source: Uint8Array;
  readonly #take: () => Promise<PdfiumModule>;
  readonly #giveBack: (module: PdfiumModule) => void;
  #open: OpenDocument | null;
  #restarts = 0;

  static async open(
    source: Uint8Array,
    take: () => Promise<PdfiumModule>,
    giveBack: (module: PdfiumModule) => void,
  ): Promise<Result<PdfFile, PdfRefusal>> {
    const pdfium = await take();
    try {
      const opened = openDocument(pdfium, source);
      if (opened.ok) return ok(new PdfiumFile(source, opened.value, take, giveBack));
      giveBack(pdfium);
      return opened;
    } catch (error) {
      return fail({ code: 'damaged', detail: messageOf(error) });
    }
  }

  constructor(
    source: Uint8Array,
    opened: OpenDocument,
    take: () => Promise<PdfiumModule>,
    giveBack: (module: PdfiumModule) => void,
  ) {
    this.#source = source;
    this.#open = opened;
    this.#take = take;
    this.#giveBack = giveBack;
    this.pageCount = opened.pdfium.call('FPDF_GetPageCount', opened.handle);
  }

  property(name: string): string {
    return this.#guarded('', ({ pdfium, handle }) =>
      withText(pdfium, name, (at) => readWideText(pdfium, 'FPDF_GetMetaText', handle, at)),
    );
  }

  outline(): readonly PdfOutlineEntry[] {
    return this.#guarded([], readOutline);
  }

  async page(index: number): Promise<PdfPage | null> {
    if (this.#open === null && !(await this.#reopen())) return null;
    return this.#guarded(null, (document) => readPage(document, index));
  }

  close(): void {
    this.#guarded(undefined, ({ pdfium, handle, bytes }) => {
      pdfium.call('FPDF_CloseDocument', handle);
      pdfium.call('free', bytes);
      this.#giveBack(pdfium);
    });
    this.#open = null;
  }

  /** Whatever the engine throws, it is broken from then on; the next page is read by a new one. */
  #guarded<T>(otherwise: T, use: (document: OpenDocument) => T): T {
    if (this.#open === null) return otherwise;
    try {
      return use(this.#open);
    } catch {
      this.#open = null;
      return otherwise;
    }
  }

  async #reopen(): Promise<boolean> {
    this.#restarts += 1;
    if (this.#restarts > mostRestarts) return false;
    const opened = openDocument(await this.#take(), this.#source);
    if (opened.ok) this.#open = opened.value;
    return opened.ok;
  }
}

function openDocument(pdfium: PdfiumModule, source: Uint8Array): Result<OpenDocument, PdfRefusal> {
  // Behind the file, room for what the engine answers with.
  const bytes = pdfium.call('malloc', source.length + 80);
  if (bytes === 0) return fail({ code: 'out-of-memory', detail: '' });
  pdfium.bytes().set(source, bytes);
  const handle = pdfium.call('FPDF_LoadMemDocument64', bytes, source.length, 0);
  if (handle !== 0)
    return ok({ pdfium, bytes, handle, words: new WordReader(pdfium, (bytes + source.length + 15) & ~7) });
  const reason = failures[pdfium.call('FPDF_GetLastError')];
  pdfium.call('free', bytes);
  return fail(reason ?? { code: 'damaged', detail: '' });
}

function readPage({ pdfium, handle, words }: OpenDocument, index: number): PdfPage | null {
  const page = loadPage(pdfium, handle, index);
  if (page === 0) return null;
  const textPage = pdfium.call('FPDFText_LoadPage', page);
  const box = readBox(pdfium, page);
  const tags = pdfium.call('FPDFCatalog_IsTagged', handle) === 0 ? noTags : readPageTags(pdfium, page);
  const read = textPage === 0 ? [] : words.read(textPage, box, tags);
  const label = readWideText(pdfium, 'FPDF_GetPageLabel', handle, index);
  if (textPage !== 0) pdfium.call('FPDFText_ClosePage', textPage);
  pdfium.call('FPDF_ClosePage', page);
  return { label, box, words: read, tags: tags.tags };
}

/** Kinds of annotations that show words of their own on the page: text boxes, stamps and filled-in fields. */
const writtenOn = new Set([3, 13, 20]);
const mostAnnotations = 2_000;

/** A page with what is written on it drawn into it. */
function loadPage(pdfium: PdfiumModule, handle: number, index: number): number {
  const page = pdfium.call('FPDF_LoadPage', handle, index);
  const count = page === 0 ? 0 : Math.min(pdfium.call('FPDFPage_GetAnnotCount', page), mostAnnotations);
  for (let at = 0; at < count; at += 1) {
    const annotation = pdfium.call('FPDFPage_GetAnnot', page, at);
    if (annotation === 0) continue;
    const isWritten = writtenOn.has(pdfium.call('FPDFAnnot_GetSubtype', annotation));
    pdfium.call('FPDFPage_CloseAnnot', annotation);
    if (!isWritten) continue;
    pdfium.call('FPDFPage_Flatten', page, 0);
    pdfium.call('FPDF_ClosePage', page);
    return pdfium.call('FPDF_LoadPage', handle, index);
  }
  return page;
}

function readBox(pdfium: PdfiumModule, page: number): PdfBox {
  const room = pdfium.call('malloc', 16);
  pdfium.call('FPDF_GetPageBoundingBox', page, room);
  const view = pdfium.view();
  const [left = 0, top = 792, right = 612, bottom = 0] = [0, 4, 8, 12].map((at) => view.getFloat32(room + at, true));
  pdfium.call('free', room);
  return { left, bottom, right, top };
}

function readOutline({ pdfium, handle }: OpenDocument): readonly PdfOutlineEntry[] {
  const entries: PdfOutlineEntry[] = [];
  const seen = new Set<number>();
  const add = (parent: number, level: number) => {
    let bookmark = pdfium.call('FPDFBookmark_GetFirstChild', handle, parent);
    while (bookmark !== 0 && !seen.has(bookmark) && entries.length < mostOutlineEntries) {
      seen.add(bookmark);
      const target = pdfium.call('FPDFBookmark_GetDest', handle, bookmark);
      entries.push({
        title: readWideText(pdfium, 'FPDFBookmark_GetTitle', bookmark),
        level,
        page: target === 0 ? -1 : pdfium.call('FPDFDest_GetDestPageIndex', handle, target),
      });
      if (level < deepestOutline) add(bookmark, level + 1);
      bookmark = pdfium.call('FPDFBookmark_GetNextSibling', handle, bookmark);
    }
  };
  add(0, 1);
  return entries;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
