import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import { launch, type RunningApp } from './launch.ts';
import { answerOpenDialog, answerSaveDialog, briefText, citations, slot } from './steps.ts';

const sample = path.resolve(import.meta.dirname, '../../assets/sample');
const documents = fs
  .readdirSync(sample)
  .filter((name) => name !== 'sources.json')
  .map((name) => path.join(sample, name));

test('a person does the whole job: from nothing to a Word file and a PDF', async () => {
  test.setTimeout(180_000);
  const running = await launch();
  const { page, userData } = running;
  const file = path.join(userData, 'Counting soldiers.brief');
  const folder = path.join(userData, 'exports');
  try {
    await importDocuments(running);
    await newBrief(page, 'Counting soldiers');

    await searchFor(page, 'further rotation', 'further rotation');
    await dragClaim(page, claim(page, 'further rotation'), slot(page, 'Why it matters now'));
    await searchFor(page, 'count people seen', 'We count people');
    await insertByKey(page);
    await searchFor(page, 'risks widening', 'risks widening');
    await insertByButton(page, 'Risks');
    await expect(citations(briefText(page))).toHaveCount(3);

    await editText(page);
    await moveAndUndo(page);

    await save(running, file);
    await reopen(running, file);
    await exportBoth(running, folder);
    checkWordFile(written(folder, 'docx'));
    await checkPdf(written(folder, 'pdf'));
  } finally {
    await running.close();
  }
});

async function importDocuments({ app, page }: RunningApp): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Briefwright', level: 1 })).toBeVisible();
  await answerOpenDialog(app, documents);
  await page.getByRole('main').getByRole('button', { name: 'Import documents' }).click();
  await expect(page.getByRole('tab', { name: 'Sources 5' })).toBeVisible({ timeout: 30_000 });
}

/** By mouse. */
async function newBrief(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: /^New brief/ }).click();
  const dialog = page.getByRole('dialog', { name: 'New brief' });
  await dialog.getByRole('textbox', { name: 'Title' }).fill(title);
  await dialog.getByText('Policy brief', { exact: true }).click();
  // It is on offer once the library has said what it holds.
  await expect(dialog.getByRole('checkbox', { name: /Fill it/ })).toBeChecked();
  await dialog.getByText(/Fill it with/).click();
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(briefText(page)).toBeVisible();
}

/** Types words that one claim alone holds, and waits until the list shows that claim. */
async function searchFor(page: Page, words: string, found: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search the claims' }).fill(words);
  await expect(claim(page, found)).toBeVisible();
  await expect(page.getByRole('listbox', { name: 'Claims' }).getByRole('option')).toHaveCount(1);
}

/** By mouse: to an exact place in the brief. */
async function dragClaim(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.dragTo(to.locator('p').last());
  await expect(to.getByRole('button', { name: /^Citation 1/ })).toBeVisible();
  await expect(briefText(page)).toContainText('further rotation');
}

/** By keyboard alone: from the search field into the slot that fits. */
async function insertByKey(page: Page): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search the claims' }).press('ArrowDown');
  await page.keyboard.press('Control+Enter');
  await expect(citations(briefText(page))).toHaveCount(2);
}

/** By single clicks. */
async function insertByButton(page: Page, slotTitle: string): Promise<void> {
  await page.getByRole('listbox', { name: 'Claims' }).getByRole('option').first().click();
  await page
    .getByRole('toolbar', { name: 'Active claim' })
    .getByRole('button', { name: /Insert in/ })
    .click();
  await page.getByRole('menuitem', { name: new RegExp(`^${slotTitle}`) }).click();
  await expect(slot(page, slotTitle).getByRole('button', { name: /^Citation/ })).toBeVisible();
}

async function editText(page: Page): Promise<void> {
  await slot(page, 'Bottom line').locator('p').last().click();
  await page.keyboard.type('Publish one dated count each month.');
  await expect(slot(page, 'Bottom line')).toContainText('Publish one dated count each month.');
}

/** Moves the new paragraph of the bottom line; one undo brings back the place, not the text. */
async function moveAndUndo(page: Page): Promise<void> {
  await page.keyboard.press('Enter');
  await page.keyboard.type('Say what was counted.');
  const paragraphs = slot(page, 'Bottom line').locator('p[data-block-id], [data-block-id] p');
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(paragraphs.first()).toHaveText('Say what was counted.');
  await page.keyboard.press('Control+z');
  await expect(paragraphs.first()).toHaveText('Publish one dated count each month.');
  await expect(slot(page, 'Bottom line')).toContainText('Say what was counted.');
}

async function save({ app, page }: RunningApp, file: string): Promise<void> {
  await answerSaveDialog(app, file);
  await page.keyboard.press('Control+s');
  await expect.poll(() => fs.existsSync(file)).toBe(true);
  await expect(page.getByRole('banner')).toContainText('Saved');
}

/** Another start of the program, as after the weekend. */
async function reopen(running: RunningApp, file: string): Promise<void> {
  const { app, page } = running;
  await page
    .getByRole('button', { name: /close the brief|start screen|home/i })
    .first()
    .click();
  await expect(page.getByRole('main', { name: 'Start' })).toBeVisible();
  await answerOpenDialog(app, [file]);
  await page.getByRole('button', { name: /^Open a brief/ }).click();
  await expect(citations(briefText(page))).toHaveCount(3);
  await expect(slot(page, 'Bottom line')).toContainText('Say what was counted.');
}

async function exportBoth({ app, page }: RunningApp, folder: string): Promise<void> {
  await answerOpenDialog(app, [folder]);
  await page.getByRole('banner').getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('button', { name: 'Choose…' }).click();
  await expect(dialog).toContainText('exports');
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(page.getByRole('button', { name: /^Show in folder|^Open/ }).first()).toBeVisible({ timeout: 60_000 });
}

function checkWordFile(file: string): void {
  const parts = unzipSync(fs.readFileSync(file));
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const notes = strFromU8(parts['word/footnotes.xml'] ?? new Uint8Array());
  const marks = [...body.matchAll(/<w:footnoteReference [^>]*w:id="(\d+)"/g)].map(([, id]) => id);
  expect(marks).toEqual(['1', '2', '3']);
  expect(notes).toMatch(/Questions Members Ask[\s\S]*Pyongyang Sent[\s\S]*One Supply Line/i);
  expect(body).toContain('Publish one dated count each month.');
}

/** Opened as a reader would: every page is there, and the notes stand in the order of the Word file. */
async function checkPdf(file: string): Promise<void> {
  const pdf = await PDFDocument.load(fs.readFileSync(file), { updateMetadata: false });
  expect(pdf.getPageCount()).toBeGreaterThan(0);
  expect(pdf.getTitle()).toBe('Counting soldiers');
  const text = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  if (text.error) return console.log('pdftotext is not installed: the words of the PDF were not read');
  expect(text.stdout).toContain('Publish one dated count each month.');
  expect(text.stdout).toMatch(/Questions Members Ask[\s\S]*Pyongyang Sent[\s\S]*One Supply Line/i);
}

function written(folder: string, extension: string): string {
  const name = fs.readdirSync(folder).find((one) => one.endsWith(`.${extension}`));
  expect(name, `a .${extension} file in the folder`).toBeDefined();
  return path.join(folder, name ?? '');
}

function claim(page: Page, words: string): Locator {
  return page.getByRole('listbox', { name: 'Claims' }).getByRole('option').filter({ hasText: words });
}
