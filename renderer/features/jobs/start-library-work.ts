import { addJob } from '../../bridge/jobs.ts';
import { request } from '../../bridge/request.ts';
import { showFailure } from '../../ui/show-failure.ts';

export type LibraryWorkRequest =
  | 'library.back-up'
  | 'library.restore-backup'
  | 'library.export-data'
  | 'library.bring-in';

/** Asks for a place and starts work over the whole library there. */
export async function startLibraryWork(name: LibraryWorkRequest): Promise<void> {
  const reply = await request(name, {});
  if (!reply.ok) showFailure(reply.error);
  else if (reply.value.job !== null) addJob(reply.value.job, 'library');
}
