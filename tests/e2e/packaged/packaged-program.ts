import { type ChildProcess, type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';

export interface PackagedProgram {
  readonly page: Page;
  readonly process: ChildProcess;
  readonly close: () => Promise<void>;
}

/** The program under test and the user it runs as (root steps down, so that the sandbox is on). */
export function packagedProgram(): { readonly executable: string; readonly user: number | undefined } {
  const executable = process.env.BRIEFWRIGHT_PACKAGE;
  if (executable === undefined) throw new Error('BRIEFWRIGHT_PACKAGE must name the packaged program: use npm run dist');
  const user = process.env.BRIEFWRIGHT_PACKAGE_USER;
  return { executable, user: user === undefined ? undefined : Number(user) };
}

/** An empty folder the program's user may write to, and what removes it again. */
export function freshHome(): { readonly home: string; readonly remove: () => void } {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'briefwright-home-'));
  const { user } = packagedProgram();
  if (user !== undefined) fs.chownSync(home, user, user);
  return { home, remove: () => fs.rmSync(home, { recursive: true, force: true }) };
}

/** Where the program keeps its things when `home` is all it may use. */
const homeEnvironment = (home: string) => ({ HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home, TMPDIR: home });

/** Runs one command to its end, on a machine without a display. */
export function runPackaged(args: readonly string[], home: string): SpawnSyncReturns<string> {
  const { executable, user } = packagedProgram();
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...environment } = process.env;
  return spawnSync(executable, [...args], {
    cwd: home,
    env: { ...environment, ...homeEnvironment(home) },
    encoding: 'utf8',
    timeout: 50_000,
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
}

/**
 * Starts the program and drives its window over the browser's own debugging port: the fuses of a package leave no
 * other way in.
 */
export async function startPackaged(args: readonly string[] = []): Promise<PackagedProgram> {
  const { executable, user } = packagedProgram();
  const { home, remove } = freshHome();
  const userData = path.join(home, 'data');
  const child = spawn(executable, ['--remote-debugging-port=0', `--user-data-dir=${userData}`, ...args], {
    cwd: home,
    env: { ...process.env, ...homeEnvironment(home) },
    stdio: 'ignore',
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  const browser = await connect(child, path.join(userData, 'DevToolsActivePort'));
  const [context] = browser.contexts();
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
  if (page === undefined) throw new Error('the packaged program opened no window');
  return {
    page,
    process: child,
    async close() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await browser.close();
      child.kill();
      await ended;
      remove();
    },
  };
}

/** Waits until the program has written the number of its port. */
async function connect(child: ChildProcess, portFile: string): Promise<Browser> {
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`the packaged program ended at once: ${child.exitCode ?? child.signalCode}`);
    }
    const port = fs.existsSync(portFile) ? fs.readFileSync(portFile, 'utf8').split('\n')[0] : undefined;
    if (port) return chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
