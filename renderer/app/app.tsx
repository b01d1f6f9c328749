import { useEffect } from 'react';
import { followJobs } from '../bridge/jobs.ts';
import { listen, request } from '../bridge/request.ts';
import { useRequest } from '../bridge/use-request.ts';
import { endedWords } from '../features/jobs/job-words.ts';
import { PrintSheets } from '../features/preview/print-sheets.tsx';
import { applyAppearance } from '../features/settings/appearance.ts';
import { openDialog, useDialogs } from '../open-brief/dialogs.ts';
import { followFindings } from '../open-brief/findings.ts';
import { liveBrief } from '../open-brief/live-brief.ts';
import { followOwnStyle } from '../open-brief/own-style.ts';
import { followReadings } from '../open-brief/readings.ts';
import { followBrief, openBrief, resumeBrief } from '../open-brief/session.ts';
import { followNews } from '../open-brief/source-news.ts';
import { LiveRegions } from '../ui/announcements.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { showFailure } from '../ui/show-failure.ts';
import { showToast, Toasts } from '../ui/toasts.tsx';
import { appCommands, applies } from './commands.ts';
import { Dialogs } from './dialogs.tsx';
import { FileDrop } from './file-drop.tsx';
import { PasteSource } from './paste-source.tsx';
import { Shell } from './shell.tsx';
import { useKeys } from './use-keys.ts';

/** Everything there is. Listens to the main process as long as it is on screen. */
export function App() {
  const { value: info } = useRequest('app.info', {});
  useKeys();
  useEffect(() => {
    void request('settings.read', {}).then((reply) => reply.ok && applyAppearance(reply.value.appearance));
    void resumeBrief().then((outcome) => !outcome.ok && showFailure(outcome.error));
    const ends = [
      followBrief(),
      followFindings(),
      followNews(),
      followReadings(),
      followOwnStyle(),
      followJobs((ended) => {
        // The export dialog shows its own end.
        if (ended.kind === 'export' && useDialogs.getState().open?.type === 'export') return;
        const show = { label: 'Show', run: () => openDialog({ type: 'import-results' as const, job: ended.job }) };
        showToast(endedWords(ended), {
          action: ended.kind === 'import' ? show : null,
          tone: ended.outcome === 'failed' ? 'danger' : 'plain',
        });
      }),
      listen('menu.command', ({ command: id }) => {
        const command = appCommands.find((one) => one.id === id);
        if (command && applies(command, liveBrief())) command.run();
      }),
      listen('brief.open-requested', ({ path }) => {
        void openBrief(path).then((outcome) => !outcome.ok && showFailure(outcome.error));
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, []);
  useEffect(() => {
    if (info?.cameBack) showToast('The window had stopped and was opened again. Every edit that was kept is here.');
  }, [info]);
  return (
    <>
      <ErrorBoundary name="the window">
        <Shell info={info} />
        <Dialogs info={info} />
        <FileDrop />
        <PasteSource />
        <PrintSheets />
      </ErrorBoundary>
      <Toasts />
      <LiveRegions />
    </>
  );
}
