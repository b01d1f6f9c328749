// Starts a packaged product as its user would, sandbox on, and looks at its first screen and its way with a brief.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { product } from './builder.mjs';
import { ensureDisplay, hasDisplay } from './display.mjs';
import { inPackages, root } from './paths.mjs';
import { runToEnd } from './run.mjs';
import { Refusal, say } from './say.mjs';
import { ensureSystem } from './system.mjs';

/** The user nobody, on every Linux: root may not start the sandbox, so the test steps down. */
const NOBODY = 65_534;

/**
 * The tests in tests/e2e/packaged, on the product in a folder.
 * @param {string} unpacked
 */
export async function smokeTest(unpacked) {
  const asRoot = process.getuid?.() === 0;
  // The checkout may lie where only root can read; a copy in the temporary folder is open to all.
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'briefwright-package-'));
  try {
    const folder = asRoot ? path.join(work, 'product') : unpacked;
    if (asRoot) {
      fs.chmodSync(work, 0o755);
      fs.cpSync(unpacked, folder, { recursive: true, verbatimSymlinks: true });
      fs.chmodSync(path.join(folder, 'chrome-sandbox'), 0o4755);
    }
    const executable = path.join(folder, product.executable);
    await ensureSystem(executable, { display: !hasDisplay() });
    const { environment, stop } = await ensureDisplay();
    say('starting the packaged product…');
    const code = await runToEnd(
      process.execPath,
      [inPackages('@playwright/test/cli.js'), 'test', '--config', 'tests/e2e/packaged/playwright.config.ts'],
      {
        cwd: root,
        env: {
          ...environment,
          BRIEFWRIGHT_PACKAGE: executable,
          ...(asRoot ? { BRIEFWRIGHT_PACKAGE_USER: String(NOBODY) } : {}),
        },
      },
    );
    stop();
    if (code !== 0) throw new Refusal('the packaged product does not pass its tests.');
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}
