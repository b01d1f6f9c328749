import { asId } from '../../../base/ids.ts';
import { fail, ok, type Result } from '../../../base/result.ts';
import type { AppError } from '../../../contract/errors.ts';
import type { CuratedClaims } from '../../../contract/library-work.ts';
import type { Requests } from '../../../contract/requests.ts';
import { updateClaim } from '../claims.ts';
import type { LibraryContext } from '../context.ts';
import { libraryError } from '../errors.ts';
import { readEvidence } from '../evidence.ts';
import { type CsvLine, readCsvFile, TableProblem } from './read-tables.ts';

type Change = Requests['library.update-claim']['args'];

/**
 * Takes what was done to claims in a spreadsheet back into the library: statement, tags, credibility and discarding, by the
 * claim's id. Columns that are not there change nothing. One transaction; a line that cannot be read changes nothing at all.
 */
export async function importCuratedClaims(
  context: LibraryContext,
  file: string,
): Promise<Result<CuratedClaims, AppError>> {
  try {
    const lines: CsvLine[] = [];
    for await (const line of readCsvFile(file)) lines.push(line);
    if (!lines.every(({ cells }) => cells.some(([column]) => column === 'id')) || lines.length === 0) {
      throw new TableProblem('tables/not-an-export', 'no column "id"');
    }
    const counts = { changed: 0, unchanged: 0, unknown: 0 };
    context.connection.transaction(() => {
      for (const line of lines) counts[applyLine(context, line)] += 1;
    });
    return ok(counts);
  } catch (error) {
    if (error instanceof TableProblem) return fail({ code: error.code, subject: file, detail: error.message });
    return fail(libraryError(error, file));
  }
}

function applyLine(context: LibraryContext, { place, cells }: CsvLine): keyof CuratedClaims {
  const said = new Map(cells);
  const id = said.get('id');
  if (id == null) throw new TableProblem('tables/damaged', `${place}: no id`);
  const old = Object.values(readEvidence(context, [asId(id)]).claims)[0];
  if (old === undefined) return 'unknown';
  const wanted: { -readonly [K in keyof Change]: Change[K] } = { claim: old.id };
  const statement = said.get('statement');
  if (statement != null && statement !== old.statement) wanted.statement = statement;
  const tags = said.has('tags') ? tagsIn(said.get('tags') ?? null, place) : old.tags;
  if (JSON.stringify(tags) !== JSON.stringify(old.tags)) wanted.tags = tags;
  const credibility = said.has('credibility') ? credibilityIn(said.get('credibility') ?? null, place) : old.credibility;
  if (credibility !== old.credibility) wanted.credibility = credibility;
  const discarded = said.has('discarded') ? discardedIn(said.get('discarded') ?? null, place) : old.discarded;
  if (discarded !== old.discarded) wanted.discarded = discarded;
  if (Object.keys(wanted).length === 1) return 'unchanged';
  updateClaim(context, wanted);
  return 'changed';
}

/** As exported, `["a","b"]`, or as people type them: `a; b`. */
function tagsIn(cell: string | null, place: string): readonly string[] {
  if (cell === null) return [];
  if (!cell.trim().startsWith('[')) {
    return cell
      .split(';')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== '');
  }
  try {
    const tags: unknown = JSON.parse(cell);
    if (Array.isArray(tags) && tags.every((tag) => typeof tag === 'string')) return tags;
  } catch {
    // Said below, as for a list of anything else.
  }
  throw new TableProblem('tables/damaged', `${place}: tags must be words with semicolons between them`);
}

function credibilityIn(cell: string | null, place: string): NonNullable<Change['credibility']> | null {
  if (cell === null) return null;
  const known = ([1, 2, 3, 4, 5, 6] as const).find((grade) => String(grade) === cell.trim());
  if (known === undefined) throw new TableProblem('tables/damaged', `${place}: credibility must be 1 to 6 or empty`);
  return known;
}

const reasons = ['redundant', 'too-old', 'anecdotal', 'outlier', 'other'] as const;

function discardedIn(cell: string | null, place: string): NonNullable<Change['discarded']> | null {
  if (cell === null) return null;
  const known = reasons.find((reason) => reason === cell.trim());
  if (known === undefined) {
    throw new TableProblem('tables/damaged', `${place}: discarded must be empty or one of ${reasons.join(', ')}`);
  }
  return known;
}
