import { expect, test } from '@playwright/test';
import { launch } from './launch.ts';

// In a file and an app of its own: after a refused navigation the test runner waits for it for ever.
test('the window stays on its own page', async () => {
  const { app, page, close } = await launch();
  try {
    await expect(page.locator('#root')).not.toBeEmpty();
    const address = page.url();
    const shown = await app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const refused = new Promise((resolve) =>
        contents?.once('will-navigate', (event) => resolve(event.defaultPrevented)),
      );
      await contents?.executeJavaScript("location.href = 'https://example.org/'; undefined");
      // The product's own listener came first, so its decision is known here.
      const prevented = await refused;
      return { prevented, address: contents?.getURL() };
    });
    expect(shown).toEqual({ prevented: true, address });
  } finally {
    await close();
  }
});
