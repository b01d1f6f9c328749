import path from 'node:path';
import type { Fork } from '../workers/child.ts';
import type { StoreClient } from '../workers/store-client.ts';
import { joinUtilities } from './fork-utility.ts';
import type { Importing } from './handlers/library-handlers.ts';
import type { AppPaths } from './paths.ts';

/** Loads what imports need. The process that reads the files is started by the first file and ends with the job. */
export async function loadImporting(fork: Fork, paths: AppPaths, store: StoreClient): Promise<Importing> {
  const [{ ImportJobs }, { ImportReader }, { ReturnedReader }, { importSample }, { importers }, { referenceFormats }] =
    await Promise.all([
      import('../workers/import-jobs.ts'),
      import('../workers/import-reader.ts'),
      import('../workers/returned-reader.ts'),
      import('../workers/import-sample.ts'),
      import('../library/importers/importers.ts'),
      import('../library/references/reference-formats.ts'),
    ]);
  const program = { thread: path.join(paths.workers, 'import-thread.cjs'), assets: paths.assets };
  const reader = new ImportReader(fork, program, (process) => store.joinTo(process, joinUtilities));
  const jobs = new ImportJobs(reader);
  // An edited export goes to no library, and must not wait for an import or end one.
  const apart = new ReturnedReader(fork, program);
  return {
    jobs,
    readReturned: (file) => apart.readReturned(file),
    extensions: [...importers, ...referenceFormats].flatMap((format) => format.extensions),
    importSample: (watch) => importSample(paths.sample, jobs, store, watch),
  };
}
