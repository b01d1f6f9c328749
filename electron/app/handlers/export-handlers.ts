import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { fail, ok } from '../../base/result.ts';
import { exportFileName } from '../../brief/export-file-name.ts';
import type { Handlers } from '../../contract/api.ts';
import type { AppError } from '../../contract/errors.ts';
import { extensionOf } from '../../export/formats.ts';
import type { PdfExtras } from '../../export/pdf/extras.ts';
import { checkProtection } from '../../export/pdf/protection.ts';
import type { BriefSession } from '../../storage/brief-session.ts';
import { existingFiles, saveExport } from '../../storage/export-file.ts';
import { nodeIo } from '../../storage/io-node.ts';
import type { Dialogs } from '../dialogs.ts';
import type { FollowedExport } from '../followed-export.ts';
import { inLargePrintNow } from '../house-styles.ts';
import type { Jobs } from '../jobs.ts';
import type { AppPaths } from '../paths.ts';

type ExportHandlers = Pick<
  Handlers,
  'preview.pages' | 'citing.readings' | 'export.choose-folder' | 'export.existing' | 'export.start' | 'job.cancel'
>;

export interface ExportHandling {
  readonly paths: AppPaths;
  readonly followed: FollowedExport;
  readonly session: BriefSession;
  readonly jobs: Jobs;
  readonly dialogs: Dialogs;
  readonly folder: () => string;
  /** Files that the window may open or show, because this session wrote them. */
  readonly written: Set<string>;
  /** Told when files of the open brief were written. */
  readonly onExported: () => void;
}

/** A cancelled export has this long to end by itself; then its process is ended. Milliseconds. */
const patience = 700;

/** Requests that end in pages or files. The export process makes the bytes, this one writes them. */
export function exportHandlers({
  paths,
  followed,
  session,
  jobs,
  dialogs,
  folder,
  written,
  onExported,
}: ExportHandling): ExportHandlers {
  const { client } = followed;
  return {
    'preview.pages': async ({ brief, want }) => {
      const open = await followed.bringUpToDate();
      if (!open.ok) return open;
      if (open.value.id !== brief) return fail({ code: 'brief/not-open', subject: '', detail: '' });
      const { citationStyle, edition } = open.value.metadata;
      return client.ask('pages', { choice: { style: citationStyle, edition }, want });
    },
    'citing.readings': async ({ brief, named }) => {
      const open = await followed.bringUpToDate();
      if (!open.ok) return open;
      if (open.value.id !== brief) return fail({ code: 'brief/not-open', subject: '', detail: '' });
      const { citationStyle, edition } = open.value.metadata;
      const read = await client.ask('readings', { choice: { style: citationStyle, edition }, named });
      return read.ok ? ok({ readings: read.value }) : read;
    },
    'export.choose-folder': async () => ok({ folder: await dialogs.folder(folder()) }),
    'export.existing': async ({ folder: target, names }) => {
      // Names alone: a path in one would look elsewhere.
      const paths = names.map((name) => path.join(target, path.basename(name)));
      const found = await existingFiles(nodeIo, paths);
      return ok({ names: found.map((file) => path.basename(file)) });
    },
    'export.start': async (asked) => {
      const { formats, folder: target, style, edition, fileName, pdf, largePrint = false, comments = true } = asked;
      const { liveCitations = false } = asked;
      const current = await session.current();
      if (current === null) return fail({ code: 'brief/not-open', subject: '', detail: '' });
      const { brief } = current;
      const checked = pdf.protection === null ? null : checkProtection(pdf.protection);
      if (checked?.ok === false) return fail({ code: `protection/${checked.error}`, subject: '', detail: '' });
      const attached = pdf.attachBrief ? await session.fileBytes() : null;
      if (attached?.ok === false) return attached;
      const extras: PdfExtras = {
        brief: attached === null ? null : { name: exportFileName(brief, { edition }, 'brief'), bytes: attached.value },
        protection: pdf.protection,
      };
      const look = largePrint ? await inLargePrintNow(paths, brief.houseStyle) : null;
      if (look?.ok === false) return look;
      const choice = { style, edition, comments, liveCitations, ...(look && { houseStyle: look.value }) };
      const job = jobs.start('export', async ({ signal, progress }) => {
        let underWay = true;
        signal.addEventListener('abort', () => setTimeout(() => underWay && client.stop(), patience), { once: true });
        const report = (p: { done: number; total: number; label: string }) => progress(p.done, p.total + 1, p.label);
        const open = await followed.bringUpToDate();
        const made = open.ok
          ? await client.ask('write', { choice, formats, pdf: extras }, { signal, progress: report })
          : open;
        underWay = false;
        if (signal.aborted) return { outcome: 'cancelled' };
        if (!made.ok) return { outcome: 'failed', failed: [{ file: brief.metadata.title, error: made.error }] };
        progress(formats.length + 1, formats.length + 2, 'Writing files');
        const saved: { format: (typeof formats)[number]; path: string; bytes: number }[] = [];
        const failed: { file: string; error: AppError }[] = [];
        const run = randomUUID().slice(0, 8);
        for (const { format, bytes } of made.value.files) {
          const file = path.join(target, exportFileName(brief, { ...choice, fileName }, extensionOf(format)));
          const result = await saveExport(nodeIo, file, bytes, run);
          if (!result.ok) failed.push({ file, error: result.error });
          else {
            written.add(file);
            saved.push({ format, path: file, bytes: bytes.length });
          }
        }
        if (saved.length > 0) {
          await session.save('exported');
          onExported();
        }
        const outcome = failed.length === 0 ? 'done' : saved.length === 0 ? 'failed' : 'partly';
        return { outcome, written: saved, failed, findings: made.value.findings };
      });
      return ok({ job });
    },
    'job.cancel': async ({ job }) => {
      jobs.cancel(job);
      return ok({});
    },
  };
}
