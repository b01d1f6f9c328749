import path from 'node:path';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { launch } from './launch.ts';
import { exportNow, openExport, startWithSample } from './steps.ts';

const own = /^(?:app|blob|data):/;

test('a session from the first screen to the exported files asks nothing of the network', async () => {
  const running = await launch();
  const { app, page, userData, close } = running;
  try {
    await listenToRequests(app);
    await page.reload();
    await startWithSample(page);
    await page.getByRole('searchbox', { name: 'Search the claims' }).fill('soldiers');
    await expect(page.getByRole('listbox', { name: 'Claims' }).getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Control+Alt+v');
    await expect(page.getByRole('tabpanel', { name: 'Preview' }).getByRole('figure').first()).toBeVisible({
      timeout: 30_000,
    });
    await exportNow(page, await openExport(running, path.join(userData, 'exports')));

    const asked = await requests(app);
    // The page and what it is made of were seen, so the listening works.
    expect(asked).toContainEqual(expect.stringMatching(/^app:.*\/index\.html$/));
    expect(asked.filter((address) => !own.test(address))).toEqual([]);

    expect(await scriptFromText(page)).toEqual({ ran: false, refusedBy: 'script-src-elem' });
    // An address of others is seen too, although it is refused.
    await app.evaluate(({ session }) => session.defaultSession.fetch('https://example.org/').catch(() => undefined));
    expect((await requests(app)).filter((address) => !own.test(address))).toEqual(['https://example.org/']);
  } finally {
    await close();
  }
});

/** Everything asked for in the session: by the page or by the main process, answered or refused. */
async function listenToRequests(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ session }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    session.defaultSession.webRequest.onSendHeaders(({ url }) => void asked.push(url));
    session.defaultSession.webRequest.onErrorOccurred(({ url }) => void asked.push(url));
  });
}

function requests(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
}

/** Script that comes as text, past the ban on markup: the policy alone stands in its way. */
function scriptFromText(page: Page): Promise<{ readonly ran: boolean; readonly refusedBy: string }> {
  return page.evaluate(async () => {
    const refused = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
        once: true,
      });
    });
    const address = 'data:text/javascript,export default 1';
    const ran = await import(address).then(
      () => true,
      () => false,
    );
    return { ran, refusedBy: ran ? 'nothing' : await refused };
  });
}
