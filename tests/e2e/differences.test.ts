import { expect, type Page, test } from '@playwright/test';
import { judge } from './judge.ts';
import { launch } from './launch.ts';
import { briefText, emptyBrief, importFiles } from './steps.ts';

const documents = {
  'north.txt':
    'The count at the border\n\nKenya has sent 900 soldiers to the border with Uganda. It is the first mission of this army abroad.',
  'south.txt':
    'A mission and its size\n\nAccording to the Coast Gazette, around 1,500 Kenyan troops are deployed on the border with Uganda. The army of Kenya has served abroad twice before.',
  'east.txt':
    'What may come\n\nKenya could send up to 5,000 soldiers to the border with Uganda by the summer, the minister Grace Odum said on Monday.',
};

test('differences are shown with their origins, dismissed and brought back, made by hand and put into a brief', async () => {
  test.setTimeout(150_000);
  const running = await launch();
  const { page, close } = running;
  try {
    await importFiles(running, documents);
    await emptyBrief(page, 'The border');

    const list = await openDifferences(page);
    const card = list.getByRole('listitem').filter({ hasText: 'soldiers, Kenya, deployed' }).first();
    await expect(card.getByRole('button', { name: 'at most 5,000' })).toBeVisible();
    await expect(card).toContainText('second-hand: cites Coast Gazette');
    await expect(card).toContainText('3 independent origins');
    await expect(card).toContainText('Why these are together');
    await expect(card).toContainText('said by Grace Odum');
    await judge(page, 'the differences of the library');

    await card.getByRole('button', { name: 'Dismiss' }).press('Enter');
    await expect(page.getByText('Dismissed for good', { exact: false }).first()).toBeVisible();
    await expect(list).toHaveCount(0);
    await choose(page, /^Dismissed/);
    await page.getByRole('list', { name: 'Differences' }).getByRole('button', { name: 'Bring back' }).press('Enter');
    await choose(page, /^Open/);
    await expect(page.getByRole('list', { name: 'Differences' })).toBeVisible();

    await page.getByRole('button', { name: 'Compare statements…' }).press('Enter');
    const form = page.getByRole('region', { name: 'Compare statements' });
    await form.getByRole('textbox', { name: 'What do they differ about?' }).fill('Was it the first mission abroad?');
    for (const words of ['first mission', 'served abroad']) {
      await form.getByRole('searchbox').fill(words);
      // Until these words are answered, the list shows what was found before.
      await form.getByRole('button', { name: new RegExp(`^Add:.*${words}`) }).press('Enter');
    }
    await judge(page, 'a comparison that is being made');
    await form.getByRole('button', { name: 'Keep' }).press('Enter');
    const board = page
      .getByRole('list', { name: 'Differences' })
      .getByRole('listitem')
      .filter({ hasText: 'Was it the first mission abroad?' })
      .first();
    await expect(board).toContainText('2 statements from 2 independent origins');
    await board.getByRole('button', { name: 'Insert as a box' }).press('Enter');
    await expect(briefText(page)).toContainText('Was it the first mission abroad?');
    await expect(briefText(page)).toContainText('The count at the border');
    await judge(page, 'a comparison made by hand');
  } finally {
    await close();
  }
});

async function openDifferences(page: Page) {
  await page.getByRole('tab', { name: /^Differences/ }).click();
  const list = page.getByRole('list', { name: 'Differences' });
  await expect(list).toBeVisible();
  return list;
}

async function choose(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name: /Which differences/ }).press('Enter');
  await page.getByRole('option', { name }).click();
}
