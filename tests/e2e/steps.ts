import fs from 'node:fs';
import path from 'node:path';
import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test';
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

/** By keyboard: an empty brief of the template chosen first, the caret in its first section. */
export async function newBrief(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+n');
  const dialog = page.getByRole('dialog', { name: 'New brief' });
  await dialog.getByRole('textbox', { name: 'Title' }).fill(title);
  await expect(dialog.getByRole('radio').first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Create' }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(briefText(page)).toBeFocused();
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
    await page.screenshot({ path: path.join(folder, `${name}-${colorScheme}.png`) });
  }
}
