import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { launch } from './launch.ts';

test('the built product opens a window, shows its first screen and keeps its folder to itself', async () => {
  const userData = fs.mkdtempSync(path.join(os.tmpdir(), 'briefwright-open-'));
  fs.chmodSync(userData, 0o755);
  const { app, page, close } = await launch({ userData });
  try {
    await expect(page.locator('#root')).not.toBeEmpty();
    expect(await page.title()).toContain('Briefwright');
    expect(await app.evaluate(({ app: electronApp }) => electronApp.isPackaged)).toBe(false);
    expect(fs.statSync(userData).mode & 0o777).toBe(0o700);
    // What is exported is passed on, so it gets the rights that files of other programs get.
    expect(await app.evaluate(() => process.umask())).toBe(process.umask());
  } finally {
    await close();
    fs.rmSync(userData, { recursive: true, force: true });
  }
});
