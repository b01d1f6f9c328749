import { ok, type Result } from '../base/result.ts';
import { briefMediaType } from '../brief/file-format.ts';
import { type HouseStyle, houseStyleId } from '../brief/house-style.ts';
import { followingWordFile } from '../brief/look-of-word-file.ts';
import type { AppError } from '../contract/errors.ts';
import type { ResolvedDocument } from '../document/nodes.ts';
import type { MadeWith } from '../export/docx/package/baseline.ts';
import { writeEvidenceCsv } from '../export/evidence/write-evidence-csv.ts';
import type { ExportFormat } from '../export/formats.ts';
import type { PdfExtras } from '../export/pdf/extras.ts';
import { writeBibtex } from '../export/references/write-bibtex.ts';
import { writeCslJson } from '../export/references/write-csl-json.ts';
import { writeRis } from '../export/references/write-ris.ts';
import { headingPages, notedShare } from '../layout/heading-pages.ts';
import type { Theme } from '../templates/theme.ts';
import type { LayoutMemory } from './layout-memory.ts';
import type { OwnFontMaterial } from './own-font-material.ts';
import type { ThemeMemory } from './theme-memory.ts';

/** What writers are given beside the document and its look. */
export interface WriterMaterial {
  readonly pdf: PdfExtras;
  readonly wordFile: HouseStyle['wordFile'] | undefined;
  /** The document with its comments and how it cites, where these go along. */
  readonly forWord: ResolvedDocument;
  readonly made: MadeWith;
}

/** The writers of all formats, with what they need beside a document: its pages, and the fonts that go into a PDF. */
export class FormatWriters {
  readonly #fonts: OwnFontMaterial;
  readonly #themes: ThemeMemory;
  readonly #layouts: LayoutMemory;

  constructor(fonts: OwnFontMaterial, themes: ThemeMemory, layouts: LayoutMemory) {
    this.#fonts = fonts;
    this.#themes = themes;
    this.#layouts = layouts;
  }

  write(
    format: ExportFormat,
    document: ResolvedDocument,
    theme: Theme,
    material: WriterMaterial,
  ): Promise<Result<Uint8Array, AppError>> {
    return this.#writers[format](document, theme, material);
  }

  readonly #writers: {
    readonly [F in ExportFormat]: (
      document: ResolvedDocument,
      theme: Theme,
      material: WriterMaterial,
    ) => Promise<Result<Uint8Array, AppError>>;
  } = {
    // Each writer is loaded when it is first asked for: the libraries of one are of no use to the others.
    docx: async (document, theme, { wordFile, forWord, made }) => {
      const { writeDocx } = await import('../export/docx/write-docx.ts');
      const options = { made, ...(wordFile !== undefined && { wordFile }) };
      if (!hasContents(document)) return writeDocx(forWord, theme, options);
      // In the look of a Word file pages break where its fonts and margins have them, which ours then imitate.
      const own = wordFile && this.#themes.themeOf(followingWordFile(plainStyle, wordFile));
      const { pages } = await this.#layouts.layOut(document, own ?? theme);
      return writeDocx(forWord, theme, { ...options, pageOf: headingPages(pages), notedShare: notedShare(pages) });
    },
    pdf: async (document, theme, { pdf: { brief, protection } }) => {
      const { writePdf } = await import('../export/pdf/write-pdf.ts');
      const { briefAttachment } = await import('../export/pdf/attachment.ts');
      const { fonts, icc } = await this.#fonts.current();
      const extras = {
        ...(brief !== null && {
          attachments: [briefAttachment({ ...brief, mediaType: briefMediaType }, document.meta)],
        }),
        ...(protection !== null && { protection }),
      };
      return ok(await writePdf(await this.#layouts.layOut(document, theme), document, { fonts, icc, ...extras }));
    },
    odt: async (document, theme) => {
      const { writeOdt } = await import('../export/odt/write-odt.ts');
      if (!hasContents(document)) return ok(writeOdt(document, theme));
      const { pages } = await this.#layouts.layOut(document, theme);
      return ok(writeOdt(document, theme, { pageOf: headingPages(pages) }));
    },
    html: async (document, theme) => {
      const { writeHtml } = await import('../export/html/write-html.ts');
      return ok(new TextEncoder().encode(writeHtml(document, theme)));
    },
    md: async (document) => {
      const { writeMarkdown } = await import('../export/markdown/write-markdown.ts');
      return ok(new TextEncoder().encode(writeMarkdown(document)));
    },
    csv: async (document) => ok(new TextEncoder().encode(writeEvidenceCsv(document))),
    ris: async ({ works }) => ok(new TextEncoder().encode(writeRis(works))),
    bib: async ({ works }) => ok(new TextEncoder().encode(writeBibtex(works))),
    'csl-json': async ({ works }) => ok(new TextEncoder().encode(writeCslJson(works))),
  };
}

/** Page numbers are wanted in a table of contents only; laying out costs as much as writing. */
function hasContents({ blocks }: ResolvedDocument): boolean {
  return blocks.some((block) => block.type === 'contents');
}

const plainStyle: HouseStyle = { format: 1, id: houseStyleId, title: 'House', description: '' };
