import type { LibrarySummary } from '../../contract/library-requests.ts';
import { isCompared } from './compare-steps.ts';
import type { LibraryContext } from './context.ts';
import { countDisagreements } from './disagreements.ts';
import { countProposals } from './proposals.ts';

/** How much is in a library, and how much waits for its reader. */
export function librarySummary(context: LibraryContext): LibrarySummary {
  const { connection, folder } = context;
  const count = (table: string) => connection.get(`SELECT count(*) AS rows FROM ${table}`)?.number('rows') ?? 0;
  return {
    folder,
    sources: count('sources'),
    claims: count('listed'),
    disagreements: countDisagreements(context),
    compared: isCompared(context),
    proposals: countProposals(context),
  };
}
