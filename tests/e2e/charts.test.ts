import { expect, test } from '@playwright/test';
import { judge } from './judge.ts';
import { launch } from './launch.ts';
import { briefText, newBrief, shot } from './steps.ts';

const cells = ['Year', 'Ships', '', '2023', 'about 310', '', '2024', '280 (expected)', ''];

test('a table becomes a chart by keyboard alone, and says why it cannot be one', async () => {
  test.setTimeout(120_000);
  const { page, close } = await launch();
  try {
    await newBrief(page, 'With a chart');
    await page.keyboard.press('Control+End');
    await page.getByRole('button', { name: 'Insert a table' }).press('Enter');
    const table = briefText(page).locator('[data-kind="table"]');
    await expect(table).toBeVisible();
    await expect(briefText(page)).toBeFocused();
    for (const [nth, words] of cells.entries()) {
      if (nth > 0) await page.keyboard.press('Tab');
      await page.keyboard.type(words);
    }
    const shownAs = table.getByLabel('Shown as');
    await shownAs.press('ArrowDown');
    const drawing = table.getByRole('img', { name: /^Bar chart: Year 2023, 2024\./ });
    await expect(drawing).toBeVisible();
    await expect(drawing).toContainText('about 310');
    await shot(page, 'chart');
    await judge(page, 'a brief with a chart');

    await table.getByRole('cell', { name: 'about 310' }).click();
    await page.keyboard.press('End');
    await page.keyboard.type(', later 320');
    await expect(table).toContainText('“about 310, later 320” in row 2, column 2 is not one number.');
    await shot(page, 'chart-refused');
  } finally {
    await close();
  }
});
