import type { BrowserWindow } from 'electron';
import { fail, ok, type Result } from '../../base/result.ts';
import type { Handlers } from '../../contract/api.ts';
import type { AppError } from '../../contract/errors.ts';

type PrintHandlers = Pick<Handlers, 'window.print'>;

/** Chromium's words for a dialog that was dismissed; every other reason is a failure. */
const dismissed = /cancell?ed/i;

const micronsPerPoint = 25_400 / 72;

/** Printing the window: in print it shows nothing but the pages, each on a sheet of its own. */
export function printHandlers(current: () => BrowserWindow | null): PrintHandlers {
  return {
    'window.print': ({ width, height }) =>
      new Promise<Result<{ readonly printed: boolean }, AppError>>((resolve) => {
        const window = current();
        if (window === null) return resolve(fail({ code: 'print/failed', subject: '', detail: 'no window' }));
        const pageSize = { width: Math.round(width * micronsPerPoint), height: Math.round(height * micronsPerPoint) };
        const margins = { marginType: 'none' } as const;
        window.webContents.print({ silent: false, printBackground: true, pageSize, margins }, (printed, reason) => {
          if (printed || dismissed.test(reason)) resolve(ok({ printed }));
          else resolve(fail({ code: 'print/failed', subject: '', detail: reason }));
        });
      }),
  };
}
