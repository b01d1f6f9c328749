import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { lines, pdfFile } from '../builders/pdf-file.ts';
import { launch, type RunningApp } from './launch.ts';
import { answerOpenDialog } from './steps.ts';

let running: RunningApp;

test.beforeEach(async () => {
  running = await launch();
});
test.afterEach(() => running.close());

test('a PDF file is imported in the window, with its claims', async () => {
  const { page, app, userData } = running;
  const file = path.join(userData, 'boats.pdf');
  const words = ['The harbour office counted 412 boats in May 2024, more', 'than in any month before it.'];
  const title = { text: 'The Boats of the Bay', x: 72, y: 760, size: 20 };
  fs.writeFileSync(file, pdfFile([[title, ...lines(words, { x: 72, y: 700 })]]));
  await answerOpenDialog(app, [file]);
  await page.getByRole('button', { name: 'Import…' }).first().press('Enter');
  await expect(page.getByText(words.join(' ')).first()).toBeVisible({ timeout: 60_000 });
});
