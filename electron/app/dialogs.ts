import { type BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';

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

  async brief(folder: string): Promise<string | null> {
    const paths = await this.#open({
      title: 'Open a brief',
      defaultPath: folder,
      properties: ['openFile'],
      filters: [{ name: 'Briefs', extensions: ['brief'] }],
    });
    return paths[0] ?? null;
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
    const options: SaveDialogOptions = {
      title: 'Save the brief',
      defaultPath: path,
      filters: [{ name: 'Briefs', extensions: ['brief'] }],
    };
    const window = this.#window();
    const answer =
      window === null ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(window, options);
    if (answer.canceled || !answer.filePath) return null;
    return /\.brief$/i.test(answer.filePath) ? answer.filePath : `${answer.filePath}.brief`;
  }

  async #open(options: OpenDialogOptions): Promise<readonly string[]> {
    const window = this.#window();
    const answer =
      window === null ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(window, options);
    return answer.canceled ? [] : answer.filePaths;
  }
}
