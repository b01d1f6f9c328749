import fs from 'node:fs';
import path from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { judge } from './judge.ts';
import { launch } from './launch.ts';
import { answerOpenDialog, restingBox } from './steps.ts';

const reports = Array.from({ length: 24 }, (_, index) => `report ${String(index + 1).padStart(2, '0')}`);

/** Two dozen short documents, one that is none, and a record of a work. */
function fillFolder(folder: string): void {
  fs.mkdirSync(folder);
  for (const [index, name] of reports.entries()) {
    const words = `The quay of ${name.replace('report', 'harbour')} carried ${index + 2},400 tonnes in May 2024, its office said.`;
    fs.writeFileSync(path.join(folder, `${name}.txt`), `About ${name}\n\n${words}\n`);
  }
  fs.writeFileSync(path.join(folder, 'broken.docx'), 'no document');
  fs.writeFileSync(path.join(folder, 'works.ris'), 'TY  - BOOK\nTI  - Quays of the north\nPY  - 1998\nER  -\n');
}

test('a folder is imported, its failures are seen alone, and reading leads back to the same place', async () => {
  test.setTimeout(150_000);
  const { app, page, userData, close } = await launch();
  try {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const folder = path.join(userData, 'reports');
    fillFolder(folder);
    await answerOpenDialog(app, [folder]);
    await page.getByRole('button', { name: 'The whole library' }).press('Enter');
    await expect(page.getByRole('menuitem', { name: 'Paste as a source' })).toBeVisible();
    await judge(page, 'the menu of the whole library');
    await page.getByRole('menuitem', { name: 'Import a folder…' }).press('Enter');
    const show = page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Show' });
    await expect(show).toBeVisible({ timeout: 60_000 });
    await show.press('Enter');

    const results = page.getByRole('dialog', { name: 'Import' });
    await expect(results.getByRole('region')).toHaveCount(3);
    await expect(results.getByRole('region', { name: 'Imported' }).getByRole('listitem')).toHaveCount(reports.length);
    await judge(page, 'the results of an import, in groups');
    await results.getByRole('radio', { name: /^Could not be read/ }).click();
    await expect(results.getByRole('listitem')).toHaveText([/broken\.docx/]);
    await results.getByRole('radio', { name: /^All/ }).click();
    await results.getByRole('button', { name: 'Read' }).first().press('Enter');
    await expect(library(page).getByRole('document')).toContainText('harbour 01');
    await expect(library(page).getByRole('document')).toBeFocused();
    await page.keyboard.press('Escape');

    await page.getByRole('tab', { name: /^Sources/ }).click();
    const cards = page.getByRole('list', { name: 'Sources' });
    const far = cards.getByRole('button', { name: 'About report 02', exact: true });
    await far.scrollIntoViewIfNeeded();
    await far.focus();
    const { y: before } = await restingBox(far);
    await page.keyboard.press('Enter');
    // The keyboard is in the text at once, and any of its buttons lets Escape lead back.
    await expect(library(page).getByRole('document')).toBeFocused();
    await library(page).getByRole('button', { name: 'Edit details' }).focus();
    await page.keyboard.press('Escape');
    await expect(far).toBeFocused();
    expect((await restingBox(far)).y).toBe(before);

    await page.reload();
    await expect(page.getByRole('tab', { name: /^Sources/ })).toHaveAttribute('aria-selected', 'true');
  } finally {
    await close();
  }
});

test('a message does not lie over the buttons of a dialog, and can be pressed beside it', async () => {
  const { app, page, userData, close } = await launch();
  try {
    const file = path.join(userData, 'note.txt');
    fs.writeFileSync(file, 'Ferry report\n\nThe ferry carried 90 people on 3 May 2024.\n');
    await answerOpenDialog(app, [file]);
    await page.getByRole('button', { name: 'Import…' }).first().press('Enter');
    const messages = page.getByRole('region', { name: 'Messages' });
    await expect(messages.getByRole('button', { name: 'Show' })).toBeVisible({ timeout: 30_000 });
    await page.keyboard.press('Control+n');
    const dialog = page.getByRole('dialog', { name: 'New brief' });
    const create = dialog.getByRole('button', { name: 'Create' });
    // The dialog grows as its templates come.
    await expect(dialog.getByRole('radio').first()).toBeVisible();
    const [foot, message] = [await restingBox(create), await restingBox(messages)];
    expect(message.y + message.height).toBeLessThan(foot.y);
    await messages.getByRole('button', { name: 'Dismiss' }).click();
    await expect(messages).toHaveCount(0);
    await expect(dialog).toBeVisible();
  } finally {
    await close();
  }
});

function library(page: Page): Locator {
  return page.locator('[data-pane="library"]');
}
