import { expect, test } from '@playwright/test';
import { launch, type RunningApp } from './launch.ts';

let running: RunningApp;

test.beforeAll(async () => {
  running = await launch();
  await expect(running.page.locator('#root')).not.toBeEmpty();
});
test.afterAll(() => running.close());

test('the page has no Node and runs in a sandbox of its own', async () => {
  const { app, page } = running;
  expect(
    await page.evaluate(() => ['require', 'process', 'module', 'Buffer'].filter((name) => name in window)),
  ).toEqual([]);
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    // In Electron, though not in its type declarations.
    return (contents as unknown as { getLastWebPreferences: () => Record<string, unknown> }).getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
  });
});

test('the page is served from the program alone, under a policy that allows nothing else', async () => {
  const { page } = running;
  expect(new URL(page.url()).protocol).toBe('app:');
  const policy = await page.evaluate(async () => (await fetch(location.href)).headers.get('content-security-policy'));
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toContain('unsafe');
});

test('text never becomes script or markup', async () => {
  const { page } = running;
  const outcome = await page.evaluate(async () => {
    // The debugger lifts the ban on evaluating text while its own call runs, so the test waits for the next turn.
    await new Promise((resolve) => setTimeout(resolve));
    const attempt = (act: () => unknown) => {
      try {
        act();
        return 'allowed';
      } catch (error) {
        return error instanceof Error ? error.name : 'refused';
      }
    };
    const inline = document.createElement('script');
    return {
      evaluate: attempt(() => Reflect.construct(Function, ['return 1'])),
      markup: attempt(() => {
        document.createElement('div').innerHTML = '<b>bold</b>';
      }),
      script: attempt(() => {
        inline.text = 'window.ranInline = true';
        document.head.append(inline);
      }),
      ranInline: 'ranInline' in window,
    };
  });
  expect(outcome).toEqual({ evaluate: 'EvalError', markup: 'TypeError', script: 'TypeError', ranInline: false });
});

test('nothing on the network can be reached', async () => {
  const { page } = running;
  const outcome = await page.evaluate(async () => {
    const loads = (element: HTMLImageElement) =>
      new Promise<string>((resolve) => {
        element.onload = () => resolve('loaded');
        element.onerror = () => resolve('refused');
      });
    const image = new Image();
    const imageOutcome = loads(image);
    image.src = 'https://example.org/picture.png';
    const socket = new Promise<string>((resolve) => {
      try {
        const opened = new WebSocket('wss://example.org/');
        opened.onopen = () => resolve('opened');
        opened.onerror = () => resolve('refused');
      } catch {
        resolve('refused');
      }
    });
    return {
      fetch: await fetch('https://example.org/').then(
        () => 'answered',
        () => 'refused',
      ),
      local: await fetch('http://127.0.0.1:9/').then(
        () => 'answered',
        () => 'refused',
      ),
      file: await fetch('file:///etc/hostname').then(
        () => 'answered',
        () => 'refused',
      ),
      image: await imageOutcome,
      socket: await socket,
    };
  });
  expect(outcome).toEqual({ fetch: 'refused', local: 'refused', file: 'refused', image: 'refused', socket: 'refused' });
});

test('the main process itself refuses addresses of others, whatever the page may ask', async () => {
  // Through the session, past the page's own policy.
  const outcome = await running.app.evaluate(async ({ session }) => {
    const addresses = ['https://example.org/', 'http://127.0.0.1:9/'];
    const ask = (address: string) =>
      session.defaultSession.fetch(address).then(
        () => 'answered',
        (error: Error) => error.message,
      );
    return Promise.all(addresses.map(ask));
  });
  expect(outcome).toEqual(['net::ERR_BLOCKED_BY_CLIENT', 'net::ERR_BLOCKED_BY_CLIENT']);
});

test('only files of the window are served', async () => {
  const { page } = running;
  const statuses = await page.evaluate(async () => {
    const paths = [
      '/..%2f..%2fpackage.json',
      '/%2e%2e/%2e%2e/package.json',
      '/..%5c..%5cpackage.json',
      '/no-such-file',
    ];
    return Promise.all(paths.map(async (path) => (await fetch(`${location.origin}${path}`)).ok));
  });
  expect(statuses).toEqual([false, false, false, false]);
  const other = await page.evaluate(() =>
    fetch('app://somewhere-else/index.html').then(
      (response) => response.ok,
      () => false,
    ),
  );
  expect(other).toBe(false);
});

test('no permission is given, and no window opens another', async () => {
  const { app, page } = running;
  const outcome = await page.evaluate(async () => ({
    notification: await Notification.requestPermission(),
    opened: window.open('https://example.org/') === null,
    camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'given',
      () => 'refused',
    ),
  }));
  expect(outcome).toEqual({ notification: 'denied', opened: true, camera: 'refused' });
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('a page of others gets no answer, even with our preload', async () => {
  const answer = await running.app.evaluate(async ({ app, BrowserWindow }) => {
    const window = new BrowserWindow({
      show: false,
      webPreferences: { preload: `${app.getAppPath()}/out/preload/preload.cjs`, sandbox: true },
    });
    try {
      await window.loadURL('data:text/html,<p>not ours</p>');
      return await window.webContents.executeJavaScript("window.briefwright.requests['app.info']({})");
    } finally {
      window.destroy();
    }
  });
  expect(answer).toMatchObject({ ok: false, error: { code: 'request/invalid', detail: 'sender' } });
});

test('a request with arguments of another shape is refused before it is handled', async () => {
  const { page } = running;
  const answer = await page.evaluate(() => {
    const { briefwright } = window as unknown as {
      briefwright: { requests: Record<string, (args: unknown) => Promise<unknown>> };
    };
    return briefwright.requests['library.search']?.({ query: 'not a query' });
  });
  expect(answer).toMatchObject({ ok: false, error: { code: 'request/invalid', detail: 'arguments' } });
});
