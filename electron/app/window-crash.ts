import { app, type BrowserWindow, dialog } from 'electron';

const often = 3;
const withinMilliseconds = 60_000;

/** Opens the window again after its process crashed. One that keeps crashing asks before it tries once more. */
export function bringBack(window: BrowserWindow, lost: () => void): void {
  let crashes: readonly number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    lost();
    const now = Date.now();
    crashes = [...crashes.filter((at) => now - at < withinMilliseconds), now];
    if (crashes.length < often) return window.reload();
    crashes = [];
    void askToTryAgain(window);
  });
}

async function askToTryAgain(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'The window stops again and again.',
    detail: 'Your edits are kept and will be there at the next start, whatever you choose.',
    buttons: ['Try again', 'Quit'],
    defaultId: 0,
    cancelId: 1,
  });
  if (response === 1) app.quit();
  else if (!window.isDestroyed()) window.reload();
}
