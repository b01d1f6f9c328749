import fs from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { judge } from './judge.ts';
import { launch, type RunningApp } from './launch.ts';
import { answerOpenDialog, briefText, citations, runCommand, shot, startWithSample } from './steps.ts';

const ministry = `<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
<info><title>Ministry notes</title><id>https://example.org/styles/ministry-notes</id></info>
<citation><layout prefix="See " delimiter="; " suffix=" (ministry)."><group delimiter=" / "><text variable="title"/>
<group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group></group></layout></citation></style>`;

const creditOfProcessor = /© Frank Bennett.*citeproc-js implements the Citation Style Language.*citationstyles\.org/;

// One window: how a brief cites, a style of one's own, one citation with two sources, and what the pages say of it.
test('a brief cites as its writer wants, in a style of the writer’s own', async () => {
  test.setTimeout(150_000);
  const running = await launch();
  const { page } = running;
  try {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await expect(page.getByRole('heading', { name: 'Briefwright', level: 1 })).toBeVisible();
    // The licence of the citation processor asks for this when the program starts and in About.
    await expect(page.getByText(creditOfProcessor)).toBeVisible();
    await startWithSample(page);
    await runCommand(page, 'About');
    const about = page.getByRole('dialog', { name: 'Briefwright' });
    await expect(about.getByText(creditOfProcessor)).toBeVisible();
    await shot(page, 'citing-about');
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Details' }).click();
    await chooseHowToCite(page);
    await addStyles(running);
    await nameAnotherSource(page);
    await page.keyboard.press('Control+Alt+v');
    const pages = page.getByRole('tabpanel', { name: 'Preview' });
    await expect(pages.getByText(/\(ministry\)/).first()).toBeAttached({ timeout: 30_000 });
    await shot(page, 'citing-preview');
  } finally {
    await running.close();
  }
});

async function chooseHowToCite(page: Page): Promise<void> {
  const details = page.getByRole('tabpanel', { name: 'Details' });
  const choose = async (field: string, choice: string) => {
    await details
      .getByRole('button', { name: new RegExp(`${field}$`) })
      .and(page.locator('[aria-haspopup]'))
      .press('Enter');
    await page.getByRole('option', { name: choice }).press('Enter');
  };
  await choose('A source cited again', 'The number of the first note');
  await choose('List of sources', 'Section by section');
  await details.getByText('Notes say how reliable a source is').click();
  await expect(details.getByRole('checkbox', { name: 'Notes say how reliable a source is' })).toBeChecked();
  await details.getByRole('button', { name: 'Add a citation style' }).scrollIntoViewIfNeeded();
  await judge(page, 'the details, with how the brief cites');
  await shot(page, 'citing-details');
  await choose('Citation style', 'APA');
  await expect(details.getByText('cites in the text')).toBeVisible();
  await expect(details.getByRole('checkbox', { name: 'Notes say how reliable a source is' })).toBeDisabled();
}

async function addStyles({ app, page, userData }: RunningApp): Promise<void> {
  const files = [path.join(userData, 'ministry.csl'), path.join(userData, 'page.csl')];
  fs.writeFileSync(files[0] ?? '', ministry);
  fs.writeFileSync(files[1] ?? '', '<html><body>Not found</body></html>');
  await answerOpenDialog(app, files);
  const details = page.getByRole('tabpanel', { name: 'Details' });
  await details.getByRole('button', { name: 'Add a citation style' }).press('Enter');
  await expect(details.getByText('“page.csl” is not a citation style.')).toBeVisible();
  await expect(details.getByRole('button', { name: 'Ministry notes (yours) Citation style' })).toBeVisible();
  await shot(page, 'citing-own-style');
  await page.keyboard.press('Control+,');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await expect(settings.getByRole('list', { name: 'Your citation styles' })).toContainText('Ministry notes');
  await settings.getByRole('button', { name: 'Add styles…' }).scrollIntoViewIfNeeded();
  await judge(page, 'the settings, with a citation style of one’s own');
  await shot(page, 'citing-settings');
  await page.keyboard.press('Escape');
}

async function nameAnotherSource(page: Page): Promise<void> {
  await citations(briefText(page)).first().click();
  const source = page.getByRole('tabpanel', { name: 'Source' });
  await source.getByRole('button', { name: 'Place' }).first().press('Enter');
  await page.getByRole('option', { name: 'Figure', exact: true }).press('Enter');
  await source.getByRole('textbox', { name: 'Number' }).first().fill('7');
  await source.getByRole('textbox', { name: 'Words before' }).first().fill('Compare');
  await expect(source.getByRole('textbox', { name: 'Number' })).toHaveValue('7');
  await source.getByRole('button', { name: 'Cite another source here' }).press('Enter');
  const picker = page.getByRole('dialog', { name: 'Cite another source in this note' });
  await picker.getByRole('menuitem').last().click();
  await expect(source.getByRole('button', { name: 'Take it out of the note' })).toHaveCount(2);
  await source.getByRole('button', { name: 'Name it earlier' }).press('Enter');
  await expect(source.getByRole('textbox', { name: 'Words before' }).nth(1)).toHaveValue('Compare');
  await source.getByRole('button', { name: 'Cite another source here' }).scrollIntoViewIfNeeded();
  await judge(page, 'a note that names two sources');
  await shot(page, 'citing-two-sources');
}
