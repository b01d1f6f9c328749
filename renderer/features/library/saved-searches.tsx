import { useCallback, useEffect, useState } from 'react';
import type { SavedSearch, SearchScope } from '../../../electron/claims/saved-search.ts';
import { request } from '../../bridge/request.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { SavedIcon } from '../../ui/icons.tsx';
import { MenuButton, type MenuEntry } from '../../ui/menu.tsx';
import { showFailure } from '../../ui/show-failure.ts';
import { showToast } from '../../ui/toasts.tsx';
import { type ClaimFilter, isNarrowed, savedFrom } from './claim-filter.ts';
import { runSavedSearch } from './search-state.ts';

type Naming = { readonly type: 'save' } | { readonly type: 'rename'; readonly name: string };

/** The searches kept under a name: to run, rename or delete one, and to keep the present one. */
export function SavedSearches({ scope, filter }: { readonly scope: SearchScope; readonly filter: ClaimFilter }) {
  const [searches, setSearches] = useState<readonly SavedSearch[]>([]);
  const [naming, setNaming] = useState<Naming | null>(null);
  const take = useCallback((reply: Awaited<ReturnType<typeof readSearches>>) => {
    if (reply.ok) setSearches(reply.value.searches);
    else showFailure(reply.error);
    return reply.ok;
  }, []);
  useEffect(() => void readSearches().then(take), [take]);

  const isAnything = filter.text.trim() !== '' || isNarrowed(filter, scope);
  const save = (name: string) => request('library.save-search', { search: savedFrom(name, scope, filter) });
  const name = async (typed: string) => {
    const done = take(
      naming?.type === 'rename'
        ? await request('library.rename-search', { name: naming.name, to: typed })
        : await save(typed),
    );
    if (!done) return;
    setNaming(null);
    showToast(naming?.type === 'rename' ? 'Renamed.' : `Saved as “${typed}”.`);
  };
  const remove = async (search: SavedSearch) => {
    if (!take(await request('library.delete-search', { name: search.name }))) return;
    const undo = async () => take(await request('library.save-search', { search }));
    showToast(`“${search.name}” deleted.`, { action: { label: 'Undo', run: () => void undo() } });
  };
  const entries = menuEntries(searches, isAnything, { setNaming, remove });
  return (
    <>
      <MenuButton label="Saved searches" entries={entries} placement="bottom end">
        <IconButton label="Saved searches" icon={<SavedIcon />} />
      </MenuButton>
      {naming && (
        <NameDialog
          title={naming.type === 'rename' ? 'Rename this search' : 'Save this search'}
          initial={naming.type === 'rename' ? naming.name : filter.text.trim()}
          taken={naming.type === 'save' ? searches.map((search) => search.name) : []}
          onName={(typed) => void name(typed)}
          onClose={() => setNaming(null)}
        />
      )}
    </>
  );
}

function readSearches() {
  return request('library.saved-searches', {});
}

function menuEntries(
  searches: readonly SavedSearch[],
  isAnything: boolean,
  act: { readonly setNaming: (naming: Naming) => void; readonly remove: (search: SavedSearch) => void },
): readonly MenuEntry[] {
  const change = (id: string, label: string, run: (search: SavedSearch) => void): MenuEntry => ({
    type: 'submenu',
    id,
    label,
    entries: searches.map((search) => ({
      type: 'action',
      id: search.name,
      label: search.name,
      run: () => run(search),
    })),
  });
  return [
    ...searches.map(
      (search): MenuEntry => ({
        type: 'action',
        id: `run ${search.name}`,
        label: search.name,
        run: () => runSavedSearch(search),
      }),
    ),
    ...(searches.length > 0 ? [{ type: 'line', id: 'line' } as const] : []),
    {
      type: 'action',
      id: 'save',
      label: 'Save this search…',
      ...(isAnything ? {} : { note: 'Type something or choose a filter first' }),
      isDisabled: !isAnything,
      run: () => act.setNaming({ type: 'save' }),
    },
    ...(searches.length > 0
      ? [
          change('rename', 'Rename', (search) => act.setNaming({ type: 'rename', name: search.name })),
          change('delete', 'Delete', act.remove),
        ]
      : []),
  ];
}

function NameDialog(props: {
  readonly title: string;
  readonly initial: string;
  readonly taken: readonly string[];
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}) {
  const [name, setName] = useState(props.initial);
  const typed = name.trim();
  const replaces = props.taken.includes(typed);
  return (
    <Dialog
      title={props.title}
      width="narrow"
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>Cancel</Button>
          <Button look="primary" isDisabled={typed === ''} onPress={() => props.onName(typed)}>
            {replaces ? 'Replace' : 'Save'}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typed !== '') props.onName(typed);
        }}
      >
        <TextField
          label="Name"
          value={name}
          onChange={setName}
          autoFocus
          note={replaces ? 'A search of this name is there already; it will be replaced.' : undefined}
        />
      </form>
    </Dialog>
  );
}
