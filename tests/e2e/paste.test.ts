import path from 'node:path';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { judge } from './judge.ts';
import { launch } from './launch.ts';
import { briefText, newBrief, runCommand } from './steps.ts';

const count = 'The harbour office counted 412 boats in May, more than in any month before it.';

/** Puts markup and its words on the clipboard, as copying from a page does. */
async function copy(app: ElectronApplication, html: string, text: string): Promise<void> {
  await app.evaluate(
    ({ clipboard }, data) => {
      // The window of these tests is that of an Electron whose clipboard answers at once.
      const written: unknown = Reflect.apply(Reflect.get(clipboard, 'write'), clipboard, [data]);
      return written;
    },
    { html, text },
  );
}

const sources = (page: Page) => page.getByRole('list', { name: 'Sources' }).getByRole('button');

test('what was copied becomes a source by pasting into the library or by a command, and never by typing', async () => {
  test.setTimeout(120_000);
  const { app, page, close } = await launch();
  try {
    await expect(page.getByRole('heading', { name: 'Briefwright', level: 1 })).toBeVisible();
    await newBrief(page, 'Harbour');
    await page.getByRole('tab', { name: /^Sources/ }).click();
    await copy(
      app,
      `<h1>Boats in May</h1><p>${count}</p><table><tr><th>Month</th><th>Boats</th></tr><tr><td>May</td><td>412</td></tr></table>`,
      count,
    );
    await page.keyboard.press('Control+v');
    await expect(page.getByRole('tab', { name: /^Sources 1/ })).toBeVisible({ timeout: 30_000 });
    await expect(sources(page).first()).toContainText('Boats in May');
    await judge(page, 'a pasted source');
    await shot(page, 'pasted');
    await sources(page).first().click();
    await expect(page.getByRole('document', { name: 'Boats in May' }).getByRole('table')).toContainText('412');
    await shot(page, 'reading');
    await page.getByRole('button', { name: 'Library', exact: true }).press('Enter');

    // In the brief and in a field, pasting is pasting.
    await copy(app, '<p>Words of the brief.</p>', 'Words of the brief.');
    await briefText(page).getByRole('region').first().locator('p').last().click();
    await page.keyboard.press('Control+v');
    await expect(briefText(page)).toContainText('Words of the brief.');
    await page.getByRole('tab', { name: /^Claims/ }).click();
    await page.getByRole('searchbox').first().click();
    await page.keyboard.press('Control+v');
    await expect(page.getByRole('searchbox').first()).toHaveValue('Words of the brief.');
    await expect(page.getByRole('tab', { name: /^Sources 1/ })).toBeVisible();

    // The command takes what was copied wherever the keyboard is.
    await copy(app, '', `${count} It was the second such month.`);
    await briefText(page).getByRole('region').first().locator('p').last().click();
    await runCommand(page, 'Paste as a source');
    await expect(page.getByRole('tab', { name: /^Sources 2/ })).toBeVisible({ timeout: 30_000 });
    await expect(briefText(page)).not.toContainText('second such month');
    await page.getByRole('tab', { name: /^Sources/ }).click();
    await expect(sources(page).filter({ hasText: /^Pasted text, / })).toHaveCount(1);

    await app.evaluate(({ clipboard }) => clipboard.clear());
    await page.keyboard.press('Control+v');
    await expect(page.getByRole('region', { name: 'Messages' })).toContainText('There is no text on the clipboard.');
    await shot(page, 'nothing-to-paste');
  } finally {
    await close();
  }
});

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.SHOTS;
  if (folder !== undefined) await page.screenshot({ path: path.join(folder, `${name}.png`) });
}
