import { app, type BrowserWindow } from 'electron';
import type { Handlers } from '../contract/api.ts';
import { autosave } from '../storage/brief-autosave.ts';
import { openBriefSession } from '../storage/brief-session.ts';
import type { ExportRequests } from '../workers/export-messages.ts';
import { ProcessClient } from '../workers/process-client.ts';
import { StoreClient } from '../workers/store-client.ts';
import { briefContext } from './brief-context.ts';
import { noteInLibrary } from './brief-notes.ts';
import { Dialogs } from './dialogs.ts';
import { eventSender, type SendEvent } from './events.ts';
import { FollowedExport } from './followed-export.ts';
import { forkUtility } from './fork-utility.ts';
import { appHandlers } from './handlers/app-handlers.ts';
import { briefHandlers } from './handlers/brief-handlers.ts';
import { citationStyleHandlers } from './handlers/citation-style-handlers.ts';
import { exportHandlers } from './handlers/export-handlers.ts';
import { fileHandlers } from './handlers/file-handlers.ts';
import { fontHandlers } from './handlers/font-handlers.ts';
import { houseStyleHandlers } from './handlers/house-style-handlers.ts';
import { type Importing, libraryHandlers } from './handlers/library-handlers.ts';
import { libraryWorkHandlers } from './handlers/library-work-handlers.ts';
import { printHandlers } from './handlers/print-handlers.ts';
import { returnedHandlers } from './handlers/returned-handlers.ts';
import { Jobs } from './jobs.ts';
import { loadImporting } from './load-importing.ts';
import { OpenRequests } from './open-requests.ts';
import type { AppPaths } from './paths.ts';
import { readSettings } from './settings.ts';
import { wordFileTaker } from './take-word-file.ts';

/** Everything behind the window: the handlers of its requests, and a way to end in good order. */
export interface Program {
  readonly handlers: Handlers;
  readonly send: SendEvent;
  /** The system asks for a file: shown at once, or as soon as the window can. */
  readonly request: (file: string | null) => void;
  /** The window has crashed and is being opened again. */
  readonly windowLost: () => void;
  /** Writes what is not written yet and ends the processes. Edits are in the journal whatever happens here. */
  readonly end: () => Promise<void>;
  /** The window lost the focus: a good moment to write the file. */
  readonly pause: () => void;
}

export function createProgram(paths: AppPaths, currentWindow: () => BrowserWindow | null, firstRun: boolean): Program {
  const send = eventSender(currentWindow);
  const fork = forkUtility(paths.workers);
  const requests = new OpenRequests(send);
  let cameBack = false;
  const jobs = new Jobs(send);
  const dialogs = new Dialogs(currentWindow);
  const store = new StoreClient(fork, paths.library);
  const exporter = new ProcessClient<ExportRequests>(fork, 'export-process', [
    paths.assets,
    paths.userFonts,
    paths.userCitationStyles,
  ]);
  let loaded: Promise<Importing> | null = null;
  const importing = () => {
    loaded ??= loadImporting(fork, paths, store);
    return loaded;
  };
  // Events name the brief they are about; the session holds one at a time.
  let openBrief = '';
  let ending = false;
  const note = (isExport = false) => {
    if (!ending) void session.current().then((open) => noteInLibrary(store, open, isExport));
  };
  const session = openBriefSession(
    briefContext(paths.userData, {
      onTrouble: (error) => send('brief.trouble', { brief: openBrief, error }),
      onSaved: (saved) => {
        send('brief.saved', { brief: openBrief, saved });
        note();
      },
      onChangedOutside: (file) => send('brief.changed-outside', { brief: openBrief, path: file }),
    }),
  );
  const saving = autosave({
    isDirty: () => session.isDirty(),
    save: () => session.save('timed'),
    clock: () => performance.now(),
    after: (milliseconds, task) => {
      const timer = setTimeout(task, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  const followed = new FollowedExport(exporter, session);
  const written = new Set<string>();
  const documents = app.getPath('documents');
  const settings = () => readSettings(paths.userData);
  const handlers: Handlers = {
    ...appHandlers(paths.userData, {
      firstRun,
      cameBack: () => cameBack,
      paste: () => currentWindow()?.webContents.paste(),
    }),
    ...libraryHandlers({
      store,
      importing,
      jobs,
      dialogs,
      send,
      documents,
      noteOpenBrief: async () => noteInLibrary(store, await session.current()),
    }),
    ...libraryWorkHandlers({
      store,
      jobs,
      dialogs,
      send,
      documents,
      today: () => new Date().toISOString().slice(0, 10),
    }),
    ...briefHandlers({
      paths,
      session,
      saving,
      dialogs,
      settings,
      documents,
      requested: () => requests.take(),
      material: () => store.ask('fillMaterial', {}),
      onOpened: (id) => {
        openBrief = id;
        note();
      },
    }),
    ...houseStyleHandlers(paths, dialogs, documents, exporter, wordFileTaker(fork, paths)),
    ...returnedHandlers({ followed, importing, dialogs, folder: () => settings().exportFolder }),
    ...exportHandlers({
      paths,
      followed,
      session,
      jobs,
      dialogs,
      written,
      onExported: () => note(true),
      folder: () => settings().exportFolder,
    }),
    ...citationStyleHandlers({ folder: paths.userCitationStyles, client: exporter, dialogs, session, documents }),
    ...fontHandlers({ paths, fork, dialogs, documents }),
    ...printHandlers(currentWindow),
    ...fileHandlers(written),
  };
  return {
    handlers,
    send,
    request: (file) => requests.ask(file),
    windowLost: () => {
      cameBack = true;
      requests.wait();
    },
    pause: () => void saving.now(),
    end: async () => {
      jobs.cancelAll();
      saving.stop();
      ending = true;
      const last = await session.current();
      await session.close();
      await noteInLibrary(store, last);
      await store.close();
      exporter.stop();
    },
  };
}
