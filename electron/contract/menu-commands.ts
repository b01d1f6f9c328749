/**
 * What the native menu can ask of the window, by id, sent as `menu.command`. Keys are shown in the menu and handled in
 * the window, so that a key means the same wherever the focus is. `CmdOrCtrl` and the rest are Electron's names of keys.
 */
export const menuCommands = {
  'brief.new': { label: 'New Brief…', keys: 'CmdOrCtrl+N' },
  'brief.open': { label: 'Open…', keys: 'CmdOrCtrl+O' },
  'brief.save': { label: 'Save', keys: 'CmdOrCtrl+S' },
  'brief.save-as': { label: 'Save As…', keys: 'CmdOrCtrl+Shift+S' },
  'brief.close': { label: 'Close Brief', keys: 'CmdOrCtrl+W' },
  'brief.details': { label: 'Brief Details…', keys: '' },
  'library.import': { label: 'Import Documents…', keys: '' },
  'library.paste': { label: 'Paste as a Source', keys: '' },
  'library.back-up': { label: 'Back Up the Library…', keys: '' },
  'library.restore-backup': { label: 'Restore the Library…', keys: '' },
  'library.export-data': { label: 'Export the Library as Data…', keys: '' },
  'library.bring-in': { label: 'Bring In Exported Data…', keys: '' },
  'brief.export-again': { label: 'Export Again', keys: 'CmdOrCtrl+E' },
  'brief.export': { label: 'Export…', keys: 'CmdOrCtrl+Shift+E' },
  'brief.preview': { label: 'Page Preview', keys: 'CmdOrCtrl+P' },
  'edit.undo': { label: 'Undo', keys: 'CmdOrCtrl+Z' },
  'edit.redo': { label: 'Redo', keys: 'CmdOrCtrl+Shift+Z' },
  'edit.cite': { label: 'Citation…', keys: 'CmdOrCtrl+Alt+C' },
  'edit.footnote': { label: 'Footnote in Own Words…', keys: 'CmdOrCtrl+Alt+F' },
  'view.palette': { label: 'Command Palette…', keys: 'CmdOrCtrl+K' },
  'view.library': { label: 'Show or Hide Library', keys: 'CmdOrCtrl+\\' },
  'view.inspector': { label: 'Show or Hide Inspector', keys: 'CmdOrCtrl+Alt+\\' },
  'view.search-library': { label: 'Search Library', keys: 'CmdOrCtrl+L' },
  'check.run': { label: 'Check the Brief', keys: 'F7' },
  'check.next': { label: 'Next Finding', keys: 'F8' },
  'check.previous': { label: 'Previous Finding', keys: 'Shift+F8' },
  'app.settings': { label: 'Settings…', keys: 'CmdOrCtrl+,' },
  'help.shortcuts': { label: 'Keyboard Shortcuts', keys: 'CmdOrCtrl+/' },
  'help.about': { label: 'About Briefwright', keys: '' },
} as const;

export type MenuCommand = keyof typeof menuCommands;
