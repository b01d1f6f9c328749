import type { SourceId } from '../../../electron/base/ids.ts';
import { addJob } from '../../bridge/jobs.ts';
import { request } from '../../bridge/request.ts';
import { showFailure } from '../../ui/show-failure.ts';
import { showToast } from '../../ui/toasts.tsx';

/** Asks for one file and imports it as the newer version of a source, whatever its name and its text. */
export async function importNewerVersion(source: SourceId): Promise<void> {
  const chosen = await request('library.choose-files', {});
  if (!chosen.ok) return showFailure(chosen.error);
  const { paths } = chosen.value;
  if (paths.length === 0) return;
  if (paths.length > 1) {
    showToast('Choose one file: a source has one newer version at a time. Nothing was imported.');
    return;
  }
  const reply = await request('library.import', { paths, versionOf: source });
  if (reply.ok) addJob(reply.value.job, 'import');
  else showFailure(reply.error);
}
