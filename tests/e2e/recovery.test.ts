import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type ElectronApplication, expect, type Locator, type Page, test } from '@playwright/test';
import { judge } from './judge.ts';
import { launch, type RunningApp } from './launch.ts';
import { answerSaveDialog, briefText, newBrief } from './steps.ts';

const root = path.resolve(import.meta.dirname, '../..');

let folder: string;
let running: RunningApp;

test.beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'briefwright-'));
});
test.afterEach(async () => {
  await running.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

test('no acknowledged word is lost when the program is killed, whether the brief has a file or not', async () => {
  const file = path.join(folder, 'Numbered.brief');
  await start();
  await newBrief(running.page, 'Numbered');
  await write(running.page, 1, 30);
  await kept(running.page, 1, 30);
  // These are on their way, or not even that: they may be lost, but no half of them may come back twice.
  await write(running.page, 31, 45);
  await kill(running.app);

  await start();
  await restore(running.page);
  await expect(briefText(running.page)).toContainText(numbered(1, 30));
  const recovered = (await briefText(running.page).textContent())?.match(/word\d+/g) ?? [];
  expect(recovered).toEqual(numbered(1, recovered.length).split(' '));

  await save(running, file);
  const written = fs.readFileSync(file);
  await write(running.page, 101, 130);
  await kept(running.page, 101, 130);
  await kill(running.app);

  await start();
  await expect(recovery(running.page)).toContainText('Numbered');
  await judge(running.page, 'the question after a crash');
  expect(fs.readFileSync(file).equals(written), 'the file is as it was until something is chosen').toBe(true);
  await restore(running.page);
  // What was restored is safe again at once.
  await kill(running.app);

  await start();
  await restore(running.page);
  await expect(briefText(running.page)).toContainText(numbered(1, 30));
  await expect(briefText(running.page)).toContainText(numbered(101, 130));
  await save(running, file);
  await running.app.close();

  await start();
  await expect(running.page.getByRole('main', { name: 'Start' })).toBeVisible();
  await expect(recovery(running.page)).toHaveCount(0);
});

test('words in a field that nobody has left are saved with the rest, and survive that the program is killed', async () => {
  const file = path.join(folder, 'Numbered.brief');
  const heading = () => running.page.getByRole('textbox', { name: 'Title of the brief' });
  await start();
  await newBrief(running.page, 'Numbered');
  await save(running, file);
  await heading().focus();
  await running.page.keyboard.press('Control+a');
  await running.page.keyboard.type('Ports close in winter');
  await running.page.keyboard.press('Control+s');
  await expect(saveMark(running.page)).toHaveAttribute('data-save', 'saved');
  await expect(heading()).toBeFocused();
  await expect(title(running.page)).toHaveValue('Ports close in winter');
  await kill(running.app);

  await start(file);
  await expect(heading()).toHaveValue('Ports close in winter');
  await heading().focus();
  await running.page.keyboard.press('End');
  await running.page.keyboard.type(' and open in spring');
  await expect(saveMark(running.page)).toHaveAttribute('data-save', 'kept');
  await expect(heading()).toBeFocused();
  await kill(running.app);

  await start();
  await restore(running.page);
  await expect(heading()).toHaveValue('Ports close in winter and open in spring');
});

test('a window that crashes comes back with everything in it', async () => {
  await start();
  const { app, page } = running;
  await newBrief(page, 'Numbered');
  await write(page, 1, 30);
  await kept(page, 1, 30);
  // The test runner gives a crashed page up for lost, so the window is asked through the program.
  await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const back = new Promise<void>((resolve) => contents?.once('did-finish-load', () => resolve()));
    contents?.forcefullyCrashRenderer();
    await back;
  });
  await expect
    .poll(() => inWindow(app, "document.querySelector('[role=textbox]')?.textContent"))
    .toContain(numbered(1, 30));
  expect(await inWindow(app, "document.querySelector('[role=alertdialog]') === null")).toBe(true);
  await expect.poll(() => inWindow(app, 'document.body.textContent')).toContain('The window had stopped');
});

test('a file that another program changed is not overwritten before somebody chooses', async () => {
  const file = path.join(folder, 'Numbered.brief');
  await start();
  const { page } = running;
  await newBrief(page, 'Numbered');
  await save(running, file);
  await write(page, 1, 10);
  await save(running, file);
  const theirs = fs.readFileSync(file);
  await write(page, 101, 110);
  await save(running, file);
  // What a service that keeps folders alike does when it finds an older copy elsewhere, time of change included.
  const { atime, mtime } = fs.statSync(file);
  fs.writeFileSync(file, theirs);
  fs.utimesSync(file, atime, mtime);
  await write(page, 201, 210);
  await page.keyboard.press('Control+s');

  const question = page.getByRole('alertdialog', { name: 'Another program changed this file' });
  await expect(question.getByRole('button', { name: 'Keep both' })).toBeFocused();
  expect(fs.readFileSync(file).equals(theirs)).toBe(true);
  await judge(page, 'the question about a changed file');
  await page.keyboard.press('Enter');
  await expect(question).toHaveCount(0);
  expect(fs.readFileSync(file).equals(theirs)).toBe(true);
  expect(fs.readdirSync(folder).filter((name) => /^Numbered \(mine .*\)\.brief$/.test(name))).toHaveLength(1);
  await expect(briefText(page)).toContainText(numbered(201, 210));
});

test('a second start hands its file to the window that is there', async () => {
  const file = path.join(folder, 'First.brief');
  await start();
  const { app, page } = running;
  await newBrief(page, 'First');
  await write(page, 1, 10);
  await save(running, file);
  await newBrief(page, 'Second');
  await write(page, 101, 110);
  await kept(page, 101, 110);

  const { spawnfile, spawnargs } = app.process();
  const arguments_ = spawnargs.slice(1).filter((argument) => !/^--(inspect|remote-debugging)/.test(argument));
  const second = spawn(spawnfile, [...arguments_, file], { cwd: root, stdio: 'ignore' });
  expect(await once(second, 'exit')).toEqual([0, null]);
  await expect(title(page)).toHaveValue('First');
  await expect(briefText(page)).toContainText(numbered(1, 10));

  // The brief it took the place of has no file. It is not lost, is not taken for a crash, and a start for another
  // file does not show it.
  await app.close();
  await start(file);
  await expect(title(running.page)).toHaveValue('First');
  await expect(running.page.getByRole('alertdialog')).toHaveCount(0);
  await running.page.keyboard.press('Control+w');
  const screen = running.page.getByRole('main', { name: 'Start' });
  await expect(screen.getByRole('button', { name: /^Second/ })).toBeVisible();
  await judge(running.page, 'the start screen with briefs of before');
  await screen.getByRole('button', { name: /^Second/ }).press('Enter');
  await expect(briefText(running.page)).toContainText(numbered(101, 110));
  await running.page.keyboard.press('Control+w');
  await screen.getByRole('button', { name: 'Discard Second' }).press('Enter');
  await running.page.getByRole('dialog').getByRole('button', { name: 'Discard' }).press('Enter');
  await expect(screen.getByRole('button', { name: /Second/ })).toHaveCount(0);
});

async function start(...args: readonly string[]): Promise<void> {
  running = await launch({ userData: path.join(folder, 'user data'), args });
  await expect(running.page.getByRole('main')).toBeVisible();
}

/** As the system does it when memory runs out: no warning, no chance to write anything. */
async function kill(app: ElectronApplication): Promise<void> {
  const closed = app.waitForEvent('close');
  app.process().kill('SIGKILL');
  await closed;
}

function inWindow(app: ElectronApplication, expression: string): Promise<unknown> {
  return app.evaluate(
    ({ BrowserWindow }, asked) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(asked),
    expression,
  );
}

async function write(page: Page, first: number, last: number): Promise<void> {
  await expect(briefText(page)).toBeFocused();
  await page.keyboard.type(`${numbered(first, last)} `);
}

/** Until the words are there and the window says that a crash would lose nothing. */
async function kept(page: Page, first: number, last: number): Promise<void> {
  await expect(briefText(page)).toContainText(numbered(first, last));
  await expect(saveMark(page)).toHaveAttribute('data-save', 'kept');
}

function title(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Name of the brief' });
}

function saveMark(page: Page): Locator {
  return page.getByRole('banner').locator('[data-save]');
}

function numbered(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, index) => `word${first + index}`).join(' ');
}

function recovery(page: Page): Locator {
  return page.getByRole('alertdialog', { name: 'Briefwright closed unexpectedly' });
}

async function restore(page: Page): Promise<void> {
  await expect(recovery(page).getByRole('button', { name: 'Restore my edits' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(recovery(page)).toHaveCount(0);
  await expect(briefText(page)).toBeFocused();
}

async function save({ app, page }: RunningApp, file: string): Promise<void> {
  await answerSaveDialog(app, file);
  await page.keyboard.press('Control+s');
  await expect(saveMark(page)).toHaveAttribute('data-save', 'saved');
}
