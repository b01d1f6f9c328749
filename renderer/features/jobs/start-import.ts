import { addJob } from '../../bridge/jobs.ts';
import { pathOf, request } from '../../bridge/request.ts';
import { showFailure } from '../../ui/show-failure.ts';
import { showToast } from '../../ui/toasts.tsx';

/** Asks for files and imports them. */
export async function chooseAndImport(): Promise<void> {
  const chosen = await request('library.choose-files', {});
  if (!chosen.ok) return showFailure(chosen.error);
  if (chosen.value.paths.length > 0) await importPaths(chosen.value.paths);
}

export async function importPaths(paths: readonly string[]): Promise<void> {
  const reply = await request('library.import', { paths });
  if (reply.ok) addJob(reply.value.job, 'import');
  else showFailure(reply.error);
}

/** Imports what was dropped on the window from outside. */
export async function importDropped(files: readonly File[]): Promise<void> {
  const paths = files.map(pathOf).filter((path) => path !== '');
  if (paths.length > 0) await importPaths(paths);
  else showToast('These cannot be imported: they are not files on this computer.');
}
