import fs from 'node:fs';
import path from 'node:path';
import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test';
import type { Api } from '../../electron/contract/api.ts';
import type { RunningApp } from './launch.ts';

/** From the first screen to the sample's brief: five documents read, a brief filled from them. */
export async function startWithSample(page: Page): Promise<void> {
  const start = page.getByRole('main', { name: 'Start' }).getByRole('button', { name: /^Start with the sample/ });
  await start.press('Enter');
  await expect(briefText(page)).toBeVisible({ timeout: 30_000 });
}

/** Answers every dialog that asks for files or folders to open from now on. */
export async function answerOpenDialog(app: ElectronApplication, filePaths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...chosen] });
  }, filePaths);
}

/** Answers every dialog that asks where to save from now on. */
export async function answerSaveDialog(app: ElectronApplication, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, filePath);
}

export function briefText(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Brief text' });
}

export function slot(page: Page, title: string): Locator {
  return briefText(page).getByRole('region', { name: title });
}

export function citations(within: Locator): Locator {
  return within.getByRole('button', { name: /^Citation \d/ });
}

/** By keyboard, with nothing in the library: a brief of the template chosen first, the caret in its first section. */
export async function newBrief(page: Page, title: string): Promise<void> {
  await makeBrief(page, await briefDialog(page, title));
}

/** The same with claims in the library, none of which is taken in. */
export async function emptyBrief(page: Page, title: string): Promise<void> {
  const dialog = await briefDialog(page, title);
  // It is on offer once the library has said what it holds.
  const fill = dialog.getByRole('checkbox', { name: /Fill it/ });
  await expect(fill).toBeChecked();
  await fill.press('Space');
  await expect(fill).not.toBeChecked();
  await makeBrief(page, dialog);
}

async function briefDialog(page: Page, title: string): Promise<Locator> {
  // A key pressed before the window is drawn would be lost.
  await expect(page.getByRole('main').first()).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Control+n');
  const dialog = page.getByRole('dialog', { name: 'New brief' });
  await dialog.getByRole('textbox', { name: 'Title' }).fill(title);
  await expect(dialog.getByRole('radio').first()).toBeVisible();
  return dialog;
}

async function makeBrief(page: Page, dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: 'Create' }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(briefText(page)).toBeFocused();
}

/** By keyboard: a command by its name, or by as much of it as no other begins with. */
export async function runCommand(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Find a command' });
  await expect(palette.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type(name);
  // Some commands come a moment later, as searches that are kept in the library do.
  const entry = palette.getByRole('menuitem').first();
  await expect(entry).toContainText(name);
  await expect(entry).toHaveAttribute('data-focused', 'true');
  await page.keyboard.press('Enter');
  await expect(palette).toHaveCount(0);
}

/** By keyboard: the dialog of the export, with this folder chosen. Its name ends in `exports`. */
export async function openExport({ app, page }: RunningApp, folder: string): Promise<Locator> {
  await answerOpenDialog(app, [folder]);
  await page.keyboard.press('Control+Shift+e');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('button', { name: 'Choose…' }).press('Enter');
  await expect(dialog).toContainText(path.basename(folder));
  return dialog;
}

/** Exports what the dialog says, and closes it when the files are written. */
export async function exportNow(page: Page, dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: 'Export', exact: true }).press('Enter');
  await expect(page.getByRole('dialog', { name: 'Exported' })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Done', exact: true }).press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** The same by keys alone, with nothing put into focus by the test. */
export async function exportByKeys({ app, page }: RunningApp, folder: string): Promise<void> {
  await answerOpenDialog(app, [folder]);
  await page.keyboard.press('Control+Shift+e');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await tabTo(page, dialog.getByRole('button', { name: 'Choose…' }));
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText(path.basename(folder));
  await tabTo(page, dialog.getByRole('button', { name: 'Export', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Exported' })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('button', { name: 'Done', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Presses Tab until something has the focus; a place that Tab does not lead to fails the test. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused({ timeout: 1 });
}

export function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

/** Where something stands when it has come to rest: the same in two frames that follow each other. */
export async function restingBox(target: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  return target.evaluate(async (element) => {
    const box = () => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    };
    const frame = () => new Promise((resume) => requestAnimationFrame(resume));
    for (let before = box(); ; ) {
      await frame();
      await frame();
      const now = box();
      if (JSON.stringify(now) === JSON.stringify(before)) return now;
      before = now;
    }
  });
}

/** How many claims the library holds, once its list shows all of them. */
export async function claimsShown(page: Page): Promise<number> {
  const count = await page.evaluate(async () => {
    const { requests } = (globalThis as unknown as { readonly briefwright: Api }).briefwright;
    const summary = await requests['library.summary']({});
    return summary.ok ? summary.value.claims : 0;
  });
  await expect(page.getByRole('listbox', { name: 'Claims' }).getByRole('option')).toHaveCount(count);
  return count;
}

/** On the first screen: writes these files and imports them. */
export async function importFiles(
  { app, page, userData }: RunningApp,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  const paths = Object.entries(files).map(([name, content]) => {
    const file = path.join(userData, name);
    fs.writeFileSync(file, content);
    return file;
  });
  await answerOpenDialog(app, paths);
  await page.getByRole('main').getByRole('button', { name: 'Import documents' }).click();
  await expect(page.getByRole('tab', { name: `Sources ${paths.length}` })).toBeVisible({ timeout: 30_000 });
}

/** With the folder SHOTS in the environment: a picture of the window in both themes, for whoever wants to look. */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.SHOTS;
  if (!folder) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: path.join(folder, `${name}-${colorScheme}.png`), animations: 'disabled' });
  }
}
