import fs from 'node:fs';
import { app, type IpcMainInvokeEvent, type Session, type WebContents } from 'electron';

/**
 * Keeps the library, drafts and recovery files from other people on this computer. Not by a umask: what is saved or
 * exported elsewhere is meant to be passed on, and gets the rights the person's other programs give.
 */
export function closeFolder(folder: string): void {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  fs.chmodSync(folder, 0o700);
}

/** Closes the session: no permissions, no request that leaves the machine, no dictionary download. */
export function closeSession(session: Session, origin: string): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isOwnAddress(details.url, origin) });
  });
}

/** Every page of the app, whatever opened it: no new windows, no navigation away, no embedded views. */
export function closeContents(origin: string): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => {
      if (!event.url.startsWith(`${origin}/`)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

/** A request counts only when it comes from the top frame of our own page. */
export function isOwnSender(event: IpcMainInvokeEvent, origin: string): boolean {
  const frame = event.senderFrame;
  if (!frame || frame.parent !== null) return false;
  return frame.url === origin || frame.url.startsWith(`${origin}/`);
}

function isOwnAddress(address: string, origin: string): boolean {
  if (/^(?:app|blob|data|devtools):/.test(address)) return true;
  if (!origin.startsWith('http:')) return false;
  return address.startsWith(`${origin}/`) || address.startsWith(`${origin.replace('http:', 'ws:')}/`);
}
