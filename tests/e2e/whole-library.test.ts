import fs from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { judge } from './judge.ts';
import { launch, type RunningApp } from './launch.ts';
import { answerOpenDialog, answerSaveDialog } from './steps.ts';

let running: RunningApp;

test.beforeEach(async () => {
  running = await launch();
});
test.afterEach(() => running.close());

test('a library is backed up, restored, exported as data and brought in again', async () => {
  const { app, page, userData } = running;
  const note = path.join(userData, 'harbour.txt');
  fs.writeFileSync(note, 'Harbour report\n\nThe harbour office counted 412 boats in May 2024.\n');
  await answerOpenDialog(app, [note]);
  await page.getByRole('button', { name: 'Import…' }).first().press('Enter');
  await expect(claims(page)).toHaveCount(1);

  const backup = path.join(userData, 'Library.bwlibrary');
  await answerSaveDialog(app, backup);
  await choose(page, 'Back up the library…');
  await expect(message(page, /^Backed up 1 source with 1 claim/)).toBeVisible();
  expect(fs.readFileSync(backup).subarray(0, 2).toString()).toBe('PK');

  const later = path.join(userData, 'ferry.txt');
  fs.writeFileSync(later, 'Ferry report\n\nThe ferry carried 90 people on 3 May 2024.\n');
  await answerOpenDialog(app, [later]);
  await page.getByRole('button', { name: 'Import…' }).first().press('Enter');
  await expect(claims(page)).toHaveCount(2);

  await answerOpenDialog(app, [backup]);
  await choose(page, 'Restore the library…');
  const question = page.getByRole('dialog', { name: 'Restore the library?' });
  await expect(question).toContainText('with 2 sources and 2 claims, is kept beside it');
  await judge(page, 'the question before restoring');
  await question.getByRole('button', { name: 'Choose a backup…' }).press('Enter');
  await expect(message(page, /^Restored 1 source with 1 claim/)).toBeVisible();
  await expect(claims(page)).toHaveCount(1);
  expect(fs.readdirSync(userData).filter((name) => name.startsWith('library before'))).toHaveLength(1);

  const exported = path.join(userData, 'exported');
  await answerSaveDialog(app, exported);
  await choose(page, 'Export the library as data…');
  await expect(message(page, /^Exported 1 source with 1 claim and 1 original/)).toBeVisible();
  const sheet = path.join(exported, 'tables/claims.csv');
  fs.writeFileSync(
    sheet,
    fs.readFileSync(sheet, 'utf8').replace(/(\r\n[^\r]*),The harbour office counted/, '$1,Somebody counted'),
  );
  await answerOpenDialog(app, [sheet]);
  await choose(page, 'Bring in exported data…');
  await expect(message(page, /^1 claim changed/)).toBeVisible();
  await expect(claims(page).first()).toContainText('Somebody counted 412 boats');
});

test('a file that is no backup is refused in words', async () => {
  const { app, page, userData } = running;
  const file = path.join(userData, 'note.bwlibrary');
  fs.writeFileSync(file, 'This is no backup.');
  await answerOpenDialog(app, [file]);
  await choose(page, 'Restore the library…');
  await page.getByRole('dialog').getByRole('button', { name: 'Choose a backup…' }).press('Enter');
  await expect(message(page, /is not a backup of a library\. Your library is unchanged\./)).toBeVisible();
});

async function choose(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: 'The whole library' }).press('Enter');
  await page.getByRole('menuitem', { name: entry }).press('Enter');
}

function message(page: Page, text: RegExp) {
  return page.getByRole('region', { name: 'Messages' }).getByText(text);
}

function claims(page: Page) {
  return page.locator('[data-pane="library"] [role="option"]');
}
