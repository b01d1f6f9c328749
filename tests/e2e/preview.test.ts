import { expect, type Locator, type Page, test } from '@playwright/test';
import { PDFDocument } from 'pdf-lib';
import { launch, type RunningApp } from './launch.ts';
import { briefText, restingBox, runCommand, shot, startWithSample } from './steps.ts';

let running: RunningApp;

test.beforeEach(async () => {
  test.setTimeout(120_000);
  running = await launch();
  await startWithSample(running.page);
  await running.page.keyboard.press('Control+Alt+v');
  await expect(sheet(running.page, 1)).toBeVisible({ timeout: 60_000 });
});

test.afterEach(() => running.close());

const preview = (page: Page): Locator => page.getByRole('tabpanel', { name: 'Preview' });
const pages = (page: Page): Locator => preview(page).getByRole('region', { name: 'Pages' });
const sheet = (page: Page, number: number): Locator =>
  preview(page).getByRole('figure', { name: new RegExp(`^Page ${number} of \\d+$`) });
const mark = (page: Page): Locator => preview(page).locator('[data-mark]');
const pageField = (page: Page): Locator => preview(page).getByRole('textbox', { name: 'Page' });

/** How many pages the preview says there are. */
async function countOf(page: Page): Promise<number> {
  return Number(/of (\d+)$/.exec((await sheet(page, 1).getAttribute('aria-label')) ?? '')?.[1]);
}

test('by keyboard alone: to the pages, through them, to a block and back to the text', async () => {
  const { page } = running;
  const count = await countOf(page);
  expect(count).toBeGreaterThan(1);
  await page.keyboard.press('Control+3');
  await expect(pages(page)).toBeFocused();
  await page.keyboard.press('End');
  await expect(pageField(page)).toHaveValue(String(count));
  await page.keyboard.press('Home');
  await expect(pageField(page)).toHaveValue('1');
  await page.keyboard.press('PageDown');
  await expect(pageField(page)).toHaveValue('2');
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+ArrowDown');
  const first = await mark(page).getAttribute('data-mark');
  await page.keyboard.press('Control+ArrowDown');
  await expect(mark(page)).not.toHaveAttribute('data-mark', first ?? '');
  await page.keyboard.press('Enter');
  await expect(briefText(page)).toBeFocused();
  // And to a page by its number.
  await pageField(page).focus();
  await page.keyboard.type(String(count));
  await page.keyboard.press('Enter');
  await expect(sheet(page, count)).toBeInViewport();
});

test('a key that follows on the heels of another goes where that one led', async () => {
  const { page } = running;
  await briefText(page).focus();
  // Frames never come, as on a machine that is busy.
  await page.evaluate(() => {
    window.requestAnimationFrame = () => 0;
  });
  await page.keyboard.press('Control+3');
  await expect(pages(page)).toBeFocused();
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('Enter');
  await expect(briefText(page)).toBeFocused();
  await page.keyboard.press('Control+1');
  await expect(page.locator('[data-pane="library"]:focus-within')).toHaveCount(1);
});

test('the place of the caret is shown on command, and followed while somebody writes', async () => {
  const { page } = running;
  const text = briefText(page);
  await text.focus();
  await page.keyboard.press('Control+End');
  await runCommand(page, 'Show the caret in the preview');
  await expect(mark(page)).toBeInViewport();
  await text.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('Quayside wording.');
  await expect(preview(page).getByText('Quayside wording.')).toBeVisible();
  await expect(mark(page)).toBeInViewport();
  await shot(page, 'preview-follows');
});

test('pages grow, shrink and stand side by side, as wide as the window', async () => {
  const { page } = running;
  await page.keyboard.press('Control+3');
  await expect(pages(page)).toBeFocused();
  const width = async () => (await restingBox(sheet(page, 1))).width;
  const fitting = await width();
  await page.keyboard.press('Control+=');
  await expect.poll(width).toBeGreaterThan(fitting);
  await page.keyboard.press('Control+0');
  await expect.poll(width).toBe(fitting);
  await preview(page).getByRole('button', { name: 'Preview as wide as the window' }).press('Enter');
  await expect(briefText(page)).toBeHidden();
  await preview(page).getByRole('button', { name: 'Two pages side by side' }).press('Enter');
  await pages(page).focus();
  await page.keyboard.press('PageDown');
  await expect(sheet(page, 2)).toBeInViewport();
  if ((await sheet(page, 3).count()) > 0) {
    expect((await restingBox(sheet(page, 3))).y).toBe((await restingBox(sheet(page, 2))).y);
  }
  await shot(page, 'preview-spreads');
  await page.keyboard.press('Escape');
  await expect(briefText(page)).toBeVisible();
});

test('a click on words leads to them in the brief; a note’s number leads to the note', async () => {
  const { page } = running;
  const words = sheet(page, 1).locator('text[data-node]:not([data-node="front"])').filter({ hasText: /\w{5}/ }).first();
  await words.click();
  await expect(briefText(page)).toBeFocused();
  const number = preview(page).locator('text[data-target]').first();
  const target = await number.getAttribute('data-target');
  await number.click();
  await expect(mark(page)).toHaveAttribute('data-mark', target ?? '');
});

test('what was asked for last stays marked, though the caret comes to rest somewhere else after it', async () => {
  const { page } = running;
  const words = sheet(page, 1).locator('text[data-node]:not([data-node="front"])').filter({ hasText: /\w{5}/ }).first();
  const number = preview(page).locator('text[data-target]').first();
  const target = (await number.getAttribute('data-target')) ?? '';
  const click = (element: Element) => void element.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  await words.evaluate(click);
  await number.evaluate(click);
  await expect(mark(page)).toHaveAttribute('data-mark', target);
  // Longer than the caret takes to come to rest and the pages to be asked for its place.
  await page.waitForTimeout(800);
  await expect(mark(page)).toHaveAttribute('data-mark', target);
});

test('selected words are copied as running text', async () => {
  const { page } = running;
  const copied = await pages(page).evaluate((region) => {
    const texts = [...region.querySelectorAll('[data-page="0"] text:not([aria-hidden])')];
    const range = document.createRange();
    range.setStartBefore(texts[0] as Element);
    range.setEndAfter(texts.at(-1) as Element);
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
    const clipboardData = new DataTransfer();
    region.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
    return clipboardData.getData('text/plain');
  });
  expect(copied.length).toBeGreaterThan(400);
  expect(copied).toMatch(/[a-z] [a-z]/);
  expect(copied).not.toMatch(/ {2}|\u00ad/);
  // A sentence that takes more than one line is there as it was written.
  const written = await briefText(page).getByText('Officials in three capitals').first().innerText();
  expect(copied).toContain(written.split('.')[0]);
});

test('prints one sheet for every page', async () => {
  const { app, page } = running;
  const count = await countOf(page);
  // The system's dialog, and the printer behind it, are all that is replaced.
  await app.evaluate(({ BrowserWindow }) => {
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      webContents.print = (options, done) => {
        const { pageSize } = options ?? {};
        if (typeof pageSize !== 'object') throw new Error('Printing names the size of the sheets.');
        // Thousandths of a millimetre there, inches here.
        const sheet = { width: pageSize.width / 25_400, height: pageSize.height / 25_400 };
        const margins = { top: 0, bottom: 0, left: 0, right: 0 };
        void webContents.printToPDF({ pageSize: sheet, margins, printBackground: true }).then((bytes) => {
          Object.assign(globalThis, { printed: bytes.toString('base64') });
          done?.(true, '');
        });
      };
    }
  });
  await page.keyboard.press('Control+p');
  const printed = () => app.evaluate(() => (globalThis as { printed?: string }).printed ?? '');
  await expect.poll(printed, { timeout: 15_000 }).not.toBe('');
  const pdf = await PDFDocument.load(Buffer.from(await printed(), 'base64'));
  expect(pdf.getPageCount()).toBe(count);
  const [, , width = '', height = ''] = ((await sheet(page, 1).locator('svg').getAttribute('viewBox')) ?? '').split(
    ' ',
  );
  expect(pdf.getPage(0).getWidth()).toBeCloseTo(Number(width), -1);
  expect(pdf.getPage(0).getHeight()).toBeCloseTo(Number(height), -1);
});

test('says so when nothing printed', async () => {
  const { app, page } = running;
  await app.evaluate(({ BrowserWindow }) => {
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      webContents.print = (_options, done) => done?.(false, 'Print job failed');
    }
  });
  await page.keyboard.press('Control+p');
  await expect(page.getByText(/was not printed: no printer took it/).first()).toBeVisible();
});
