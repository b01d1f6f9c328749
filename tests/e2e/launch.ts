import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

const root = path.resolve(import.meta.dirname, '../..');

export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Settings, library and recovery files of this run; nobody else's. */
  readonly userData: string;
  /** Ends the program and removes its files. */
  readonly close: () => Promise<void>;
}

/**
 * Starts the built product in a folder of its own. Native dialogs cannot be driven: replace `dialog.showOpenDialog`
 * and its like by `app.evaluate`. A test that has a navigation refused needs an app of its own, because the next
 * action on that page would wait for the navigation for ever.
 */
export async function launch(
  options: {
    readonly args?: readonly string[];
    readonly env?: Readonly<Record<string, string>>;
    readonly userData?: string;
  } = {},
): Promise<RunningApp> {
  const userData = options.userData ?? fs.mkdtempSync(path.join(os.tmpdir(), 'briefwright-'));
  const app = await _electron.launch({
    cwd: root,
    args: ['.', `--user-data-dir=${userData}`, ...(options.args ?? [])],
    env: { ...environment(), ...options.env },
  });
  const page = await app.firstWindow();
  return {
    app,
    page,
    userData,
    async close() {
      await app.close();
      if (options.userData === undefined) fs.rmSync(userData, { recursive: true, force: true });
    },
  };
}

/** The environment of this process, without what the test runner adds for itself. */
function environment(): Record<string, string> {
  const entries = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || name === 'NODE_OPTIONS' ? [] : [[name, value] as const],
  );
  return Object.fromEntries(entries);
}
