import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { judge } from './judge.ts';
import { launch } from './launch.ts';
import { briefText, exportNow, newBrief, openExport, shot, slot } from './steps.ts';

test('words are commented on, answered and settled by keyboard, and the comment goes along in the Word file', async () => {
  test.setTimeout(120_000);
  const running = await launch();
  const { page, userData, close } = running;
  const folder = path.join(userData, 'exports');
  fs.mkdirSync(folder);
  try {
    await newBrief(page, 'With a comment');
    await slot(page, 'Why it matters now').click();
    await page.keyboard.type('The pier stands on oak');
    for (let letters = 0; letters < 3; letters += 1) await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Control+Alt+m');
    const dialog = page.getByRole('dialog', { name: /^Comment/ });
    await expect(dialog).toContainText('oak');
    await expect(dialog.getByRole('textbox').first()).toBeFocused();
    await page.keyboard.type('Who counted the piles?');
    await shot(page, 'comment-new');
    await dialog.getByRole('button', { name: 'Add comment' }).press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(briefText(page).locator('[data-comment]')).toHaveText('oak');

    // The check lists it, and leads back to it.
    await page.keyboard.press('F7');
    const finding = page.getByRole('listitem').filter({ hasText: 'A comment says: “Who counted the piles?”' });
    await expect(finding).toBeVisible({ timeout: 10_000 });
    await finding.getByRole('button', { name: 'Answer' }).press('Enter');
    await dialog.getByRole('textbox', { name: 'Reply' }).fill('The harbour office, in spring.');
    await dialog.getByRole('button', { name: 'Reply' }).press('Enter');
    await expect(dialog).toContainText('The harbour office, in spring.');
    await shot(page, 'comment-answered');
    await judge(page, 'a comment with a reply');
    // A second one stands on the words that the dialog shows, not on all of the paragraph.
    await dialog.getByRole('textbox', { name: 'Another comment' }).fill('Oak or elm?');
    await dialog.getByRole('button', { name: 'Add comment' }).press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(briefText(page).locator('[data-comment]').first()).toHaveText('oak');
    await expect(briefText(page)).toBeFocused();
    await page.keyboard.press('Control+z');

    const exporting = await openExport(running, folder);
    await expect(exporting.getByRole('checkbox', { name: /^1 comment in the Word document/ })).toBeChecked();
    await shot(page, 'comment-export');
    // An edition for the outside takes none along, and says so.
    const choose = async (edition: string) => {
      await exporting
        .getByRole('button', { name: /Edition$/ })
        .and(page.locator('[aria-haspopup]'))
        .press('Enter');
      await page.getByRole('option', { name: edition }).press('Enter');
    };
    await choose('External');
    const inWord = exporting.getByRole('checkbox', { name: /^1 comment in the Word document/ });
    await expect(inWord).not.toBeChecked();
    await expect(inWord).toBeDisabled();
    await expect(exporting).toContainText('An external edition takes no comments along.');
    await shot(page, 'comment-export-external');
    await choose('Internal');
    await expect(inWord).toBeChecked();
    await exporting.getByRole('button', { name: 'Export', exact: true }).press('Enter');
    await expect(page.getByRole('dialog', { name: 'Exported' })).toBeVisible({ timeout: 60_000 });
    const word = fs.readdirSync(folder).find((name) => name.endsWith('.docx')) ?? '';
    const parts = unzipSync(fs.readFileSync(path.join(folder, word)));
    const comments = strFromU8(parts['word/comments.xml'] ?? new Uint8Array());
    expect([...comments.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, words]) => words)).toEqual([
      'Who counted the piles?',
      'The harbour office, in spring.',
    ]);
    await page.getByRole('button', { name: 'Done', exact: true }).press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);

    // Left behind once, it stays behind when the export is made again without asking.
    await openExport(running, folder);
    await expect(inWord).toBeChecked();
    await inWord.press('Space');
    await expect(inWord).not.toBeChecked();
    await exportNow(page, exporting);
    await page.keyboard.press('Control+Shift+e');
    await expect(inWord).not.toBeChecked();
    await page.keyboard.press('Escape');
    const settings = JSON.parse(fs.readFileSync(path.join(userData, 'settings.json'), 'utf8'));
    fs.writeFileSync(path.join(userData, 'settings.json'), JSON.stringify({ ...settings, exportFolder: folder }));
    fs.rmSync(path.join(folder, word));
    await page.keyboard.press('Control+e');
    await expect.poll(() => fs.existsSync(path.join(folder, word)), { timeout: 30_000 }).toBe(true);
    expect(Object.keys(unzipSync(fs.readFileSync(path.join(folder, word))))).not.toContain('word/comments.xml');

    await page.keyboard.press('F7');
    await finding.getByRole('button', { name: 'Settle' }).press('Enter');
    await expect(finding).toHaveCount(0);
    await expect(briefText(page).locator('[data-comment][data-resolved]')).toHaveText('oak');
  } finally {
    await close();
  }
});
