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

/** @param {Awaited<ReturnType<typeof bundleNode>>} results @param {(event: { code: string, error?: Error }) => void} listener */
function onBuildEvent(results, listener) {
  const watchers = results.flatMap((result) => ('on' in result ? [result] : []));
  for (const watcher of watchers) watcher.on('event', listener);
  return async () => {
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
  /** @type {NodeJS.Timeout | undefined} */
  let settling;
  /** @type {(code: number) => void} */
  let finish = () => {};
  const finished = new Promise((/** @type {(code: number) => void} */ resolve) => {
    finish = resolve;
  });

  const onExit = (/** @type {number | null} */ code) => finish(code ?? 0);
  const restart = () => {
    electron?.off('exit', onExit);
    electron?.kill();
    electron = startElectron({
      executable: runtime.executable,
      switches,
      args,
      environment: { ...environment, BRIEFWRIGHT_DEV_URL: address },
    });
    electron.once('exit', onExit);
    say('started; save a file to see it change');
  };

  const closeWatchers = onBuildEvent(await bundleNode({ development: true }), (event) => {
    if (event.code === 'ERROR') say(`build failed: ${event.error?.message ?? 'no reason given'}`);
    if (event.code !== 'BUNDLE_END') return;
    clearTimeout(settling);
    settling = setTimeout(restart, SETTLE_MILLISECONDS);
  });
  const code = await finished;
  clearTimeout(settling);
  await Promise.all([closeWatchers(), server.close()]);
  stop();
  return code;
}
