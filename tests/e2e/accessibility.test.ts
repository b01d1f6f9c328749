import { expect, type Locator, type Page, test } from '@playwright/test';
import { judge } from './judge.ts';
import { launch } from './launch.ts';
import { briefText, citations, startWithSample } from './steps.ts';

const dialogs = [
  { name: 'Export', keys: 'Control+Shift+e' },
  { name: 'New brief', keys: 'Control+n' },
  { name: 'Find a command', keys: 'Control+k' },
  { name: 'Settings', keys: 'Control+,' },
];

// One window goes from state to state, as a person does. Every state is judged, whatever was found in those before.
test('no state of the window breaks a rule of accessibility, in light or in dark', async () => {
  test.setTimeout(150_000);
  const { page, close } = await launch();
  try {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await expect(page.getByRole('heading', { name: 'Briefwright', level: 1 })).toBeVisible();
    await judge(page, 'the first screen');

    await startWithSample(page);
    await citations(briefText(page)).first().click();
    await expect(inspector(page, 'Source').getByRole('heading').first()).toBeVisible();
    await judge(page, 'writing, with the source of a citation beside the text');

    await page.keyboard.press('F7');
    await expect(
      inspector(page, /^Check/)
        .getByRole('listitem')
        .first(),
    ).toBeVisible();
    await judge(page, 'the findings of the check');

    await page.keyboard.press('Control+p');
    await expect(inspector(page, 'Preview').getByRole('img').first()).toBeVisible();
    await judge(page, 'the pages of the preview');

    for (const { name, keys } of dialogs) {
      await page.keyboard.press(keys);
      await expect(page.getByRole('dialog', { name })).toBeVisible();
      await judge(page, `the dialog “${name}”`);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }

    await page.getByRole('button', { name: 'Close the brief' }).press('Enter');
    await page.getByRole('tab', { name: /^Sources/ }).click();
    await expect(page.getByRole('list', { name: 'Sources' }).getByRole('listitem')).toHaveCount(5);
    await judge(page, 'the sources of the library');

    await page.getByRole('list', { name: 'Sources' }).getByRole('button').first().click();
    await expect(page.locator('[data-claims]').first()).toBeVisible();
    await judge(page, 'reading a source');
  } finally {
    await close();
  }
});

function inspector(page: Page, tab: string | RegExp): Locator {
  return page.getByRole('complementary', { name: 'Inspector' }).getByRole('tabpanel', { name: tab });
}
