import { ok, type Result } from '../../base/result.ts';
import type { ClaimQuery } from '../../claims/claim-query.ts';
import type { SavedSearch, SearchScope } from '../../claims/saved-search.ts';
import type { AppError } from '../../contract/errors.ts';
import { unmarked } from '../../library/search/excerpt.ts';
import type { Library } from '../../storage/library/database.ts';
import { look } from '../browse.ts';
import type { Command } from '../command.ts';
import { done, type Outcome, refusedBecause } from '../outcome.ts';
import { claimJson, offsetsJson, textFacts } from '../rows.ts';
import { searchLimits } from '../search-limits.ts';
import { mapped } from '../with-library.ts';

const scopes: Readonly<Record<string, SearchScope>> = { claims: 'claims', sections: 'sections', text: 'texts' };
const usualLimit = 50;

/**
 * Searches claims, sections or whole texts, the best matches first. `--saved NAME` searches as was kept in the window;
 * without words and without a name the kept searches are listed.
 */
export const search: Command = async (call) => {
  const limits = await searchLimits(call.options);
  if (!limits.ok) return limits.error;
  const text = call.operands.join(' ');
  return look((library, { limit = usualLimit, saved, in: place = 'claims' }) => {
    const kept = library.savedSearches();
    if (!kept.ok) return kept;
    if (text === '' && saved === undefined) return ok(listed(kept.value));
    const named = kept.value.find(({ name }) => name === saved);
    if (saved !== undefined && named === undefined)
      return ok(refusedBecause('search/unknown', `No search called “${saved}” is kept in this library.`));
    const scope = named?.scope ?? scopes[place];
    if (scope === undefined)
      return ok(refusedBecause('search/unknown-place', `--in is one of ${Object.keys(scopes).join(', ')}.`));
    // A blank at the end says that the last word is whole.
    const query: ClaimQuery = { ...limits.value, text: `${text} `, ...named?.query, order: 'ranked', limit, offset: 0 };
    return answers[scope](library, query);
  })(call);
};

type Answer = (library: Library, query: ClaimQuery) => Result<Outcome, AppError>;

const answers: { readonly [S in SearchScope]: Answer } = {
  claims: (library, query) =>
    withFacts(library, (factsOf) =>
      mapped(library.claims(query), ({ rows }) =>
        done(
          rows.map((row) => `${row.sourceTitle}: ${row.claim.statement}  [${row.claim.kinds.join(', ')}]`),
          rows.map((row) => claimJson(row, factsOf(row.claim.source))),
        ),
      ),
    ),
  sections: (library, query) =>
    withFacts(library, (factsOf) =>
      mapped(library.sectionsFound(query), (hits) =>
        done(
          hits.map((hit) => `${hit.sourceTitle}: ${hit.heading ?? '(before the first heading)'}  (${hit.matches})`),
          hits.map(({ source, heading, level, start, end, matches, snippet }) => {
            const facts = factsOf(source);
            const place = { source, file: facts.file, heading, level, start, end };
            return { ...place, matches, snippet: unmarked(snippet), ...offsetsJson(facts) };
          }),
        ),
      ),
    ),
  texts: (library, query) =>
    withFacts(library, (factsOf) =>
      mapped(library.textsFound(query), (hits) =>
        done(
          hits.map((hit) => `${hit.sourceTitle}: ${unmarked(hit.snippet)}`),
          hits.map(({ source, section, at, start, end, snippet }) => {
            const facts = factsOf(source);
            const place = { source, file: facts.file, section, at, start, end };
            return { ...place, snippet: unmarked(snippet), ...offsetsJson(facts) };
          }),
        ),
      ),
    ),
};

function withFacts(
  library: Library,
  work: (factsOf: ReturnType<typeof textFacts>) => Result<Outcome, AppError>,
): Result<Outcome, AppError> {
  const snapshots = library.snapshots();
  return snapshots.ok ? work(textFacts(snapshots.value)) : snapshots;
}

function listed(searches: readonly SavedSearch[]): Outcome {
  return done(
    searches.map(({ name, scope, query }) => `${name}  (${scope}${query.text === '' ? '' : `: ${query.text.trim()}`})`),
    searches,
  );
}
