import fs from 'node:fs';
import { app, type BrowserWindow, session } from 'electron';
import { registerAppScheme, serveWindowFiles } from './app/app-protocol.ts';
import { commandOfStart, runAsCommandLine } from './app/command-line.ts';
import { handleRequests } from './app/handle.ts';
import { openMainWindow } from './app/main-window.ts';
import { installMenu } from './app/menu.ts';
import { briefAmong } from './app/open-requests.ts';
import { windowOrigin } from './app/origin.ts';
import { appPaths } from './app/paths.ts';
import { createProgram } from './app/program.ts';
import { closeContents, closeFolder, closeSession } from './app/security.ts';
import { bringBack } from './app/window-crash.ts';

registerAppScheme();
const command = commandOfStart(process.argv);
if (command !== null) runAsCommandLine(command);
else if (!app.requestSingleInstanceLock()) app.quit();
else void app.whenReady().then(startWindow);

async function startWindow(): Promise<void> {
  const paths = appPaths();
  closeFolder(paths.userData);
  const origin = windowOrigin();
  const firstRun = !fs.existsSync(paths.library);
  let window: BrowserWindow | null = null;
  closeSession(session.defaultSession, origin);
  closeContents(origin);
  serveWindowFiles(paths.renderer);
  const program = createProgram(paths, () => window, firstRun);
  handleRequests(program.handlers, origin);
  installMenu(program.send);
  window = openMainWindow(paths, origin);
  program.request(briefAmong(process.argv.slice(1), process.cwd()));
  window.on('blur', program.pause);
  bringBack(window, program.windowLost);
  window.on('closed', () => {
    window = null;
  });
  app.on('open-file', (event, file) => {
    event.preventDefault();
    program.request(file);
  });
  app.on('second-instance', (_event, argv, folder) => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
    program.request(briefAmong(argv.slice(1), folder));
  });
  app.on('window-all-closed', () => app.quit());
  let ended = false;
  app.on('before-quit', (event) => {
    if (ended) return;
    event.preventDefault();
    // Five seconds at most: what is not written by then is in the journal and offered at the next start.
    const patience = new Promise((resolve) => setTimeout(resolve, 5000));
    void Promise.race([program.end(), patience]).finally(() => {
      ended = true;
      app.quit();
    });
  });
}
