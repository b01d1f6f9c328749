import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { judge } from './judge.ts';
import { launch } from './launch.ts';
import { answerOpenDialog, shot, startWithSample } from './steps.ts';

const ministry = `<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
<info><title>Ministry notes</title><id>https://example.org/styles/ministry-notes</id></info>
<citation><layout prefix="See " delimiter="; " suffix=" (ministry)."><text variable="title"/></layout></citation></style>`;

// The style goes along with the brief: it prints when it is gone from one's own styles, and can be kept from there.
test('a brief brings along the citation style that somebody added', async () => {
  test.setTimeout(120_000);
  const { app, page, userData, close } = await launch();
  try {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await startWithSample(page);
    const file = path.join(userData, 'ministry.csl');
    fs.writeFileSync(file, ministry);
    await answerOpenDialog(app, [file]);
    await page.getByRole('tab', { name: 'Details' }).click();
    const details = page.getByRole('tabpanel', { name: 'Details' });
    await details.getByRole('button', { name: 'Add a citation style' }).press('Enter');
    await expect(details.getByRole('button', { name: 'Ministry notes (yours) Citation style' })).toBeVisible();
    const sentence = details.getByText(/^This brief brings its citation style “Ministry notes” along/);
    await expect(sentence).toHaveCount(0);

    await page.keyboard.press('Control+,');
    const settings = page.getByRole('dialog', { name: 'Settings' });
    await settings.getByRole('button', { name: /^Remove.*Ministry notes/ }).press('Enter');
    await expect(settings.getByText('Ministry notes')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Alt+v');
    const pages = page.getByRole('tabpanel', { name: 'Preview' });
    await expect(pages.getByText(/\(ministry\)/).first()).toBeAttached({ timeout: 30_000 });
    await page.getByRole('tab', { name: 'Details' }).click();
    await expect(sentence).toBeVisible();
    await expect(details.getByRole('button', { name: 'Ministry notes (in this brief) Citation style' })).toBeVisible();
    await sentence.scrollIntoViewIfNeeded();
    await judge(page, 'the details of a brief that brings a citation style along');
    await shot(page, 'carried-style');
    await details.getByRole('button', { name: 'Add it to your styles' }).press('Enter');
    await expect(sentence).toHaveCount(0);
    await expect(details.getByRole('button', { name: 'Ministry notes (yours) Citation style' })).toBeVisible();

    const changed = ministry.replace('See ', 'Compare ');
    fs.writeFileSync(file, changed);
    await page.keyboard.press('Control+,');
    await settings.getByRole('button', { name: 'Add styles…' }).press('Enter');
    await expect(settings.getByText('Ministry notes')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Versions' }).click();
    await page.getByRole('tab', { name: 'Details' }).click();
    await expect(details.getByText(/The brief keeps to its copy\.$/)).toBeVisible();
    await details.getByRole('button', { name: 'Use your style instead' }).press('Enter');
    await expect(details.getByText(/The brief keeps to its copy\.$/)).toHaveCount(0);
  } finally {
    await close();
  }
});
