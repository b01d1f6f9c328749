import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { fail, ok, type Result } from '../../base/result.ts';
import { citationStyles } from '../../citations/styles.ts';
import type { Handlers } from '../../contract/api.ts';
import type { AppError } from '../../contract/errors.ts';
import { exportFormats } from '../../export/formats.ts';
import { saveAtomically } from '../../storage/atomic-save.ts';
import type { BriefSession } from '../../storage/brief-session.ts';
import { exportFileName } from '../../storage/export-file-name.ts';
import { diskError } from '../../storage/io-errors.ts';
import { nodeIo } from '../../storage/io-node.ts';
import type { ExportRequests } from '../../workers/export-messages.ts';
import type { ProcessClient } from '../../workers/process-client.ts';
import type { Dialogs } from '../dialogs.ts';
import type { Jobs } from '../jobs.ts';

type ExportHandlers = Pick<
  Handlers,
  'styles.list' | 'preview.pages' | 'export.choose-folder' | 'export.start' | 'job.cancel'
>;

export interface ExportHandling {
  readonly client: ProcessClient<ExportRequests>;
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
  client,
  session,
  jobs,
  dialogs,
  folder,
  written,
  onExported,
}: ExportHandling): ExportHandlers {
  return {
    'styles.list': async () => ok({ styles: citationStyles.map(({ id, title, kind }) => ({ id, title, kind })) }),
    'preview.pages': ({ brief, from, to }) => {
      const { citationStyle, edition } = brief.metadata;
      return client.ask('pages', { brief, choice: { style: citationStyle, edition }, from, to });
    },
    'export.choose-folder': async () => ok({ folder: await dialogs.folder(folder()) }),
    'export.start': async ({ formats, folder: target, style, edition }) => {
      const current = await session.current();
      if (current === null) return fail({ code: 'brief/not-open', subject: '', detail: '' });
      const { brief } = current;
      const job = jobs.start('export', async ({ signal, progress }) => {
        let underWay = true;
        signal.addEventListener('abort', () => setTimeout(() => underWay && client.stop(), patience), { once: true });
        const report = (p: { done: number; total: number; label: string }) => progress(p.done, p.total + 1, p.label);
        const made = await client.ask(
          'write',
          { brief, choice: { style, edition }, formats },
          { signal, progress: report },
        );
        underWay = false;
        if (signal.aborted) return { outcome: 'cancelled' };
        if (!made.ok) return { outcome: 'failed', failed: [{ file: brief.metadata.title, error: made.error }] };
        progress(formats.length + 1, formats.length + 2, 'Writing files');
        const saved: { format: (typeof formats)[number]; path: string; bytes: number }[] = [];
        const failed: { file: string; error: AppError }[] = [];
        for (const { format, bytes } of made.value.files) {
          const extension = exportFormats.find(({ id }) => id === format)?.extension ?? format;
          const file = path.join(target, exportFileName(brief, { edition }, extension));
          const result = await saveExport(file, bytes);
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

async function saveExport(file: string, bytes: Uint8Array): Promise<Result<null, AppError>> {
  try {
    await nodeIo.makeFolder(path.dirname(file));
    await saveAtomically({ io: nodeIo, path: file, bytes, run: randomUUID().slice(0, 8) });
    return ok(null);
  } catch (error) {
    return fail(diskError(error, file));
  }
}
