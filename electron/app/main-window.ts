import path from 'node:path';
import { app, BrowserWindow, nativeTheme } from 'electron';
import type { AppPaths } from './paths.ts';
import { keepWindowState, readWindowState } from './window-state.ts';

/** Opens the one window of the program: sandboxed, isolated, without Node. Shown when its first frame is painted. */
export function openMainWindow(paths: AppPaths, origin: string): BrowserWindow {
  const { maximized, ...bounds } = readWindowState(paths.userData);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: 'Briefwright',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#16181B' : '#F4F3EF',
    webPreferences: {
      preload: path.join(app.getAppPath(), 'out/preload/preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
  });
  keepWindowState(window, paths.userData);
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  void window.loadURL(`${origin}/index.html`);
  return window;
}
