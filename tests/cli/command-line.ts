import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { ensureBuilt } from '../../electron/scripts/build.mjs';

export const projectRoot = path.resolve(import.meta.dirname, '../..');
export const sampleFolder = path.join(projectRoot, 'assets/sample');
const program = path.join(projectRoot, 'out/cli/main.cjs');

/** What a command left behind: its exit code and what it wrote where. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Brings the bundled command line up to date; in no time when nothing has changed. For `beforeAll`. */
export async function buildCommandLine(): Promise<void> {
  await ensureBuilt(['node']);
}

/** Runs the bundled command line as the user does, in a process of its own. */
export function run(
  args: readonly string[],
  given: {
    readonly env?: Readonly<Record<string, string>>;
    readonly cwd?: string;
    readonly input?: string | Uint8Array;
  } = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ...given.env };
    const child = spawn(process.execPath, [program, ...args], { cwd: given.cwd ?? os.tmpdir(), env });
    child.stdin.end(given.input);
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, stdout: Buffer.concat(stdout).toString('utf8'), stderr: Buffer.concat(stderr).toString('utf8') });
    });
  });
}

/** The one JSON value on standard output. Anything else there fails the test. */
export async function runJson<T>(args: readonly string[]): Promise<{ readonly code: number | null; readonly json: T }> {
  const { code, stdout } = await run([...args, '--json']);
  if (!/^[^\n]+\n$/.test(stdout)) throw new Error(`Expected one line of JSON, got: ${stdout}`);
  return { code, json: JSON.parse(stdout) as T };
}

/** Runs a command that must succeed and answers with its JSON value. */
export async function succeed<T>(args: readonly string[]): Promise<T> {
  const { code, json } = await runJson<T>(args);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${JSON.stringify(json)}`);
  return json;
}

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = newFolder();
  onTestFinished(() => removeFolder(folder));
  return folder;
}

/** A folder that the caller removes with `removeFolder`. */
export function newFolder(): string {
  return fs.mkdtempSync(path.join(os.tmpdir(), 'briefwright-cli-'));
}

export function removeFolder(folder: string): void {
  fs.rmSync(folder, { recursive: true, force: true });
}

/** Writes files into a folder and answers with their paths, in order. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): readonly string[] {
  return Object.entries(files).map(([name, content]) => {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
    return file;
  });
}

/** Every file below a folder, by its path from there. */
export function filesIn(folder: string): readonly string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}
