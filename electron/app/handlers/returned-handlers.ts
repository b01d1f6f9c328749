import path from 'node:path';
import { fail, ok } from '../../base/result.ts';
import type { Handlers } from '../../contract/api.ts';
import type { Dialogs } from '../dialogs.ts';
import type { FollowedExport } from '../followed-export.ts';
import type { Importing } from './library-handlers.ts';

type ReturnedHandlers = Pick<Handlers, 'returned.choose' | 'returned.compare'>;

export interface ReturnedHandling {
  readonly followed: FollowedExport;
  readonly importing: () => Promise<Pick<Importing, 'readReturned'>>;
  readonly dialogs: Dialogs;
  /** Where exports go, and so where they are looked for. */
  readonly folder: () => string;
}

/**
 * Requests about an exported Word file that somebody edited. The process that imports reads it, the one that exports
 * compares it; the file itself is never written.
 */
export function returnedHandlers({ followed, importing, dialogs, folder }: ReturnedHandling): ReturnedHandlers {
  let last: string | null = null;
  return {
    'returned.choose': async () => {
      const chosen = await dialogs.returnedWord(last ?? folder());
      if (chosen !== null) last = path.dirname(chosen);
      return ok({ path: chosen });
    },
    'returned.compare': async ({ brief, path: file }) => {
      const name = path.basename(file);
      const returned = await (await importing()).readReturned(file);
      if (!returned.ok) return returned;
      const open = await followed.bringUpToDate();
      if (!open.ok) return open;
      if (open.value.id !== brief) return fail({ code: 'brief/not-open', subject: '', detail: '' });
      const { citationStyle: style, edition } = open.value.metadata;
      const choice = { style, edition };
      const compared = await followed.client.ask('compare', { choice, returned: returned.value });
      if (compared.ok) return ok({ ...compared.value, file: name });
      const named = compared.error.code.startsWith('returned/') ? { ...compared.error, subject: name } : compared.error;
      return fail(named);
    },
  };
}
