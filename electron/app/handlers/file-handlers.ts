import { shell } from 'electron';
import { fail, ok } from '../../base/result.ts';
import type { Handlers } from '../../contract/api.ts';
import type { AppError } from '../../contract/errors.ts';

type FileHandlers = Pick<Handlers, 'file.show-in-folder' | 'file.open' | 'link.open'>;

/** Opening things outside the program: only files written in this session, only addresses the person confirmed. */
export function fileHandlers(written: ReadonlySet<string>): FileHandlers {
  const notOurs = (path: string) =>
    fail<AppError>({ code: 'request/invalid', subject: path, detail: 'not written in this session' });
  return {
    'file.show-in-folder': async ({ path }) => {
      if (!written.has(path)) return notOurs(path);
      shell.showItemInFolder(path);
      return ok({});
    },
    'file.open': async ({ path }) => {
      if (!written.has(path)) return notOurs(path);
      const problem = await shell.openPath(path);
      return problem === '' ? ok({}) : fail<AppError>({ code: 'file/unknown', subject: path, detail: problem });
    },
    'link.open': async ({ href }) => {
      if (!/^(?:https?:\/\/|mailto:)/i.test(href)) return ok({ opened: false });
      await shell.openExternal(href);
      return ok({ opened: true });
    },
  };
}
