import { app } from 'electron';
import { appOrigin } from './app-protocol.ts';

/** Where the window's page comes from. A development server is accepted on this machine only, never in a package. */
export function windowOrigin(): string {
  const address = process.env.BRIEFWRIGHT_DEV_URL;
  if (address === undefined || app.isPackaged) return appOrigin;
  const url = new URL(address);
  return url.hostname === '127.0.0.1' ? url.origin : appOrigin;
}
