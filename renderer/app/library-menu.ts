import type { MenuEntry } from '../ui/menu.tsx';
import { appCommands } from './commands.ts';

/** What can be done with the library as a whole, in groups; the same commands as in the menu and the palette. */
const groups: readonly (readonly string[])[] = [
  ['library.back-up', 'library.restore-backup'],
  ['library.export-data', 'library.bring-in'],
];

export const libraryMenu: readonly MenuEntry[] = groups.flatMap((ids, index): readonly MenuEntry[] => [
  ...(index === 0 ? [] : [{ type: 'line', id: `line-${index}` } as const]),
  ...appCommands
    .filter(({ id }) => ids.includes(id))
    .map(({ id, title, run }) => ({ type: 'action', id, label: `${title}…`, run }) as const),
]);
