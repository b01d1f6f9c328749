import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { fail, ok, type Result } from '../base/result.ts';
import type { Brief } from '../brief/brief.ts';
import { exportFileName } from '../brief/export-file-name.ts';
import type { AppError } from '../contract/errors.ts';
import type { ExportFinding } from '../contract/export-finding.ts';
import { type ExportFormat, exportFormats, extensionOf } from '../export/formats.ts';
import { noExtras, type PdfExtras } from '../export/pdf/extras.ts';
import { saveExport } from '../storage/export-file.ts';
import { nodeIo } from '../storage/io-node.ts';
import type { ExportChoice } from '../workers/export-messages.ts';
import type { Environment } from './environment.ts';
import { ownExporter } from './own-exporter.ts';

export interface ExportedFiles {
  readonly written: readonly WrittenFile[];
  readonly findings: readonly ExportFinding[];
  /** Why the last files are not there, when the disk gave out after some of them; null when all are. */
  readonly stopped: AppError | null;
}

export interface WrittenFile {
  readonly format: ExportFormat;
  readonly path: string;
  readonly bytes: number;
  /** A file of this name was there before. */
  readonly replaced: boolean;
}

/**
 * Writes a brief in several formats into a folder. No file is touched unless every format can be made; each is then
 * replaced as a whole.
 */
export async function exportFiles(
  brief: Brief,
  choice: ExportChoice & { readonly fileName?: string },
  formats: readonly ExportFormat[],
  folder: string,
  environment: Environment,
  pdf: PdfExtras = noExtras,
): Promise<Result<ExportedFiles, AppError>> {
  const progress = ({ done, total, label }: { done: number; total: number; label: string }) => {
    if (environment.isTerminal) environment.err(`[${done}/${total}] ${label}\n`);
  };
  const exporter = ownExporter(environment);
  const result = await exporter.write(brief, choice, formats, { signal: new AbortController().signal, progress }, pdf);
  if (!result.ok) return fail(result.error);
  const written: WrittenFile[] = [];
  const run = randomUUID().slice(0, 8);
  for (const { format, bytes } of result.value.files) {
    const file = path.join(folder, exportFileName(brief, choice, extensionOf(format)));
    const saved = await saveExport(nodeIo, path.resolve(file), bytes, run);
    if (!saved.ok && written.length === 0) return saved;
    if (!saved.ok) return ok({ written, findings: result.value.findings, stopped: saved.error });
    written.push({ format, path: file, bytes: bytes.length, ...saved.value });
  }
  return ok({ written, findings: result.value.findings, stopped: null });
}

/** Reads `docx,pdf`. */
export function readFormats(text: string): Result<readonly ExportFormat[], AppError> {
  const ids = [...new Set(text.split(',').map((id) => id.trim().toLowerCase()))].filter((id) => id !== '');
  const known = ids.flatMap((id) => exportFormats.find((format) => format.id === id)?.id ?? []);
  const unknown = ids.find((id) => !exportFormats.some((format) => format.id === id));
  if (unknown !== undefined || known.length === 0) {
    const detail = exportFormats.map(({ id }) => id).join(', ');
    return fail({ code: 'format/unknown', subject: unknown ?? text, detail });
  }
  return ok(known);
}
