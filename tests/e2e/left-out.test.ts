import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { judge } from './judge.ts';
import { launch } from './launch.ts';
import { answerOpenDialog, shot } from './steps.ts';

const page1 = `The ferry to Skarholm
By Lena Ostrova
4 May 2023

The ferry to Skarholm carried 41,000 passengers in the first quarter, the harbour office said, a tenth more than in the year before.

Imagen: the old pier at low tide

The council expects the number to reach 50,000 in the summer, once the second ship is back from the yard.

Owners of the kiosks on the pier say that the wind of this spring cost them a third of their trade.

Ferry fares fell by 12 per cent in two years. Source: Reuters

Related articles

The pier that nobody wanted

Five harbours that changed their minds
`;

test('what was left out is shown, asked about, brought back and left out by hand', async () => {
  test.setTimeout(120_000);
  const { app, page, userData, close } = await launch();
  try {
    const file = path.join(userData, 'ferry.txt');
    fs.writeFileSync(file, page1);
    await answerOpenDialog(app, [file]);
    await page
      .getByRole('button', { name: /^Import/ })
      .first()
      .press('Enter');
    await page.getByRole('tab', { name: /^Sources/ }).click();
    await page.getByRole('list', { name: 'Sources' }).getByRole('button').first().click();
    const text = page.getByRole('document', { name: /ferry/i });
    const review = page.getByRole('region', { name: 'What was left out' });

    // A question comes without being looked for; the answer can be taken back.
    await expect(review).toContainText('looks like a picture caption or credit. Leave it out?');
    await judge(page, 'a source with a question about it');
    await shot(page, 'asked');
    await review.getByRole('button', { name: 'Leave out: a picture caption or credit' }).press('Enter');
    await expect(text).not.toContainText('Ferry fares fell');
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await expect(text).toContainText('Ferry fares fell');

    await text.getByRole('button', { name: /^Review what was left out/ }).press('Enter');
    await expect(text).toContainText('The pier that nobody wanted');
    await judge(page, 'reviewing what was left out');
    await shot(page, 'reviewing');
    await review.getByRole('button', { name: 'Restore: links to other articles' }).press('Enter');
    await expect(review.getByRole('button', { name: 'Restore: links to other articles' })).toHaveCount(0);
    await text.getByRole('button', { name: 'Hide what was left out' }).press('Enter');
    await expect(text).toContainText('The pier that nobody wanted');

    // Any words can be selected and left out, and come back by one click.
    await text.getByText('The council expects').click({ clickCount: 3 });
    const tools = page.getByRole('toolbar', { name: 'Selected text' });
    await expect(tools).toBeVisible();
    await judge(page, 'a selection with its tools');
    await shot(page, 'selected');
    await text.focus();
    await page.keyboard.press('Tab');
    await expect(tools.getByRole('button', { name: 'Make a claim' })).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(tools.getByRole('button', { name: 'Leave out' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(text).not.toContainText('The council expects');
    await expect(tools).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).last().press('Enter');
    await expect(text).toContainText('The council expects');
  } finally {
    await close();
  }
});
