import { randomUUID } from 'node:crypto';
import { fail, ok, type Result } from '../../base/result.ts';
import type { OwnCitationStyle } from '../../citations/own-style.ts';
import type { Handlers } from '../../contract/api.ts';
import type { AppError } from '../../contract/errors.ts';
import type { BriefSession } from '../../storage/brief-session.ts';
import { removeOwnCitationStyle } from '../../storage/citation-style-files.ts';
import { nodeIo } from '../../storage/io-node.ts';
import { addCitationStyles, citationStyleRows } from '../../workers/add-citation-styles.ts';
import { carriedStyle, keepCarriedStyle, ownStyleOf } from '../../workers/carried-style.ts';
import type { ExportRequests } from '../../workers/export-messages.ts';
import type { ProcessClient } from '../../workers/process-client.ts';
import type { Dialogs } from '../dialogs.ts';

type CitationStyleHandlers = Pick<
  Handlers,
  'styles.list' | 'styles.add' | 'styles.remove' | 'styles.carried' | 'styles.keep-carried' | 'styles.own'
>;

export interface CitationStyleHandling {
  /** The person's own styles. */
  readonly folder: string;
  /** Reads foreign style files, so that this process need not. */
  readonly client: ProcessClient<ExportRequests>;
  readonly dialogs: Dialogs;
  /** The brief that is open. */
  readonly session: Pick<BriefSession, 'current'>;
  /** Where the dialog starts. */
  readonly documents: string;
}

/** Requests about citation styles: those of the program and the person's own. */
export function citationStyleHandlers(given: CitationStyleHandling): CitationStyleHandlers {
  const { folder, client, dialogs, session, documents } = given;
  const checkCopy = (style: OwnCitationStyle) => client.ask('check-copy', { style });
  const carriedBy = async (brief: string): Promise<Result<OwnCitationStyle | null, AppError>> => {
    const current = await session.current();
    if (current?.brief.id !== brief) return fail({ code: 'brief/not-open', subject: '', detail: '' });
    return ok(current.brief.ownStyle ?? null);
  };
  return {
    'styles.list': async () => ok({ styles: await citationStyleRows(folder) }),
    'styles.add': async () => {
      const files = await dialogs.citationStyles(documents);
      if (files.length === 0) return ok(null);
      const check = (bytes: Uint8Array, file: string) => client.ask('check-style', { bytes, file });
      const outcome = await addCitationStyles(files, { folder, check, run: randomUUID().slice(0, 8) });
      return ok({ ...outcome, styles: await citationStyleRows(folder) });
    },
    'styles.carried': async ({ brief }) => {
      const carried = await carriedBy(brief);
      if (!carried.ok) return carried;
      if (carried.value === null) return ok({ carried: null });
      return ok({ carried: await carriedStyle(carried.value, { folder, check: checkCopy }) });
    },
    'styles.keep-carried': async ({ brief }) => {
      const carried = await carriedBy(brief);
      if (!carried.ok) return carried;
      if (carried.value === null) return fail({ code: 'style/none-carried', subject: brief, detail: '' });
      const run = randomUUID().slice(0, 8);
      const kept = await keepCarriedStyle(carried.value, { folder, check: checkCopy, run });
      return kept.ok ? ok({ styles: await citationStyleRows(folder) }) : kept;
    },
    'styles.own': async ({ id }) => ok({ style: await ownStyleOf(folder, id) }),
    'styles.remove': async ({ id }) => {
      const removed = await removeOwnCitationStyle(nodeIo, folder, id);
      return removed.ok ? ok({ styles: await citationStyleRows(folder) }) : removed;
    },
  };
}
