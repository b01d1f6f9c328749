import { expect, type Page, test } from '@playwright/test';
import { judge } from './judge.ts';
import { launch } from './launch.ts';
import { briefText, citations, shot, startWithSample } from './steps.ts';

const sheet = (page: Page) => page.getByRole('tabpanel', { name: 'Source' });

// By keyboard alone once the citation is chosen: words of one's own, undone, made again, out of date, given back.
test('a citation is printed in the writer’s own wording, and in the style’s text again', async () => {
  test.setTimeout(150_000);
  const { page, close } = await launch();
  try {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await startWithSample(page);
    await citations(briefText(page)).first().click();
    const printed = sheet(page).getByRole('region', { name: 'As it is printed' });
    await expect(printed).toBeVisible({ timeout: 30_000 });
    await printed.scrollIntoViewIfNeeded();
    await shot(page, 'own-wording-tab-before');
    await printed.getByRole('button', { name: 'Use my own wording…' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Your wording of note 1' });
    const field = dialog.getByRole('textbox', { name: 'Your wording' });
    await expect(field).toBeFocused();
    const styles = await dialog.getByRole('region', { name: 'The style prints' }).getByRole('paragraph').innerText();
    await expect(field).toHaveText(styles);
    await expect(dialog.getByRole('button', { name: 'Use my wording' })).toBeDisabled();
    await judge(page, 'the wording of a note');
    await shot(page, 'own-wording-one-source');

    await page.keyboard.press('Control+a');
    await page.keyboard.type('Told to us by the ');
    await page.keyboard.press('Control+i');
    await page.keyboard.type('Harbour Post');
    await page.keyboard.press('Control+i');
    await page.keyboard.type(', and kept by us');
    await expect(field.locator('em')).toHaveText('Harbour Post');
    const preview = dialog.getByRole('region', { name: 'The note will read' });
    await expect(preview).toContainText('1Told to us by the Harbour Post, and kept by us');
    await shot(page, 'own-wording-typed');
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(printed).toContainText('in your own wording');
    await expect(printed).toContainText('Told to us by the Harbour Post, and kept by us');
    await expect(citations(briefText(page)).first()).toHaveAccessibleName(/in your own wording$/);
    await page.getByRole('button', { name: 'Undo' }).last().press('Enter');
    await expect(printed.getByRole('button', { name: 'Use my own wording…' })).toBeVisible();
    await page.keyboard.press('Control+Shift+z');
    await expect(printed).toContainText('Told to us by the Harbour Post');

    await page.keyboard.press('Control+Alt+v');
    const pages = page.getByRole('tabpanel', { name: 'Preview' });
    await expect(pages.getByText(/kept by us/).first()).toBeAttached({ timeout: 30_000 });

    await page.keyboard.press('F7');
    const checks = page.getByRole('tabpanel', { name: 'Check' });
    await expect(checks.getByText(/^Note 1 is in your own wording: “Told to us/)).toBeVisible();
    await citations(briefText(page)).first().click();
    await sheet(page).getByRole('textbox', { name: 'Number' }).first().fill('77');
    await page.keyboard.press('Tab');
    await page.keyboard.press('F7');
    const told = checks.getByText(/^The wording of note 1, .* was written for another citation\..*77/);
    await expect(told).toBeVisible({ timeout: 20_000 });
    await shot(page, 'own-wording-check');
    await checks.getByRole('button', { name: 'Edit wording' }).first().press('Enter');
    await expect(dialog.getByText('Your wording was written for another citation.')).toBeVisible();
    await judge(page, 'the wording of a note that is out of date');
    await shot(page, 'own-wording-outdated');
    await dialog.getByRole('button', { name: 'Keep my wording' }).press('Enter');
    await expect(told).toHaveCount(0, { timeout: 20_000 });

    await citations(briefText(page)).first().click();
    await sheet(page).getByRole('button', { name: 'Cite another source here' }).press('Enter');
    await page.getByRole('dialog', { name: 'Cite another source in this note' }).getByRole('menuitem').last().click();
    await sheet(page)
      .getByRole('textbox', { name: 'Your own words in the note' })
      .fill('The two do not agree on the day.');
    await page.keyboard.press('Tab');
    await expect(printed).toContainText('It was written for another citation.', { timeout: 20_000 });
    await printed.scrollIntoViewIfNeeded();
    await judge(page, 'a citation in one’s own wording');
    await shot(page, 'own-wording-tab');
    await sheet(page).getByText('Source 2 of 2').scrollIntoViewIfNeeded();
    await shot(page, 'own-wording-tab-sources');
    await printed.getByRole('button', { name: 'Edit my wording…' }).press('Enter');
    await expect(dialog.getByText('It still rests on 2 sources')).toBeVisible();
    await judge(page, 'the wording of a note with two sources');
    await shot(page, 'own-wording-two-sources');
    await page.setViewportSize({ width: 900, height: 560 });
    await shot(page, 'own-wording-small-window');
    await dialog.getByRole('button', { name: 'Back to the style’s text' }).press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(printed.getByRole('button', { name: 'Use my own wording…' })).toBeVisible();
    await expect(printed).not.toContainText('Told to us');
  } finally {
    await close();
  }
});
