import { asId, type SourceId } from '../base/ids.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { AppError } from '../contract/errors.ts';
import { foldToken } from '../library/search/search-words.ts';
import type { Library } from '../storage/library/database.ts';
import type { CommandOptions } from './arguments.ts';
import type { Command } from './command.ts';
import { type Outcome, refusedBecause } from './outcome.ts';
import { withLibrary } from './with-library.ts';

type Look = (library: Library, options: CommandOptions) => Result<Outcome, AppError>;

/** A command about what a library holds, of one source or of all. */
export function look(work: Look): Command {
  return ({ options, environment }) =>
    withLibrary(options.library ?? '', environment, (library) => {
      const { source } = options;
      const all = library.sources('');
      if (!all.ok) return all;
      // An id with a slip in it must not look like a source without claims.
      if (source !== undefined && !all.value.some((row) => row.source.id === source))
        return ok(refusedBecause('library/unknown-source', `There is no source “${source}” in this library.`));
      return work(library, options);
    });
}

/** What `--source`, `--query` and `--limit` ask for. */
export function listQuery({ source, query, limit }: CommandOptions) {
  return {
    source: source === undefined ? null : asId<SourceId>(source),
    text: query ?? '',
    limit: limit ?? Number.MAX_SAFE_INTEGER,
  };
}

/** Whether every word of the query occurs, in whatever order, without regard to case and accents. */
export function hasWords(text: string, query: string | undefined): boolean {
  const folded = foldToken(text);
  return foldToken(query ?? '')
    .split(/\s+/)
    .every((word) => folded.includes(word));
}

/** Reads `--kind` as one of a list. The failure is the outcome that names them all. */
export function readKind<K extends string>(
  given: string | undefined,
  known: readonly K[],
  what: string,
): Result<K | null, Outcome> {
  if (given === undefined) return ok(null);
  const kind = known.find((one) => one === given);
  if (kind !== undefined) return ok(kind);
  const sentence = `There is no kind of ${what} called “${given}”. Choose one of these: ${known.join(', ')}.`;
  return fail(refusedBecause('kind/unknown', sentence));
}
