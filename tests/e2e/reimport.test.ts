import fs from 'node:fs';
import path from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { judge } from './judge.ts';
import { launch, type RunningApp } from './launch.ts';
import { answerOpenDialog, briefText, citations, emptyBrief } from './steps.ts';

const report = [
  '# Grain through Varna',
  'The port of Varna shipped 18,000 tonnes of grain in October 2024, the harbour office said.',
  'Inspectors expect the quay to carry more than 25,000 tonnes a month once the second crane is in place.',
  'Café owners along the waterfront complain about dust from the open conveyor belts.',
].join('\n\n');
const later = report
  .replace('18,000', '19,500')
  .replace(/Café owners.*/, 'A new paragraph stands here that has nothing to do with it.');

// A source comes again while a brief that cites it is open: nothing changes by itself, everything touched is shown.
test('a newer version of a cited source is shown, decided, and taken into the open brief on the word of its writer', async () => {
  test.setTimeout(150_000);
  const running = await launch();
  const { page, userData } = running;
  const file = path.join(userData, 'varna.md');
  try {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await expect(page.getByRole('heading', { name: 'Briefwright', level: 1 })).toBeVisible();
    fs.writeFileSync(file, report);
    await answerOpenDialog(running.app, [file]);
    await page.getByRole('main').getByRole('button', { name: 'Import documents' }).click();
    await expect(page.getByRole('tab', { name: 'Sources 1' })).toBeVisible({ timeout: 30_000 });
    await emptyBrief(page, 'Grain');
    await insertClaim(page, 'grain');
    await expect(briefText(page)).toContainText('18,000 tonnes');

    await importAgain(running, file);
    const results = page.getByRole('dialog', { name: 'Import' });
    await expect(results).toContainText('New version of “Grain through Varna”: 1 unchanged, 1 reworded, 1 gone');
    await judge(page, 'the results of importing a newer version');
    await results.getByRole('button', { name: 'See what changed' }).click();

    const changes = page.getByRole('dialog', { name: /^What changed/ });
    const reworded = changes.getByRole('listitem').filter({ hasText: '19,500' }).first();
    await expect(reworded.locator('del')).toHaveText('18,000');
    await expect(reworded.locator('ins')).toHaveText('19,500');
    await expect(reworded.getByRole('list', { name: 'Used in' })).toContainText('Grain');
    await judge(page, 'what a newer version changed');
    await changes.getByRole('button', { name: /^Settle/ }).click();
    await expect(changes.getByRole('region', { name: 'Decided' })).toContainText(
      'Goes on resting on the older version.',
    );
    await reworded.getByRole('button', { name: 'Take the new words' }).click();
    await expect(changes.getByRole('region', { name: 'To decide' })).toHaveCount(0);
    await changes.getByRole('button', { name: 'Done' }).click();

    await importTwin(running);

    // The brief still says and cites what its writer put there.
    await expect(briefText(page)).toContainText('18,000 tonnes');
    await page.keyboard.press('F7');
    const finding = page.getByRole('listitem').filter({ hasText: 'was reworded in the newer version' });
    await expect(finding).toBeVisible();
    await judge(page, 'a finding about a source that changed');
    await finding.getByRole('button', { name: 'Put the new words in the text' }).click();
    await expect(briefText(page)).toContainText('19,500 tonnes');
    await page.keyboard.press('Control+z');
    await expect(briefText(page)).toContainText('18,000 tonnes');
    await finding.getByRole('button', { name: 'Take the new words as evidence' }).click();
    await expect(finding).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await expect(finding).toBeVisible();
    await finding.getByRole('button', { name: 'Keep mine' }).click();
    await expect(finding).toHaveCount(0);
    await expect(citations(briefText(page))).toHaveCount(1);
  } finally {
    await running.close();
  }
});

async function insertClaim(page: Page, words: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search the claims' }).fill(words);
  await expect(claims(page)).toHaveCount(1);
  await page.getByRole('searchbox', { name: 'Search the claims' }).press('ArrowDown');
  await page.keyboard.press('Control+Enter');
  await expect(citations(briefText(page))).toHaveCount(1);
}

function claims(page: Page): Locator {
  return page.getByRole('listbox', { name: 'Claims' }).getByRole('option');
}

async function importAgain({ app, page }: RunningApp, file: string): Promise<void> {
  fs.writeFileSync(file, later);
  await answerOpenDialog(app, [file]);
  await page.getByRole('button', { name: 'Import…' }).click();
  await expect(page.getByText('1 newer version imported, 2 claims to decide about.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Finished' }).click();
  await showImport(page, 2);
}

/** The results of the last of so many imports, which is the last to end. */
async function showImport(page: Page, imports: number): Promise<void> {
  const shown = page.getByRole('region', { name: 'Work in progress' }).getByRole('button', { name: 'Show' });
  await expect(shown).toHaveCount(imports);
  await shown.last().click();
}

/** The same text under another name: said, not done anything about. */
async function importTwin({ app, page, userData }: RunningApp): Promise<void> {
  const file = path.join(userData, 'reprint.md');
  fs.writeFileSync(file, `${later}\n\nReprinted with kind permission.`);
  await answerOpenDialog(app, [file]);
  await page.getByRole('button', { name: 'Import…' }).click();
  await expect(page.getByRole('tab', { name: 'Sources 2' })).toBeVisible({ timeout: 30_000 });
  await showImport(page, 3);
  const results = page.getByRole('dialog', { name: 'Import' });
  await expect(results).toContainText('Says nearly the same as “Grain through Varna”');
  await judge(page, 'an imported document that says nearly the same as another one');
  await results.getByRole('button', { name: 'Discard the new one' }).click();
  await expect(results).toContainText('taken out of the library again');
  await results.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('tab', { name: 'Sources 1' })).toBeVisible();
}
