import path from 'node:path';
import { ok, type Result } from '../../base/result.ts';
import type { Handlers } from '../../contract/api.ts';
import type { AppError } from '../../contract/errors.ts';
import type { LibraryWork } from '../../contract/library-work.ts';
import type { AskOptions } from '../../workers/questions.ts';
import type { StoreClient } from '../../workers/store-client.ts';
import type { WorkDone } from '../../workers/store-messages.ts';
import { backupExtension, type Dialogs } from '../dialogs.ts';
import type { SendEvent } from '../events.ts';
import type { Jobs } from '../jobs.ts';

export type LibraryWorkHandlers = Pick<
  Handlers,
  'library.back-up' | 'library.restore-backup' | 'library.export-data' | 'library.bring-in'
>;

export interface LibraryWorking {
  readonly store: StoreClient;
  readonly jobs: Jobs;
  readonly dialogs: Dialogs;
  readonly send: SendEvent;
  /** Where the dialogs start. */
  readonly documents: string;
  /** The present day, `YYYY-MM-DD`, for the names that are offered. */
  readonly today: () => string;
}

/** Work over the whole library: asked for by the system's dialog, done by the process that owns it, reported as a job. */
export function libraryWorkHandlers(working: LibraryWorking): LibraryWorkHandlers {
  const { store, jobs, dialogs, send, documents, today } = working;
  let folder = documents;

  function start(
    chosen: string | null,
    label: string,
    work: (place: string, watch: AskOptions<WorkDone>) => Promise<Result<LibraryWork, AppError>>,
  ): Result<{ readonly job: string | null }, AppError> {
    if (chosen === null) return ok({ job: null });
    folder = path.dirname(chosen);
    const job = jobs.start('library', async ({ signal, progress }) => {
      progress(0, 0, label);
      const result = await work(chosen, { signal, progress: ({ done, total }) => progress(done, total, label) });
      send('library.changed', {});
      if (result.ok) return { outcome: 'done', library: result.value };
      if (result.error.code === 'cancelled') return { outcome: 'cancelled' };
      return { outcome: 'failed', failed: [{ file: path.basename(chosen), error: result.error }] };
    });
    return ok({ job });
  }

  return {
    'library.back-up': async () => {
      const name = `Briefwright library ${today()}.${backupExtension}`;
      return start(await dialogs.saveBackup(path.join(folder, name)), 'Backing up the library', async (place, watch) =>
        named('backed-up', await store.work('backup', { path: withExtension(place) }, watch)),
      );
    },
    'library.restore-backup': async () =>
      start(await dialogs.backup(folder), 'Restoring the library', async (place, watch) =>
        named('restored', await store.work('restore', { path: place }, watch)),
      ),
    'library.export-data': async () => {
      const name = `Briefwright library ${today()}`;
      const formats = ['json', 'csv'] as const;
      return start(await dialogs.saveFolder(path.join(folder, name)), 'Exporting the library', async (place, watch) =>
        named('exported', await store.work('exportTables', { path: place, formats }, watch)),
      );
    },
    'library.bring-in': async () =>
      start(await dialogs.exportedLibrary(folder), 'Bringing data in', (place, watch) =>
        store.work('bringIn', { path: place }, watch),
      ),
  };
}

function withExtension(place: string): string {
  return place.toLowerCase().endsWith(`.${backupExtension}`) ? place : `${place}.${backupExtension}`;
}

function named<T extends LibraryWork['type'], V>(
  type: T,
  result: Result<V, AppError>,
): Result<{ readonly type: T } & V, AppError> {
  return result.ok ? ok({ type, ...result.value }) : result;
}
