import { expect, test } from '@playwright/test';
import { judge } from './judge.ts';
import { launch } from './launch.ts';
import { claimsShown, emptyBrief, importFiles, shot } from './steps.ts';

const counted = 'The harbour office counted 4,200 containers in the east basin of Port Averil in March 2024.';
const advised = 'Every shipping line should book its berth two weeks ahead, the harbour office advises.';
/** Two sentences stand in both, and one in nearly the same words. */
const files = {
  'harbour-office.txt': `Containers in the east basin

${counted}

The pilots of Port Averil expect that 12 ships will have to wait until the autumn.

${advised} The council votes on the dredging next month.
`,
  'averil-gazette.txt': `A full basin

The union warns that the cranes could fail in a hard winter. ${counted}

The pilots of Port Averil expect that 12 ships will need to wait until the autumn.

Between 30 and 45 lorries a day were turned away at the north gate. ${advised}
`,
};

test('what the library has twice is shown with its reason, merges on request, and comes back', async () => {
  test.setTimeout(120_000);
  const running = await launch();
  const { page } = running;
  try {
    await importFiles(running, files);
    await emptyBrief(page, 'The east basin');
    const claims = page.getByRole('listbox', { name: 'Claims' });
    const before = await claimsShown(page);

    await page.getByRole('button', { name: 'The whole library' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Duplicates…' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Duplicates' });
    const groups = dialog.getByRole('list', { name: 'Claims that say the same' }).locator('> li');
    await expect(groups).toHaveCount(3);
    await expect(groups.filter({ hasText: /The same words/ })).toHaveCount(2);
    await expect(dialog.getByRole('list', { name: 'Sources with nearly the same text' })).toContainText('A full basin');
    const near = groups.filter({ hasText: /Nearly the same words/ });
    await expect(near).toContainText('Containers in the east basin');
    await expect(near).toContainText('A full basin');
    await judge(page, 'duplicates');
    await shot(page, 'duplicates');

    // One group by itself, and back.
    const messages = page.getByRole('region', { name: 'Messages' });
    await near.getByRole('button', { name: 'Merge' }).press('Enter');
    await expect(groups).toHaveCount(2);
    await messages
      .getByText('2 claims merged into one.')
      .locator('..')
      .getByRole('button', { name: 'Undo' })
      .press('Enter');
    await expect(near).toHaveCount(1);

    // All with the same words at once.
    await dialog.getByRole('button', { name: 'Merge all with the same words' }).click();
    await expect(groups).toHaveCount(1);
    await judge(page, 'duplicates after merging');
    await shot(page, 'duplicates-merged');
    await messages
      .getByText('2 groups of claims merged')
      .locator('..')
      .getByRole('button', { name: 'Undo' })
      .press('Enter');
    await expect(groups).toHaveCount(3);

    await dialog.getByRole('button', { name: 'Merge all with the same words' }).click();
    await near.getByRole('button', { name: 'Leave as they are' }).click();
    await expect(groups).toHaveCount(0);
    await shot(page, 'duplicates-sources');
    await dialog.getByRole('button', { name: /^Keep all/ }).press('Enter');
    await expect(dialog).toContainText('Nothing is in the library twice.');
    await shot(page, 'duplicates-none');
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(claims.getByRole('option')).toHaveCount(before - 2);
  } finally {
    await running.close();
  }
});
