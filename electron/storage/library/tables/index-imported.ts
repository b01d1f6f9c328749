import { listFrom } from '../claims.ts';
import type { LibraryContext } from '../context.ts';
import { sourceOf } from '../records.ts';
import { saveWorkKeys } from '../references.ts';
import { indexEveryText } from '../text-index.ts';
import { sketchEveryText } from '../twins.ts';

/** Makes everything that is derived from sources and claims, for those that came in by their rows: the last ones. */
export function indexImported(context: LibraryContext, lastSource: number, firstClaim: number): void {
  const { connection } = context;
  listFrom(connection, firstClaim);
  indexEveryText(connection, lastSource);
  sketchEveryText(connection, lastSource);
  for (const row of connection.all('SELECT number, record FROM sources WHERE number > ?', [lastSource])) {
    saveWorkKeys(context, row.number('number'), sourceOf(row));
  }
}
