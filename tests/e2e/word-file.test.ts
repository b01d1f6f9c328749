import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { wordFile } from '../builders/word-files.ts';
import { judge } from './judge.ts';
import { launch } from './launch.ts';
import {
  answerOpenDialog,
  answerSaveDialog,
  exportNow,
  openExport,
  runCommand,
  shot,
  startWithSample,
} from './steps.ts';

test('a brief is exported in the look of a Word file that the house style took', async () => {
  test.setTimeout(120_000);
  const running = await launch();
  const { app, page, userData, close } = running;
  const out = path.join(userData, 'exports');
  const own = path.join(userData, 'Amt.dotx');
  fs.mkdirSync(out);
  fs.writeFileSync(own, wordFile());
  try {
    await startWithSample(page);
    await runCommand(page, 'House style');
    const dialog = page.getByRole('dialog', { name: 'House style' });
    await dialog.getByRole('tab', { name: 'Type' }).press('End');
    await shot(page, 'house-style-word');

    await answerSaveDialog(app, path.join(userData, 'begin.dotx'));
    await dialog.getByRole('button', { name: 'Save a file to begin with…' }).press('Enter');
    await expect(dialog.getByText('begin.dotx')).toBeVisible({ timeout: 30_000 });
    expect(Object.keys(unzipSync(fs.readFileSync(path.join(userData, 'begin.dotx'))))).toContain('word/styles.xml');

    fs.writeFileSync(
      path.join(userData, 'macros.docx'),
      wordFile({ parts: { 'word/vbaProject.bin': new Uint8Array([1]) } }),
    );
    await answerOpenDialog(app, [path.join(userData, 'macros.docx')]);
    await dialog.getByRole('button', { name: 'Take from a Word file…' }).press('Enter');
    await expect(dialog.getByText('“macros.docx” contains macros, which are programs.')).toBeVisible({
      timeout: 30_000,
    });
    await shot(page, 'house-style-word-refused');

    await answerOpenDialog(app, [own]);
    await dialog.getByRole('button', { name: 'Take from a Word file…' }).press('Enter');
    await expect(dialog.getByText('10 styles taken from the file')).toBeVisible({ timeout: 30_000 });
    await expect(dialog.getByText('contains macros')).toHaveCount(0);
    await dialog.getByText('10 styles taken from the file').click();
    await expect(dialog.getByText('Normal, Title, heading 1, heading 2')).toBeVisible();
    await expect(dialog.getByText('Not among your fonts: Carlito, Caladea.')).toBeVisible();
    await judge(page, 'the look of a Word file');
    await shot(page, 'house-style-word-taken');
    await dialog.getByRole('button', { name: 'Use these for PDF and preview too' }).press('Enter');
    await expect(dialog.getByText('PDF, web page and preview follow them.')).toBeVisible();
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Amt');
    await dialog.getByRole('button', { name: 'Save style' }).press('Enter');
    await expect(dialog.getByText('Saved as “Amt”.')).toBeVisible();
    await shot(page, 'house-style-word-followed');
    await dialog.getByRole('button', { name: 'Use in this brief' }).press('Enter');
    await expect(dialog).toHaveCount(0);
    const saved = JSON.parse(fs.readFileSync(path.join(userData, 'house-styles', 'amt.json'), 'utf8'));
    expect(saved).toMatchObject({ families: { text: 'Carlito' }, wordFile: { file: 'Amt.dotx' } });

    // The brief has its copy: the file may go.
    fs.rmSync(own);
    const exporting = await openExport(running, out);
    const live = exporting.getByRole('checkbox', { name: /^Live citations in the Word document/ });
    await expect(live).not.toBeChecked();
    await live.press('Space');
    await shot(page, 'export-live-citations');
    await exportNow(page, exporting);
    const written = fs.readdirSync(out).find((name) => name.endsWith('.docx')) ?? '';
    const parts = unzipSync(fs.readFileSync(path.join(out, written)));
    expect(new TextDecoder().decode(parts['word/document.xml'])).toContain('w:val="berschrift1"');
    expect(new TextDecoder().decode(parts['word/footer1.xml'])).toContain(' von ');
    expect(new TextDecoder().decode(parts['word/footnotes.xml'])).toContain('ADDIN ZOTERO_ITEM CSL_CITATION');

    await runCommand(page, 'House style');
    await dialog.getByRole('tab', { name: 'Type' }).press('End');
    await expect(dialog.getByText('10 styles taken from the file')).toBeVisible({ timeout: 30_000 });
    await dialog.getByRole('button', { name: 'Remove' }).press('Enter');
    await expect(dialog.getByRole('button', { name: 'Take from a Word file…' })).toBeVisible();
  } finally {
    await close();
  }
});
