import type { ReactNode } from 'react';
import { type MenuCommand, menuCommands } from '../../electron/contract/menu-commands.ts';
import {
  BackUpIcon,
  ExportIcon,
  FolderIcon,
  ImportIcon,
  OpenIcon,
  PasteIcon,
  RestoreBackupIcon,
  RowsIcon,
  TagIcon,
} from '../ui/icons.tsx';
import type { MenuEntry } from '../ui/menu.tsx';
import { appCommands } from './commands.ts';

/** What can be done with the library as a whole, in groups; the same commands as in the menu and the palette. */
const groups: readonly (readonly (readonly [MenuCommand, ReactNode])[])[] = [
  [
    ['library.import', <ImportIcon key="icon" />],
    ['library.import-folder', <FolderIcon key="icon" />],
    ['library.paste', <PasteIcon key="icon" />],
  ],
  [
    ['library.duplicates', <RowsIcon key="icon" />],
    ['library.tags', <TagIcon key="icon" />],
  ],
  [
    ['library.back-up', <BackUpIcon key="icon" />],
    ['library.restore-backup', <RestoreBackupIcon key="icon" />],
  ],
  [
    ['library.export-data', <ExportIcon key="icon" />],
    ['library.bring-in', <OpenIcon key="icon" />],
  ],
];

export const libraryMenu: readonly MenuEntry[] = groups.flatMap((commands, index): readonly MenuEntry[] => [
  ...(index === 0 ? [] : [{ type: 'line', id: `line-${index}` } as const]),
  ...commands.map(([id, icon]) => {
    const run = () => appCommands.find((command) => command.id === id)?.run();
    return { type: 'action', id, label: menuCommands[id].label, icon, run } as const;
  }),
]);
