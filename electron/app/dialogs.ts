import { type BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';

export const backupExtension = 'bwlibrary';

/** The system's dialogs, each answering with null when it was dismissed. Every one starts in a folder of our choice. */
export class Dialogs {
  readonly #window: () => BrowserWindow | null;

  constructor(window: () => BrowserWindow | null) {
    this.#window = window;
  }

  async files(options: { readonly title: string; readonly folder: string; readonly extensions: readonly string[] }) {
    return this.#open({
      title: options.title,
      defaultPath: options.folder,
      properties: ['openFile', 'multiSelections'],
      filters: [
        { name: 'Documents', extensions: [...options.extensions] },
        { name: 'All files', extensions: ['*'] },
      ],
    });
  }

  async folders(options: { readonly title: string; readonly folder: string }): Promise<readonly string[]> {
    return this.#open({
      title: options.title,
      defaultPath: options.folder,
      properties: ['openDirectory', 'multiSelections'],
    });
  }

  async brief(folder: string): Promise<string | null> {
    const paths = await this.#open({
      title: 'Open a brief',
      defaultPath: folder,
      properties: ['openFile'],
      filters: [{ name: 'Briefs', extensions: ['brief'] }],
    });
    return paths[0] ?? null;
  }

  async fonts(folder: string): Promise<readonly string[]> {
    return this.#open({
      title: 'Add fonts',
      defaultPath: folder,
      properties: ['openFile', 'multiSelections'],
      filters: [
        { name: 'Fonts', extensions: ['ttf', 'otf', 'ttc', 'woff', 'woff2'] },
        { name: 'All files', extensions: ['*'] },
      ],
    });
  }

  async houseStyle(folder: string): Promise<string | null> {
    const paths = await this.#open({
      title: 'Import a house style',
      defaultPath: folder,
      properties: ['openFile'],
      filters: [{ name: 'House styles', extensions: ['json'] }],
    });
    return paths[0] ?? null;
  }

  citationStyles(folder: string): Promise<readonly string[]> {
    return this.#open({
      title: 'Add citation styles',
      defaultPath: folder,
      properties: ['openFile', 'multiSelections'],
      filters: [{ name: 'Citation styles', extensions: ['csl'] }],
    });
  }

  async wordFile(folder: string): Promise<string | null> {
    const paths = await this.#open({
      title: 'Take the look of a Word file',
      defaultPath: folder,
      properties: ['openFile'],
      filters: [
        { name: 'Word documents and templates', extensions: ['docx', 'dotx'] },
        { name: 'All files', extensions: ['*'] },
      ],
    });
    return paths[0] ?? null;
  }

  async saveWordTemplate(path: string): Promise<string | null> {
    const chosen = await this.#save({
      title: 'Save a Word file to begin with',
      defaultPath: path,
      filters: [{ name: 'Word templates', extensions: ['dotx'] }],
    });
    return chosen === null || /\.dotx$/i.test(chosen) ? chosen : `${chosen}.dotx`;
  }

  async saveHouseStyle(path: string): Promise<string | null> {
    const chosen = await this.#save({
      title: 'Export the house style',
      defaultPath: path,
      filters: [{ name: 'House styles', extensions: ['json'] }],
    });
    return chosen === null || /\.json$/i.test(chosen) ? chosen : `${chosen}.json`;
  }

  async returnedWord(folder: string): Promise<string | null> {
    const paths = await this.#open({
      title: 'Bring back an edited Word file',
      defaultPath: folder,
      properties: ['openFile'],
      filters: [{ name: 'Word documents', extensions: ['docx', 'docm'] }],
    });
    return paths[0] ?? null;
  }

  async backup(folder: string): Promise<string | null> {
    const paths = await this.#open({
      title: 'Restore a backup of the library',
      defaultPath: folder,
      properties: ['openFile'],
      filters: [{ name: 'Library backups', extensions: [backupExtension] }],
    });
    return paths[0] ?? null;
  }

  async exportedLibrary(folder: string): Promise<string | null> {
    const paths = await this.#open({
      title: 'Choose library.json, about.json or claims.csv of an exported library',
      defaultPath: folder,
      properties: ['openFile'],
      filters: [{ name: 'Exported library', extensions: ['json', 'csv'] }],
    });
    return paths[0] ?? null;
  }

  async saveBackup(path: string): Promise<string | null> {
    return this.#save({
      title: 'Back up the library',
      defaultPath: path,
      filters: [{ name: 'Library backups', extensions: [backupExtension] }],
    });
  }

  /** Where a new folder is to be made. */
  async saveFolder(path: string): Promise<string | null> {
    return this.#save({ title: 'Export the library into a new folder', defaultPath: path });
  }

  async folder(folder: string): Promise<string | null> {
    const paths = await this.#open({
      title: 'Export to a folder',
      defaultPath: folder,
      properties: ['openDirectory', 'createDirectory'],
    });
    return paths[0] ?? null;
  }

  async saveBrief(path: string): Promise<string | null> {
    const chosen = await this.#save({
      title: 'Save the brief',
      defaultPath: path,
      filters: [{ name: 'Briefs', extensions: ['brief'] }],
    });
    if (chosen === null) return null;
    return /\.brief$/i.test(chosen) ? chosen : `${chosen}.brief`;
  }

  async #save(options: SaveDialogOptions): Promise<string | null> {
    const window = this.#window();
    const answer =
      window === null ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(window, options);
    return answer.canceled || !answer.filePath ? null : answer.filePath;
  }

  async #open(options: OpenDialogOptions): Promise<readonly string[]> {
    const window = this.#window();
    const answer =
      window === null ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(window, options);
    return answer.canceled ? [] : answer.filePaths;
  }
}
