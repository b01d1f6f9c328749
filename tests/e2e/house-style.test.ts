import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { judge } from './judge.ts';
import { launch } from './launch.ts';
import { exportNow, openExport, runCommand, shot, startWithSample } from './steps.ts';

test('a house style is edited by keyboard beside its specimen, used in the brief and exported', async () => {
  test.setTimeout(120_000);
  const running = await launch();
  const { page, userData, close } = running;
  const out = path.join(userData, 'exports');
  fs.mkdirSync(out);
  try {
    await startWithSample(page);
    await runCommand(page, 'House style');
    const dialog = page.getByRole('dialog', { name: 'House style' });
    const specimen = dialog.getByRole('region', { name: 'Specimen' });
    await expect(specimen.getByText('The ferry needs').first()).toBeVisible({ timeout: 30_000 });
    await shot(page, 'house-style-type');

    await dialog.getByRole('textbox', { name: 'Name' }).fill('Harbour office');
    const title = specimen.locator('text', { hasText: 'The ferry needs' }).first();
    await expect(title).toHaveAttribute('font-size', '22');
    await dialog.getByRole('spinbutton', { name: 'Size of the text' }).fill('12');
    await expect(title).toHaveAttribute('font-size', '25');
    await dialog.getByRole('spinbutton', { name: 'Size of the text' }).fill('99');
    await expect(dialog.getByText('A number from 8 to 24')).toBeVisible();
    await dialog.getByRole('spinbutton', { name: 'Size of the text' }).fill('12');

    await dialog.getByRole('tab', { name: 'Type' }).press('ArrowRight');
    const accent = dialog.getByRole('textbox', { name: 'Accent: links, numbers, bars', exact: true });
    await accent.fill('#E8A33D');
    await expect(dialog.getByText('2.1:1 on paper, 1.9:1 on tint: too pale to read')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Use in this brief' })).toBeDisabled();
    await shot(page, 'house-style-colours');
    const darker = dialog.getByRole('button', { name: /^Use #/ });
    const colour = /#[0-9A-F]{6}/.exec((await darker.textContent()) ?? '')?.[0] ?? '';
    await darker.press('Enter');
    await expect(accent).toHaveValue(colour);
    await judge(page, 'a house style');
    await dialog.getByRole('tab', { name: 'Colours' }).press('ArrowRight');
    await shot(page, 'house-style-page');
    await dialog.getByRole('tab', { name: 'Page' }).press('ArrowRight');
    await dialog.getByRole('textbox', { name: 'Organisation' }).fill('Harbour office');
    await shot(page, 'house-style-running');
    await dialog.getByRole('tab', { name: 'Header and footer' }).press('ArrowRight');
    await shot(page, 'house-style-logo');

    await dialog.getByRole('button', { name: 'Save style' }).press('Enter');
    await expect(dialog.getByText('Saved as “Harbour office”.')).toBeVisible();
    const saved = JSON.parse(fs.readFileSync(path.join(userData, 'house-styles', 'harbour-office.json'), 'utf8'));
    expect(saved).toMatchObject({ id: 'harbour-office', colours: { accent: colour }, text: { size: 12 } });
    await dialog.getByRole('button', { name: 'Use in this brief' }).press('Enter');
    await expect(dialog).toHaveCount(0);

    const exporting = await openExport(running, out);
    await exporting.getByRole('checkbox', { name: /^Web page|^HTML/ }).press('Space');
    await shot(page, 'export-large-print');
    await exportNow(page, exporting);
    const written = fs.readdirSync(out).find((name) => name.endsWith('.html')) ?? '';
    expect(fs.readFileSync(path.join(out, written), 'utf8')).toContain(`--accent:${colour};`);
  } finally {
    await close();
  }
});
