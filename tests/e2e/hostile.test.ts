import fs from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Api } from '../../electron/contract/api.ts';
import type { JobEnded } from '../../electron/contract/events.ts';
import { goodFile, hostileFiles } from '../builders/hostile/hostile-files.ts';
import { writeHostileFiles } from '../builders/hostile/write-hostile-files.ts';
import { judge } from './judge.ts';
import { launch, type RunningApp } from './launch.ts';
import { answerOpenDialog } from './steps.ts';

let running: RunningApp;

test.beforeEach(async () => {
  running = await launch();
});
test.afterEach(() => running.close());

test('a batch of thirty hostile files ends, each with its reason, and the good file behind them is there', async () => {
  test.setTimeout(300_000);
  const { page, app, userData } = running;
  const paths = writeHostileFiles(fs.mkdtempSync(path.join(userData, 'files-')));
  await answerOpenDialog(app, paths);
  await expect(page.getByRole('button', { name: 'Import…' }).first()).toBeVisible();
  const watched = watchImport(page);
  await page.getByRole('button', { name: 'Import…' }).first().press('Enter');
  const { ended, answersMeanwhile } = await watched;

  expect(answersMeanwhile, 'the program answers while it imports').toBeGreaterThan(10);
  const files = [...ended.imported, ...ended.failed].map(({ file }) => file);
  expect([...files].sort()).toEqual([...Object.keys(hostileFiles), goodFile.name].sort());
  expect(ended.imported.map(({ file }) => file)).toContain(goodFile.name);
  const codes = ended.failed.map(({ error }) => error.code);
  expect(codes.filter((code) => !code.startsWith('import/'))).toEqual([]);
  expect(codes, 'no reader is brought down by a file of the list').not.toContain('import/crashed');

  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Show' }).press('Enter');
  const results = page.getByRole('dialog', { name: 'Import' });
  for (const { file } of ended.failed) {
    const row = results.getByRole('listitem').filter({ hasText: file });
    // Two sentences: what happened, and what can be done.
    await expect(row.first()).toHaveText(/\..+\./s);
  }
  await judge(page, 'the results of an import with many failures');
});

interface WatchedImport {
  readonly ended: JobEnded;
  /** How many questions were asked and answered while the import ran. */
  readonly answersMeanwhile: number;
}

function watchImport(page: Page): Promise<WatchedImport> {
  return page.evaluate(async () => {
    const { requests, on } = (globalThis as unknown as { readonly briefwright: Api }).briefwright;
    const started = new Promise((resolve) => on('job.progress', resolve));
    let ended: JobEnded | null = null;
    on('job.ended', (event) => {
      ended = event;
    });
    await started;
    let answersMeanwhile = 0;
    while (ended === null) {
      await requests['settings.read']({});
      if (ended === null) answersMeanwhile += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return { ended, answersMeanwhile };
  });
}
