import fs from 'node:fs';
import path from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { judge } from './judge.ts';
import { launch, type RunningApp } from './launch.ts';
import { answerOpenDialog } from './steps.ts';

const article = `<html><head><title>Grain prices in winter</title>
<link rel="canonical" href="https://grain.example/winter"></head><body><article><h1>Grain prices in winter</h1>
<p>Prices rose by 12 percent in the winter of 2024, the ministry said on Tuesday, after the harbour was closed.</p>
<p>Mills bought 4,000 tonnes more than a year before, according to the association of millers.</p></article></body></html>`;

const references = `TY  - NEWS
TI  - Grain Prices in the Winter
AU  - Ruiz, Ana
PY  - 2024/12/03/
JO  - The Miller
UR  - http://www.grain.example/winter/
ER  -
TY  - BOOK
TI  - Bread through the ages
AU  - Guild of Bakers
PY  - 1998
ER  -
`;

// One window from the import of a list of references to a source whose details are complete.
test('references are compared field by field, and details are edited without losing a word', async () => {
  test.setTimeout(150_000);
  const running = await launch();
  const { page } = running;
  try {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await importBoth(running);
    await compare(page);
    await editDetails(page);
  } finally {
    await running.close();
  }
});

async function importBoth({ app, page, userData }: RunningApp): Promise<void> {
  const files = [
    ['winter.html', article],
    ['works.ris', references],
  ].map(([name = '', content = '']) => {
    const file = path.join(userData, name);
    fs.writeFileSync(file, content);
    return file;
  });
  await expect(page.getByRole('heading', { name: 'Briefwright', level: 1 })).toBeVisible();
  await answerOpenDialog(app, files);
  await page.getByRole('main').getByRole('button', { name: 'Import documents' }).click();
  await page.getByRole('tab', { name: /^Sources 2/ }).click({ timeout: 30_000 });
  await expect(card(page, 'Grain prices in winter')).toContainText('No author, no date');
  await expect(card(page, 'Bread through the ages')).toContainText('Details only, no document');
}

async function compare(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Compare…' }).first().press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Compare details' });
  const field = (name: RegExp) => dialog.getByRole('checkbox', { name });
  // What the source lacks is ticked, what it says otherwise is not.
  await expect(field(/^Authors.*Ruiz, Ana$/)).toBeChecked();
  await expect(field(/^Published on.*2024-12-03$/)).toBeChecked();
  await expect(field(/^Title.*Grain prices in winter.*Grain Prices in the Winter$/)).not.toBeChecked();
  await judge(page, 'comparing a reference with a source');
  await field(/^Published on/).press('Space');
  await dialog.getByRole('button', { name: 'Apply to all' }).press('Enter');
  await expect(dialog).toContainText('Nothing waits to be compared.');
  // The button that was pressed is gone; whoever has the focus by now, the keyboard still reaches the dialog.
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(card(page, 'Grain prices in winter')).toContainText('No date');
  await expect(page.getByRole('button', { name: 'Compare…' })).toHaveCount(0);
  // Taken back, it waits again, and the source says what it said.
  await undo(page);
  await expect(card(page, 'Grain prices in winter')).toContainText('No author, no date');
  await expect(page.getByRole('button', { name: 'Compare…' })).toHaveCount(1);
}

async function editDetails(page: Page): Promise<void> {
  await card(page, 'Bread through the ages')
    .getByRole('button', { name: 'Bread through the ages', exact: true })
    .press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Source', exact: true });
  await expect(dialog.getByRole('textbox', { name: 'Name of the organisation' })).toHaveValue('Guild of Bakers');
  await expect(dialog.getByRole('textbox', { name: 'Publisher', exact: true })).toHaveAccessibleDescription(/^Missing/);
  await judge(page, 'the details of a source');

  await dialog.getByRole('button', { name: 'Add a person: Authors' }).press('Enter');
  const rows = dialog.locator('[data-name-row]');
  await expect(rows.nth(1).getByRole('textbox', { name: 'Family name' })).toBeFocused();
  await page.keyboard.type('Lind');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(rows.nth(0).getByRole('textbox', { name: 'Family name' })).toHaveValue('Lind');
  await dialog.getByRole('textbox', { name: 'Published on', exact: true }).fill('soon');
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Published on', exact: true }).fill('1998-05');

  // Closing does not lose what was typed.
  await page.keyboard.press('Escape');
  const question = page.getByRole('alertdialog', { name: 'Save your changes?' });
  await judge(page, 'leaving the details with changes');
  await question.getByRole('button', { name: 'Keep editing' }).press('Enter');
  await expect(dialog.getByRole('textbox', { name: 'Published on', exact: true })).toHaveValue('1998-05');
  await page.keyboard.press('Escape');
  await question.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(card(page, 'Bread through the ages')).toContainText('May 1998');
  await undo(page);
  await expect(card(page, 'Bread through the ages')).not.toContainText('May 1998');
}

/** By the message at the foot of the window. */
async function undo(page: Page): Promise<void> {
  const button = page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).last();
  await button.focus();
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
}

function card(page: Page, title: string): Locator {
  return page.getByRole('list', { name: 'Sources' }).getByRole('listitem').filter({ hasText: title });
}
