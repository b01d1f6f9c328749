import { fail, ok, type Result } from '../base/result.ts';
import type { Brief } from '../brief/brief.ts';
import type { LiveBrief } from '../brief/live-brief.ts';
import { PrintedCitation } from '../brief/proposals/printed-citation.ts';
import type { CitationReading } from '../citations/citation-reading.ts';
import type { OwnCitationStyle } from '../citations/own-style.ts';
import type { AppError } from '../contract/errors.ts';
import type { ExportFinding } from '../contract/export-finding.ts';
import type { PagesWanted, PreviewPages } from '../contract/preview.ts';
import { damagedPicture } from '../document/damaged-picture.ts';
import { describeDocument } from '../document/describe.ts';
import type { ResolvedDocument } from '../document/nodes.ts';
import {
  type ResolveOptions,
  readCitations,
  resolveBrief,
  resolveLiveBrief,
} from '../document/resolve/resolve-brief.ts';
import { ResolveMemory } from '../document/resolve/resolve-memory.ts';
import { type ExportFormat, exportFormats, formatsWithEvidence, formatsWithPictures } from '../export/formats.ts';
import { noExtras, type PdfExtras } from '../export/pdf/extras.ts';
import { checkProtection } from '../export/pdf/protection.ts';
import { describePages } from '../layout/describe-pages.ts';
import type { ReturnedComparison } from '../round-trip/returned-comparison.ts';
import type { ReturnedDocument } from '../round-trip/returned-document.ts';
import { madeOf, madeWith, printsComments, styleOf, withStyle } from './chosen-for-export.ts';
import { CitationStyles } from './citation-styles.ts';
import type { ExportChoice, ExportProgress, InspectStage, WrittenBrief } from './export-messages.ts';
import { FormatWriters } from './format-writers.ts';
import { LayoutMemory } from './layout-memory.ts';
import { OwnFontMaterial } from './own-font-material.ts';
import { previewPages } from './preview-pages.ts';
import { ThemeMemory } from './theme-memory.ts';

interface Watching {
  readonly signal: AbortSignal;
  readonly progress: (value: ExportProgress) => void;
}

/**
 * From a brief to files, kept warm: fonts, styles and set text stay in memory between calls. The window's export
 * process and the command line use the same.
 */
export class Exporter {
  readonly #citationStyles: CitationStyles;
  readonly #memories = new Map<string, ResolveMemory>();
  readonly #themes = new ThemeMemory();
  readonly #layouts: LayoutMemory;
  readonly #writers: FormatWriters;

  /** `ownFonts` and `ownCitationStyles` are the folders of what the person added. */
  constructor(assets: string, ownFonts: string | null = null, ownCitationStyles: string | null = null) {
    this.#citationStyles = new CitationStyles(assets, ownCitationStyles);
    const fonts = new OwnFontMaterial(assets, ownFonts);
    this.#layouts = new LayoutMemory(fonts);
    this.#writers = new FormatWriters(fonts, this.#themes, this.#layouts);
  }

  /** Every format asked for, as bytes. Nothing is returned unless all of them succeed. */
  async write(
    brief: Brief | LiveBrief,
    choice: ExportChoice,
    formats: readonly ExportFormat[],
    { signal, progress }: Watching,
    pdf: PdfExtras = noExtras,
  ): Promise<Result<WrittenBrief, AppError>> {
    const unknown = formats.find((id) => !exportFormats.some((format) => format.id === id));
    if (unknown !== undefined) return fail({ code: 'format/unknown', subject: unknown, detail: formatIds });
    const refused = refusedProtection(pdf);
    if (refused !== null) return fail(refused);
    const total = formats.length + 1;
    progress({ done: 0, total, label: 'Citations and notes' });
    const withEvidence = formats.some((format) => formatsWithEvidence.includes(format));
    const document = await this.resolve(brief, choice, { withEvidence });
    if (!document.ok) return document;
    const damaged = formats.some((format) => formatsWithPictures.includes(format))
      ? damagedPicture(document.value)
      : null;
    if (damaged !== null) return fail({ code: 'brief/picture-damaged', subject: damaged, detail: '' });
    // Layouts are of the plain text, so Word has a document of its own where it says more.
    const wanted = {
      withComments: formats.includes('docx') && printsComments(brief, choice),
      withCiting: formats.includes('docx') && choice.liveCitations === true,
    };
    const forWord = Object.values(wanted).some(Boolean) ? await this.resolve(brief, choice, wanted) : document;
    if (!forWord.ok) return forWord;
    const look = styleOf(brief, choice);
    const theme = this.#themes.themeOf(look);
    const material = { pdf, wordFile: look?.wordFile, forWord: forWord.value, made: madeOf(choice) };
    const files: { format: ExportFormat; bytes: Uint8Array }[] = [];
    const findings: ExportFinding[] = [...(await this.#styleFindings(brief, choice))];
    for (const [index, format] of formats.entries()) {
      // Lets a cancellation through that arrived while the last step kept this process busy.
      await new Promise((resume) => setImmediate(resume));
      if (signal.aborted) return fail({ code: 'cancelled', subject: 'export', detail: '' });
      progress({ done: index + 1, total, label: labelOf(format) });
      const written = await this.#writers.write(format, document.value, theme, material);
      if (!written.ok) return written;
      files.push({ format, bytes: written.value });
    }
    if (formats.includes('pdf')) findings.push(...(await this.#layouts.layOut(document.value, theme)).findings);
    return ok({ files, findings });
  }

  /** The pages of the PDF, without glyphs, for the preview: of those wanted the ones that are not known yet. */
  async pages(
    brief: Brief | LiveBrief,
    choice: ExportChoice,
    want: PagesWanted,
  ): Promise<Result<PreviewPages, AppError>> {
    const document = await this.resolve(brief, choice);
    if (!document.ok) return document;
    return ok(
      previewPages(await this.#layouts.layOut(document.value, this.#themes.themeOf(styleOf(brief, choice))), want),
    );
  }

  /** One stage as text, for people who want to see what happens on the way. */
  async inspect(
    brief: Brief | LiveBrief,
    choice: ExportChoice,
    stage: InspectStage,
  ): Promise<Result<string, AppError>> {
    const document = await this.resolve(brief, choice);
    if (!document.ok) return document;
    if (stage === 'resolved') return ok(describeDocument(document.value));
    const look = styleOf(brief, choice);
    const theme = this.#themes.themeOf(look);
    if (stage === 'pages') return ok(describePages(await this.#layouts.layOut(document.value, theme)));
    const material = { pdf: noExtras, wordFile: look?.wordFile, forWord: document.value, made: madeOf(choice) };
    const bytes = await this.#writers.write('docx', document.value, theme, material);
    const { describeDocx } = await import('../export/docx/describe-docx.ts');
    return bytes.ok ? ok(describeDocx(bytes.value)) : bytes;
  }

  /**
   * What a Word file that came back proposes for the brief. The brief is exported anew, with the style and edition that
   * the file was made with where these are still there, and both files are compared.
   */
  async compare(
    live: LiveBrief,
    choice: ExportChoice,
    returned: ReturnedDocument,
  ): Promise<Result<ReturnedComparison, AppError>> {
    const { title } = live.parts.metadata;
    const { ok: knowsStyle } = await this.#citationStyles.forBrief(returned.baseline?.style ?? '', live.parts.ownStyle);
    const made = madeWith(live, choice, returned, knowsStyle);
    const document = await this.resolve(live, made, { withComments: true });
    if (!document.ok) return document;
    const readings = await this.readings(live, made);
    if (!readings.ok) return readings;
    const [{ writeDocx }, { readReturned }, { compareReturned }] = await Promise.all([
      import('../export/docx/write-docx.ts'),
      import('../round-trip/read-returned.ts'),
      import('../round-trip/compare-returned.ts'),
    ]);
    // No look and no page numbers: only words and marks are compared.
    const bytes = await writeDocx(document.value, this.#themes.themeOf(styleOf(live, choice)), { unpacked: true });
    if (!bytes.ok) return bytes;
    const ours = readReturned(bytes.value, 'export.docx');
    if (!ours.ok) return fail({ code: 'internal', subject: title, detail: ours.error.detail });
    const compared = compareReturned(
      returned,
      ours.value,
      live,
      readings.value.map((reading) => new PrintedCitation(reading)),
    );
    return compared.ok ? compared : fail({ code: `returned/${compared.error.code}`, subject: title, detail: '' });
  }

  /** Whether a file is a citation style that can be used; `file` is only named in the error. */
  checkCitationStyle(bytes: Uint8Array, file: string): Promise<Result<OwnCitationStyle, AppError>> {
    return this.#citationStyles.check(bytes, file);
  }

  /** The copy of a citation style that a brief brings along, or why it cannot be used. */
  checkCarriedStyle(carried: OwnCitationStyle): Promise<Result<OwnCitationStyle, AppError>> {
    return this.#citationStyles.checkCarried(carried);
  }

  /** How each citation reads: in the style, and in the writer's own wording. */
  async readings(live: LiveBrief, choice: ExportChoice): Promise<Result<readonly CitationReading[], AppError>> {
    const options = await this.#optionsFor(live.parts, choice);
    if (!options.ok) return options;
    const read = readCitations(live, options.value);
    return read.ok ? read : fail(read.error);
  }

  /** The plain tree that every format is written from. */
  async resolve(
    brief: Brief | LiveBrief,
    choice: ExportChoice,
    wanted: Pick<ResolveOptions, 'withEvidence' | 'withComments' | 'withCiting'> = {},
  ): Promise<Result<ResolvedDocument, AppError>> {
    const found = await this.#optionsFor('doc' in brief ? brief.parts : brief, choice);
    if (!found.ok) return found;
    const houseStyle = styleOf(brief, choice);
    const options = { ...found.value, ...wanted };
    const resolved =
      'doc' in brief
        ? resolveLiveBrief({ ...brief, parts: withStyle(brief.parts, houseStyle) }, options)
        : resolveBrief(withStyle(brief, houseStyle), options);
    return resolved.ok ? resolved : fail(resolved.error);
  }

  async #optionsFor(
    { ownStyle }: Pick<Brief, 'ownStyle'>,
    choice: ExportChoice,
  ): Promise<Result<ResolveOptions, AppError>> {
    const found = await this.#citationStyles.forBrief(choice.style, ownStyle);
    if (!found.ok) return found;
    const { style, xml: styleXml } = found.value;
    return ok({
      style,
      styleXml,
      localeXml: await this.#citationStyles.locales(),
      edition: choice.edition,
      ...(choice.citing !== undefined && { citing: choice.citing }),
      memory: this.#memoryFor(choice),
    });
  }

  /** What to say when the citation style is another one than the brief's own. */
  async #styleFindings(brief: Brief | LiveBrief, { style }: ExportChoice): Promise<readonly ExportFinding[]> {
    const { ownStyle } = 'doc' in brief ? brief.parts : brief;
    const found = await this.#citationStyles.forBrief(style, ownStyle);
    if (!found.ok || found.value.fault === null) return [];
    return [{ code: 'citation-style-unusable', style: found.value.fault.subject, used: found.value.style.title }];
  }

  /** One for what the preview shows, one for an export of another edition or style in between. */
  #memoryFor({ style, edition }: ExportChoice): ResolveMemory {
    const key = `${style} ${edition}`;
    const memory = this.#memories.get(key) ?? new ResolveMemory();
    this.#memories.delete(key);
    this.#memories.set(key, memory);
    const [oldest] = this.#memories.keys();
    if (this.#memories.size > 2 && oldest !== undefined) this.#memories.delete(oldest);
    return memory;
  }
}

function refusedProtection({ protection }: PdfExtras): AppError | null {
  const checked = protection === null ? null : checkProtection(protection);
  return checked === null || checked.ok ? null : { code: `protection/${checked.error}`, subject: '', detail: '' };
}

const formatIds = exportFormats.map((format) => format.id).join(', ');

function labelOf(id: ExportFormat): string {
  return exportFormats.find((format) => format.id === id)?.label ?? id;
}
