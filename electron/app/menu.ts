import { Menu, type MenuItemConstructorOptions } from 'electron';
import { type MenuCommand, menuCommands } from '../contract/menu-commands.ts';
import type { SendEvent } from './events.ts';

/** The native menu. Every item of ours sends its id to the window, which runs the command and handles its key. */
export function installMenu(send: SendEvent): void {
  const item = (id: MenuCommand): MenuItemConstructorOptions => {
    const { label, keys } = menuCommands[id];
    return {
      id,
      label,
      click: () => send('menu.command', { command: id }),
      ...(keys === '' ? {} : { accelerator: keys, registerAccelerator: false }),
    };
  };
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const menus: MenuItemConstructorOptions[] = [
    {
      label: '&File',
      submenu: [
        item('brief.new'),
        item('brief.open'),
        line,
        item('library.import'),
        item('library.import-folder'),
        item('library.paste'),
        {
          label: 'Library',
          submenu: [
            item('library.duplicates'),
            item('library.tags'),
            line,
            item('library.back-up'),
            item('library.restore-backup'),
            line,
            item('library.export-data'),
            item('library.bring-in'),
          ],
        },
        line,
        item('brief.save'),
        item('brief.save-as'),
        item('brief.details'),
        line,
        item('brief.export-again'),
        item('brief.export'),
        item('brief.bring-back'),
        item('brief.preview'),
        item('brief.show-in-preview'),
        item('brief.print'),
        line,
        item('app.house-style'),
        item('app.settings'),
        item('brief.close'),
        { role: 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        item('edit.undo'),
        item('edit.redo'),
        line,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'selectAll' },
      ],
    },
    {
      label: '&Insert',
      submenu: [item('edit.cite'), item('edit.footnote'), item('edit.picture'), item('edit.comment')],
    },
    {
      label: '&View',
      submenu: [
        item('view.palette'),
        item('view.search-library'),
        item('view.library'),
        item('view.inspector'),
        line,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
      ],
    },
    { label: '&Check', submenu: [item('check.run'), item('check.next'), item('check.previous')] },
    { label: '&Help', submenu: [item('help.shortcuts'), item('help.about')] },
  ];
  const own = process.platform === 'darwin' ? [{ role: 'appMenu' } as MenuItemConstructorOptions] : [];
  Menu.setApplicationMenu(Menu.buildFromTemplate([...own, ...menus]));
}
