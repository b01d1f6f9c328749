import { expect, type Page, test } from '@playwright/test';
import { judge } from './judge.ts';
import { launch } from './launch.ts';
import { briefText, runCommand, startWithSample } from './steps.ts';

const pictures = process.env.SEARCH_PICTURES;

async function picture(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${pictures}/${name}-${colorScheme}.png` });
  }
}

// One window, by keyboard where a person would type: scopes, filters, and a search that is kept.
test('claims, sections and full texts are searched, narrowed, and searched again by a name', async () => {
  test.setTimeout(150_000);
  const { page, close } = await launch();
  try {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await startWithSample(page);
    const library = page.locator('[data-pane="library"]');
    const scope = library.getByRole('radiogroup', { name: 'Search in' });

    await page.keyboard.press('Control+l');
    await expect(library.getByRole('searchbox', { name: 'Search the claims' })).toBeFocused();
    await page.keyboard.type('gains');
    await expect(scope.getByRole('radio', { name: /^Sections \d/ })).toBeVisible();
    await picture(page, 'claims');

    await scope.getByRole('radio', { name: /^Sections/ }).click();
    const sections = library.getByRole('listbox', { name: 'Sections' });
    await expect(sections.getByRole('option').first()).toContainText('What Pyongyang gains');
    await expect(sections.getByRole('option').first().locator('mark').first()).toHaveText('gains');
    await picture(page, 'sections');
    await judge(page, 'sections that were found');
    const before = await briefText(page).innerText();
    await library.getByRole('button', { name: 'Insert section' }).click();
    await expect.poll(() => briefText(page).innerText()).not.toBe(before);

    await scope.getByRole('radio', { name: /^Full text/ }).click();
    await library.getByRole('searchbox', { name: 'Search the full texts' }).fill('railway');
    const paragraphs = library.getByRole('listbox', { name: 'Paragraphs' });
    await expect(paragraphs.getByRole('option').first().locator('mark').first()).toHaveText(/railway/i);
    await picture(page, 'texts');
    await judge(page, 'paragraphs that were found');

    const found = await count(page);
    await library.getByRole('button', { name: 'Date' }).click();
    const year = page.getByRole('menu').getByRole('menuitem').first();
    await expect(year).toContainText(/^20\d\d \(\d+\)$/);
    await picture(page, 'dates');
    await year.click();
    await page.keyboard.press('Escape');
    await library.getByRole('button', { name: 'Source', exact: true }).click();
    await page
      .getByRole('menu')
      .getByRole('menuitem', { name: /Two phases/ })
      .click();
    await expect(library.getByRole('status').first()).not.toHaveText(found);
    await picture(page, 'narrowed');

    await library.getByRole('button', { name: 'Saved searches' }).click();
    await page.getByRole('menuitem', { name: /^Save this search/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Save this search' });
    await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('railway');
    await judge(page, 'naming a search');
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Rails this year');
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    const narrowed = await count(page);

    await library.getByRole('button', { name: 'Clear', exact: true }).click();
    await scope.getByRole('radio', { name: /^Claims/ }).click();
    await library.getByRole('button', { name: 'More' }).click();
    await picture(page, 'more');
    await page.getByRole('menuitem', { name: /^Not used yet/ }).click();
    await expect(library.getByRole('button', { name: 'not used yet' })).toBeVisible();
    await judge(page, 'claims that are not used yet');

    await runCommand(page, 'Rails this');
    await expect(library.getByRole('searchbox', { name: 'Search the full texts' })).toHaveValue('railway');
    await expect.poll(() => count(page)).toBe(narrowed);

    await paragraphs.focus();
    await page.keyboard.press('Enter');
    await expect(library.getByRole('document')).toContainText('not what the railway carries');
    await expect.poll(() => isInView(page, 'not what the railway carries')).toBe(true);
    await picture(page, 'reader');
  } finally {
    await close();
  }
});

async function count(page: Page): Promise<string> {
  const status = page.locator('[data-pane="library"]').getByRole('status').first();
  await expect(status).toHaveText(/\d/);
  return (await status.textContent()) ?? '';
}

/** Whether words of the open source can be seen without scrolling. */
async function isInView(page: Page, words: string): Promise<boolean> {
  const box = await page.locator('[data-pane="library"] [data-at]', { hasText: words }).first().boundingBox();
  const pane = await page.locator('[data-pane="library"]').boundingBox();
  return box !== null && pane !== null && box.y >= pane.y && box.y < pane.y + pane.height;
}
