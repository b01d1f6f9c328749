import { expect, test } from '@playwright/test';
import { launch } from './launch.ts';

test('the built product opens a window and shows its first screen', async () => {
  const { app, page, close } = await launch();
  try {
    await expect(page.locator('#root')).not.toBeEmpty();
    expect(await page.title()).toContain('Briefwright');
    expect(await app.evaluate(({ app: electronApp }) => electronApp.isPackaged)).toBe(false);
  } finally {
    await close();
  }
});
