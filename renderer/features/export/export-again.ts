import { goesOutside } from '../../../electron/brief/editions.ts';
import { addJob } from '../../bridge/jobs.ts';
import { request } from '../../bridge/request.ts';
import { openDialog } from '../../open-brief/dialogs.ts';
import { flushEdits, liveBrief } from '../../open-brief/live-brief.ts';
import { showFailure } from '../../ui/show-failure.ts';
import { showToast } from '../../ui/toasts.tsx';

/** Exports as last time, without asking; asks when there was no last time. */
export async function exportAgain(): Promise<void> {
  const live = liveBrief();
  if (!live) return;
  const settings = await request('settings.read', {});
  if (!settings.ok) return showFailure(settings.error);
  const {
    exportFolder: folder,
    exportFormats: formats,
    exportFileName: fileName,
    exportComments: comments,
    exportLiveCitations: liveCitations,
  } = settings.value;
  if (folder === '' || formats.length === 0) return openDialog({ type: 'export' });
  await flushEdits();
  const { citationStyle: style, edition } = live.metadata;
  const reply = await request('export.start', {
    brief: live.opened.id,
    formats,
    folder,
    fileName,
    style,
    edition,
    // Nothing is asked here, so what leaves the house takes no comments along.
    comments: comments && !goesOutside(live.opened.template, edition),
    liveCitations,
    // Passwords are kept nowhere, so a protected file is made in the dialog alone.
    pdf: { attachBrief: false, protection: null },
  });
  if (!reply.ok) return showFailure(reply.error);
  addJob(reply.value.job, 'export');
  showToast(`Exporting to ${folder}`);
}
