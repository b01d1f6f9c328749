import { fail, ok, type Result } from '../../base/result.ts';
import { type SavedSearch, searchName } from '../../claims/saved-search.ts';
import type { AppError } from '../../contract/errors.ts';
import type { LibraryContext } from './context.ts';

type Answer = Result<readonly SavedSearch[], AppError>;

/** In the order of their names. */
export function listSavedSearches({ connection }: LibraryContext): readonly SavedSearch[] {
  return connection
    .all('SELECT name, record FROM saved_searches ORDER BY name COLLATE NOCASE, name')
    .map((row) => ({ ...row.json<Omit<SavedSearch, 'name'>>('record'), name: row.text('name') }));
}

/** Keeps a search; one of the same name is replaced. */
export function saveSearch(context: LibraryContext, search: SavedSearch): Answer {
  const { name: typed, ...record } = search;
  const name = searchName(typed);
  if (name === '') return fail(invalid(typed, 'a search needs a name'));
  context.connection.run('INSERT OR REPLACE INTO saved_searches (name, record) VALUES (?, ?)', [
    name,
    JSON.stringify(record),
  ]);
  return ok(listSavedSearches(context));
}

/** Gives a search another name. A name that another search has is refused. */
export function renameSearch(context: LibraryContext, old: string, typed: string): Answer {
  const name = searchName(typed);
  if (name === '') return fail(invalid(typed, 'a search needs a name'));
  const names = listSavedSearches(context).map((search) => search.name);
  if (!names.includes(old)) return fail(invalid(old, 'no such search'));
  if (name !== old && names.includes(name)) return fail({ code: 'search/name-taken', subject: name, detail: '' });
  context.connection.run('UPDATE saved_searches SET name = ? WHERE name = ?', [name, old]);
  return ok(listSavedSearches(context));
}

/** Deleting one that is gone already changes nothing. */
export function deleteSearch(context: LibraryContext, name: string): Answer {
  context.connection.run('DELETE FROM saved_searches WHERE name = ?', [name]);
  return ok(listSavedSearches(context));
}

function invalid(subject: string, detail: string): AppError {
  return { code: 'request/invalid', subject, detail };
}
