import fs from 'node:fs';
import path from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { bands, exif, jpeg } from '../builders/pictures.ts';
import { judge } from './judge.ts';
import { launch } from './launch.ts';
import { answerSaveDialog, briefText, exportByKeys, newBrief, shot, tabTo } from './steps.ts';

const flag = bands(600, 300, '#1f5b8f', '#ffffff', '#c8102e');
const said = 'Three bands: blue, white and red';

test('a picture is inserted, described and exported by keyboard alone', async () => {
  test.setTimeout(120_000);
  const running = await launch();
  const { app, page, userData } = running;
  const folder = path.join(userData, 'exports');
  try {
    await newBrief(page, 'With a flag');
    await page.keyboard.press('Control+End');
    await insertPicture(page, path.join(userData, 'flag.png'), flag);
    await expect(briefText(page)).toBeFocused();
    await page.keyboard.type('The flag of the port has three bands');
    const figure = briefText(page).getByRole('group', { name: `Figure: ${said}` });
    await expect(figure.getByRole('img')).toBeVisible();
    await shot(page, 'figure');
    await judge(page, 'a brief with a figure');

    await page.keyboard.press('Control+Alt+v');
    await expect(page.locator('[data-pane="inspector"] svg image')).toBeVisible({ timeout: 30_000 });
    await shot(page, 'figure-preview');

    const file = path.join(userData, 'Flag.brief');
    await answerSaveDialog(app, file);
    await page.keyboard.press('Control+s');
    await expect(page.getByRole('banner').locator('[data-save]')).toHaveAttribute('data-save', 'saved');
    expect(Object.keys(unzipSync(fs.readFileSync(file))).filter((name) => name.startsWith('assets/'))).toHaveLength(1);

    fs.mkdirSync(folder);
    await exportByKeys(running, folder);
    const named = (extension: string): Buffer => {
      const name = fs.readdirSync(folder).find((one) => one.endsWith(extension)) ?? '';
      return fs.readFileSync(path.join(folder, name));
    };
    const word = unzipSync(named('.docx'));
    expect(Object.keys(word).filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
    expect(strFromU8(word['word/document.xml'] ?? new Uint8Array())).toContain(`descr="${said}"`);
    expect(named('.pdf').toString('latin1')).toContain('/Subtype /Image');
  } finally {
    await running.close();
  }
});

test('a file that is no picture is refused in words, and nothing is inserted', async () => {
  const running = await launch();
  const { page, userData } = running;
  try {
    await newBrief(page, 'Without');
    await page.keyboard.press('Control+End');
    const file = path.join(userData, 'notes.png');
    fs.writeFileSync(file, 'These are notes, whatever the file is called.');
    const dialog = await choose(page, file);
    await expect(dialog.getByRole('alert')).toHaveText('This file is not a picture. Choose a PNG or JPEG file.');
    await expect(dialog.getByRole('button', { name: 'Insert picture' })).toBeDisabled();
    await shot(page, 'picture-refused');
    fs.writeFileSync(file, flag.subarray(0, flag.length - 30));
    await chooseIn(page, dialog, file);
    await expect(dialog.getByRole('alert')).toContainText('damaged');
    await judge(page, 'a picture refused');
    await page.keyboard.press('Escape');
    await expect(briefText(page).getByRole('img')).toHaveCount(0);
  } finally {
    await running.close();
  }
});

test('a photograph that its camera says to turn stands upright', async () => {
  const running = await launch();
  const { page, userData } = running;
  try {
    await newBrief(page, 'Upright');
    await page.keyboard.press('Control+End');
    const photo = jpeg({ width: 64, height: 24, before: [exif(6)] });
    await insertPicture(page, path.join(userData, 'photo.jpg'), photo);
    const shown = briefText(page).getByRole('img').first();
    await expect(shown).toBeVisible();
    const size = await shown.evaluate((image) => {
      const { naturalWidth, naturalHeight } = image as HTMLImageElement;
      return [naturalWidth, naturalHeight];
    });
    expect(size).toEqual([24, 64]);
  } finally {
    await running.close();
  }
});

async function choose(page: Page, file: string): Promise<Locator> {
  await page.keyboard.press('Control+Alt+p');
  const dialog = page.getByRole('dialog', { name: 'Insert a picture' });
  await chooseIn(page, dialog, file);
  return dialog;
}

async function chooseIn(page: Page, dialog: Locator, file: string): Promise<void> {
  const choice = dialog.getByRole('button', { name: /^Choose (?:a|another) file$/ });
  await tabTo(page, choice);
  // A dialog that is still opening may take the keyboard once more.
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), choice.press('Enter')]);
  await chooser.setFiles(file);
}

async function insertPicture(page: Page, file: string, bytes: Uint8Array): Promise<void> {
  fs.writeFileSync(file, bytes);
  const dialog = await choose(page, file);
  await expect(dialog.getByRole('img')).toBeVisible();
  const insert = dialog.getByRole('button', { name: 'Insert picture' });
  await expect(insert).toBeDisabled();
  await shot(page, 'picture-dialog');
  await judge(page, 'the picture dialog');
  await tabTo(page, dialog.getByRole('textbox', { name: 'What it shows' }));
  await page.keyboard.type(said);
  await tabTo(page, insert);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
}
