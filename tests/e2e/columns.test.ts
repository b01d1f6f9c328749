import { expect, test } from '@playwright/test';
import { launch } from './launch.ts';
import { briefText, newBrief, shot, slot } from './steps.ts';

test('paragraphs are set in two columns from the menu, which is grey where columns cannot stand', async () => {
  test.setTimeout(120_000);
  const { page, close } = await launch();
  const menu = page.getByRole('button', { name: 'Page', exact: true });
  const inTwo = page.getByRole('menuitem', { name: 'Set in two columns' });
  try {
    await newBrief(page, 'Side by side');
    await menu.press('Enter');
    await expect(inTwo).toBeDisabled();
    await page.keyboard.press('Escape');

    await slot(page, 'Why it matters now').click();
    await page.keyboard.type('The first half of what there is to say.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('And the other half, beside it.');
    await page.keyboard.press('Shift+ArrowUp');
    await menu.press('Enter');
    await expect(inTwo).toBeEnabled();
    await expect(page.getByRole('menuitem', { name: 'Set in one column again' })).toBeDisabled();
    await inTwo.press('Enter');
    const columns = briefText(page).getByRole('group', { name: 'Two columns' });
    await expect(columns).toContainText('The first half of what there is to say.');
    await expect(columns).toContainText('And the other half, beside it.');
    await shot(page, 'columns');
    await menu.press('Enter');
    await expect(inTwo).toBeDisabled();
  } finally {
    await close();
  }
});
