// npm run dev: the window updates in place; main process, preload and workers are rebuilt and Electron starts again.
import path from 'node:path';
import { createServer } from 'vite';
import { buildAssets } from './assets.mjs';
import { forgetBuild } from './build.mjs';
import { bundleNode, windowConfig } from './bundle.mjs';
import { prepareElectron, sandboxSwitches, startElectron } from './electron-process.mjs';
import { root } from './paths.mjs';
import { say } from './say.mjs';

/** Several bundles end within a moment of each other; one restart serves them all. */
const SETTLE_MILLISECONDS = 200;

/**
 * Tells when every bundle is whole: one that is still being written must not be started.
 * @param {Awaited<ReturnType<typeof bundleNode>>} results
 * @param {() => void} onWhole
 */
function whenWhole(results, onWhole) {
  const watchers = results.flatMap((result) => ('on' in result ? [result] : []));
  const incomplete = new Set(watchers);
  /** @type {NodeJS.Timeout | undefined} */
  let settling;
  for (const watcher of watchers) {
    watcher.on('event', (event) => {
      if (event.code === 'START') incomplete.add(watcher);
      if (event.code === 'ERROR') say(`build failed: ${event.error?.message ?? 'no reason given'}`);
      if (event.code !== 'BUNDLE_END') return;
      incomplete.delete(watcher);
      clearTimeout(settling);
      settling = setTimeout(() => incomplete.size === 0 && onWhole(), SETTLE_MILLISECONDS);
    });
  }
  return async () => {
    clearTimeout(settling);
    await Promise.all(watchers.map((watcher) => watcher.close()));
  };
}

/**
 * Runs until the window is closed or the command is interrupted.
 * @param {readonly string[]} args passed on to the product
 */
export async function develop(args) {
  buildAssets();
  forgetBuild();
  const server = await createServer({
    configFile: windowConfig,
    root: path.join(root, 'renderer'),
    server: { host: '127.0.0.1', port: 0, strictPort: false },
    clearScreen: false,
  });
  await server.listen();
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('the development server has no address');
  const { runtime, environment, stop } = await prepareElectron();
  const switches = sandboxSwitches();

  /** @type {ReturnType<typeof startElectron> | undefined} */
  let electron;
  /** @type {(code: number) => void} */
  let finish = () => {};
  const finished = new Promise((/** @type {(code: number) => void} */ resolve) => {
    finish = resolve;
  });

  let restarting = false;
  const launch = () => {
    restarting = false;
    electron = startElectron({
      executable: runtime.executable,
      switches,
      args,
      environment: { ...environment, BRIEFWRIGHT_DEV_URL: address },
    });
    electron.once('exit', (code) => (restarting ? launch() : finish(code ?? 0)));
    say('started; save a file to see it change');
  };
  const restart = () => {
    if (electron === undefined) return launch();
    // The next one starts when this one has written what it must: of two at once, one would go away again.
    restarting = true;
    electron.kill();
  };

  const closeWatchers = whenWhole(await bundleNode({ development: true }), restart);
  const code = await finished;
  await Promise.all([closeWatchers(), server.close()]);
  stop();
  return code;
}
