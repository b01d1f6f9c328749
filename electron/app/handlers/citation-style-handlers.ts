import { randomUUID } from 'node:crypto';
import { ok } from '../../base/result.ts';
import type { Handlers } from '../../contract/api.ts';
import { removeOwnCitationStyle } from '../../storage/citation-style-files.ts';
import { nodeIo } from '../../storage/io-node.ts';
import { addCitationStyles, citationStyleRows } from '../../workers/add-citation-styles.ts';
import type { ExportRequests } from '../../workers/export-messages.ts';
import type { ProcessClient } from '../../workers/process-client.ts';
import type { Dialogs } from '../dialogs.ts';

type CitationStyleHandlers = Pick<Handlers, 'styles.list' | 'styles.add' | 'styles.remove'>;

export interface CitationStyleHandling {
  /** The person's own styles. */
  readonly folder: string;
  /** Reads foreign style files, so that this process need not. */
  readonly client: ProcessClient<ExportRequests>;
  readonly dialogs: Dialogs;
  /** Where the dialog starts. */
  readonly documents: string;
}

/** Requests about citation styles: those of the program and the person's own. */
export function citationStyleHandlers(given: CitationStyleHandling): CitationStyleHandlers {
  const { folder, client, dialogs, documents } = given;
  return {
    'styles.list': async () => ok({ styles: await citationStyleRows(folder) }),
    'styles.add': async () => {
      const files = await dialogs.citationStyles(documents);
      if (files.length === 0) return ok(null);
      const check = (bytes: Uint8Array, file: string) => client.ask('check-style', { bytes, file });
      const outcome = await addCitationStyles(files, { folder, check, run: randomUUID().slice(0, 8) });
      return ok({ ...outcome, styles: await citationStyleRows(folder) });
    },
    'styles.remove': async ({ id }) => {
      const removed = await removeOwnCitationStyle(nodeIo, folder, id);
      return removed.ok ? ok({ styles: await citationStyleRows(folder) }) : removed;
    },
  };
}
