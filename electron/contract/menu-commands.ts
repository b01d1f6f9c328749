/**
 * What the native menu can ask of the window, by id, sent as `menu.command`. Keys are shown in the menu and handled in
 * the window, so that a key means the same wherever the focus is. `CmdOrCtrl` and the rest are Electron's names of keys.
 */
export const menuCommands = {
  'brief.new': { label: 'New brief…', keys: 'CmdOrCtrl+N' },
  'brief.open': { label: 'Open…', keys: 'CmdOrCtrl+O' },
  'brief.save': { label: 'Save', keys: 'CmdOrCtrl+S' },
  'brief.save-as': { label: 'Save as…', keys: 'CmdOrCtrl+Shift+S' },
  'brief.close': { label: 'Close brief', keys: 'CmdOrCtrl+W' },
  'brief.details': { label: 'Brief details…', keys: '' },
  'library.import': { label: 'Import documents…', keys: '' },
  'library.import-folder': { label: 'Import a folder…', keys: '' },
  'library.paste': { label: 'Paste as a source', keys: '' },
  'library.duplicates': { label: 'Duplicates…', keys: '' },
  'library.tags': { label: 'Tags…', keys: '' },
  'library.back-up': { label: 'Back up the library…', keys: '' },
  'library.restore-backup': { label: 'Restore the library…', keys: '' },
  'library.export-data': { label: 'Export the library as data…', keys: '' },
  'library.bring-in': { label: 'Bring in exported data…', keys: '' },
  'brief.export-again': { label: 'Export again', keys: 'CmdOrCtrl+E' },
  'brief.export': { label: 'Export…', keys: 'CmdOrCtrl+Shift+E' },
  'brief.preview': { label: 'Page preview', keys: 'CmdOrCtrl+Alt+V' },
  'brief.show-in-preview': { label: 'Show the caret in the preview', keys: '' },
  'brief.print': { label: 'Print…', keys: 'CmdOrCtrl+P' },
  'edit.undo': { label: 'Undo', keys: 'CmdOrCtrl+Z' },
  'edit.redo': { label: 'Redo', keys: 'CmdOrCtrl+Shift+Z' },
  'edit.cite': { label: 'Citation…', keys: 'CmdOrCtrl+Alt+C' },
  'edit.footnote': { label: 'Footnote in own words…', keys: 'CmdOrCtrl+Alt+F' },
  'edit.picture': { label: 'Picture…', keys: 'CmdOrCtrl+Alt+P' },
  'view.palette': { label: 'Command palette…', keys: 'CmdOrCtrl+K' },
  'view.library': { label: 'Show or hide library', keys: 'CmdOrCtrl+\\' },
  'view.inspector': { label: 'Show or hide inspector', keys: 'CmdOrCtrl+Alt+\\' },
  'view.search-library': { label: 'Search library', keys: 'CmdOrCtrl+L' },
  'check.run': { label: 'Check the brief', keys: 'F7' },
  'check.next': { label: 'Next finding', keys: 'F8' },
  'check.previous': { label: 'Previous finding', keys: 'Shift+F8' },
  'app.house-style': { label: 'House style…', keys: '' },
  'app.settings': { label: 'Settings…', keys: 'CmdOrCtrl+,' },
  'help.shortcuts': { label: 'Keyboard shortcuts', keys: 'CmdOrCtrl+/' },
  'help.about': { label: 'About Briefwright', keys: '' },
} as const;

export type MenuCommand = keyof typeof menuCommands;
