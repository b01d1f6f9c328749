import { ok } from '../../base/result.ts';
import type { Brief } from '../../brief/brief.ts';
import { fileNameFields, unknownFileNameFields } from '../../brief/export-file-name.ts';
import { carriedStyleSentence } from '../../contract/carried-style.ts';
import { findingSentences } from '../../contract/finding-sentences.ts';
import { pdfSentences } from '../../contract/pdf-sentences.ts';
import type { ExportFormat } from '../../export/formats.ts';
import { carriedStyle } from '../../workers/carried-style.ts';
import type { CommandOptions } from '../arguments.ts';
import { readBriefFile } from '../brief-file.ts';
import { citingAskedFor } from '../citing-options.ts';
import type { Command } from '../command.ts';
import type { Environment } from '../environment.ts';
import { errorText } from '../error-text.ts';
import { exportFiles, readFormats, type WrittenFile } from '../export-files.ts';
import { houseStyleAskedFor } from '../find-house-style.ts';
import { noteBrief } from '../note-brief.ts';
import { done, partly, refused, wrongUsage } from '../outcome.ts';
import { ownExporter } from '../own-exporter.ts';
import { readPdfExtras, unknownLimit, wantsPdfExtras } from '../pdf-extras.ts';
import { withLibrary } from '../with-library.ts';
import { plainStyle, takeWordFile } from '../word-template.ts';

/** A brief into files. A finding (a character no font has) is told, and the files are written all the same. */
export const exportBrief: Command = async ({ operands, options, environment }) => {
  const formats = readFormats(options.to ?? '');
  if (!formats.ok) return refused(formats.error);
  const misused = misuse(options, formats.value);
  if (misused !== null) return wrongUsage(misused);
  const unknown = unknownFileNameFields(options.name ?? '')[0];
  if (unknown !== undefined) return refused({ code: 'export/name-field', subject: unknown, detail: fieldList });
  const brief = await readBriefFile(operands[0] ?? '');
  if (!brief.ok) return refused(brief.error);
  const { citationStyle, edition } = brief.value.metadata;
  const look = await houseStyleAskedFor(brief.value, options, environment.houseStyles);
  if (!look.ok) return refused(look.error);
  const asked = options['word-template'];
  const word = asked === undefined ? null : await takeWordFile(asked, environment);
  if (word?.ok === false) return refused(word.error);
  const citing = citingAskedFor(options, brief.value.metadata.citing);
  if (!citing.ok) return wrongUsage(citing.error);
  const pdf = await readPdfExtras(operands[0] ?? '', options, environment);
  if (!pdf.ok) return refused(pdf.error);
  const choice = {
    ...(options.name !== undefined && { fileName: options.name }),
    style: options.style ?? citationStyle,
    edition: options.edition ?? edition,
    citing: citing.value,
    ...look.value,
    ...(word !== null && {
      houseStyle: { ...(look.value.houseStyle ?? brief.value.houseStyle ?? plainStyle), wordFile: word.value.look },
    }),
    ...(options.comments === true && { comments: true }),
    ...(options['no-comments'] === true && { comments: false }),
    ...(options['live-citations'] === true && { liveCitations: true }),
  };
  const exported = await exportFiles(brief.value, choice, formats.value, options.out ?? '', environment, pdf.value);
  if (!exported.ok) return refused(exported.error);
  const { written, findings, stopped } = exported.value;
  if (options.library !== undefined && written.length > 0) {
    const noted = await withLibrary(options.library, environment, (library) => {
      noteBrief(library, brief.value, operands[0] ?? '', true);
      return ok(done([], null));
    });
    if (noted.exitCode !== 0) return noted;
  }
  const told = [
    ...pdfSentences({ hasBrief: pdf.value.brief !== null, isProtected: pdf.value.protection !== null }),
    ...(await styleTold(brief.value, choice.style, environment)),
  ];
  const lines = [
    ...written.map(lineOf),
    ...(word === null ? [] : [word.value.line]),
    ...told,
    ...findingSentences(findings),
  ];
  const extra = word === null ? {} : { wordTemplate: word.value.json };
  if (stopped !== null) {
    const message = errorText(stopped);
    return partly([...lines, message], { written, findings, told, ...extra, error: { code: stopped.code, message } });
  }
  return (findings.length === 0 ? done : partly)(lines, { written, findings, told, ...extra });
};

/** Which of two styles of one id was used; what cannot be used is a finding. */
async function styleTold({ ownStyle }: Brief, style: string, environment: Environment): Promise<readonly string[]> {
  if (ownStyle?.id !== style) return [];
  const { ownCitationStyles: folder } = environment;
  const exporter = ownExporter(environment);
  const found = await carriedStyle(ownStyle, { folder, check: (one) => exporter.checkCarriedStyle(one) });
  const sentence = found.here === 'other' && found.fault === null ? carriedStyleSentence(found) : null;
  return sentence === null ? [] : [sentence];
}

const fieldList = fileNameFields.map((field) => `{${field}}`).join(', ');

function misuse(options: CommandOptions, formats: readonly ExportFormat[]): string | null {
  if (options['word-template'] !== undefined && !formats.includes('docx'))
    return 'Only a Word file can take the look of another one.';
  if (options['word-template'] !== undefined && options['large-print'] === true)
    return 'A Word file brings its own sizes: --word-template and --large-print do not go together.';
  if (options['live-citations'] === true && !formats.includes('docx')) return 'Only a Word file has live citations.';
  if (wantsPdfExtras(options) && !formats.includes('pdf')) return 'Only a PDF can be protected or hold the brief.';
  const limit = unknownLimit(options.forbid);
  if (limit !== null) return `--forbid names print, copy and change, not "${limit}".`;
  const { 'password-file': open, 'owner-password-file': owner } = options;
  return open === '-' && owner === '-' ? 'Only one password can be piped in.' : null;
}

function lineOf({ path, bytes, replaced }: WrittenFile): string {
  return `${path}  (${bytes} bytes${replaced ? ', in place of an earlier file' : ''})`;
}
