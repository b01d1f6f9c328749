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

    await page.keyboard.press('Control+Alt+v');
    await expect(inspector(page, 'Preview').getByRole('figure').first()).toBeVisible({ timeout: 30_000 });
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

// What else the library shows: its menus and its questions. Import, proposals, versions, twins, comparisons and what was
// left out are judged where they are driven.
test('no menu and no question of the library breaks a rule of accessibility', async () => {
  test.setTimeout(150_000);
  const { page, close } = await launch();
  try {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await startWithSample(page);
    const library = page.locator('[data-pane="library"]');
    await library.getByRole('searchbox', { name: 'Search the claims' }).fill('soldiers');
    for (const name of ['Kind', 'Source', 'Date', 'More', 'Saved searches']) {
      await library
        .getByRole('button', { name, exact: name !== 'More' })
        .first()
        .press('Enter');
      await expect(page.getByRole('menu')).toBeVisible();
      await judge(page, `the menu “${name}”`);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('menu')).toHaveCount(0);
    }
    await library.getByRole('searchbox', { name: 'Search the claims' }).fill('no such words');
    await expect(library.getByText('Clear the search')).toBeVisible();
    await judge(page, 'a search that finds nothing');
    await library.getByText('Clear the search').press('Enter');

    await page.getByRole('tab', { name: /^Differences/ }).click();
    await library.getByRole('button', { name: /Which differences/ }).press('Enter');
    await page.getByRole('option', { name: /^Dismissed/ }).press('Enter');
    await expect(library.getByText('Dismissed: none')).toBeVisible();
    await judge(page, 'no difference that was dismissed');

    await page.getByRole('tab', { name: /^Sources/ }).click();
    for (const [entry, dialog] of [
      ['Where it is used…', /is used$/],
      ['What changed in newer versions…', 'What changed'],
      ['Delete from the library…', /^Delete/],
    ] as const) {
      await library
        .getByRole('button', { name: /^Actions for/ })
        .first()
        .press('Enter');
      await page.getByRole('menuitem', { name: entry }).press('Enter');
      await expect(page.getByRole('dialog', { name: dialog })).toBeVisible();
      await judge(page, `the dialog after “${entry}”`);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
  } finally {
    await close();
  }
});

function inspector(page: Page, tab: string | RegExp): Locator {
  return page.getByRole('complementary', { name: 'Inspector' }).getByRole('tabpanel', { name: tab });
}
