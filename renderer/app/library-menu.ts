import { type MenuCommand, menuCommands } from '../../electron/contract/menu-commands.ts';
import type { MenuEntry } from '../ui/menu.tsx';
import { appCommands } from './commands.ts';

/** What can be done with the library as a whole, in groups; the same commands as in the menu and the palette. */
const groups: readonly (readonly MenuCommand[])[] = [
  ['library.import', 'library.import-folder', 'library.paste'],
  ['library.back-up', 'library.restore-backup'],
  ['library.export-data', 'library.bring-in'],
];

export const libraryMenu: readonly MenuEntry[] = groups.flatMap((ids, index): readonly MenuEntry[] => [
  ...(index === 0 ? [] : [{ type: 'line', id: `line-${index}` } as const]),
  ...ids.map((id) => {
    const run = () => appCommands.find((command) => command.id === id)?.run();
    return { type: 'action', id, label: menuCommands[id].label, run } as const;
  }),
]);
