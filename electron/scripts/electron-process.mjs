// Starting Electron on the unpacked product: runtime, libraries, display, sandbox, noise.
import { spawn } from 'node:child_process';
import path from 'node:path';
import readline from 'node:readline';
import { ensureDisplay, hasDisplay } from './display.mjs';
import { root } from './paths.mjs';
import { attend } from './run.mjs';
import { ensureRuntime } from './runtime.mjs';
import { say, verbose } from './say.mjs';
import { ensureSystem } from './system.mjs';

/** What Chromium says on a machine without a session bus or a graphics card; it means nothing. */
const NOISE =
  /^\[\d+:.*(?:bus\.cc|zygote_linux|viz_main_impl|gpu_process_host|vaapi|libva|gl_surface|angle_platform|ContextResult::k|dbus)|^DevTools listening/;

/** Chromium's words when it can build no sandbox. */
const NO_SANDBOX_POSSIBLE = /SUID sandbox helper|No usable sandbox/;

/** Some systems forbid ordinary programs what the sandbox needs; then its helper must belong to root. @param {string} executable */
function sandboxAdvice(executable) {
  const helper = path.join(path.dirname(executable), 'chrome-sandbox');
  return `this system keeps the sandbox from starting; once, run: sudo chown root:root ${helper} && sudo chmod 4755 ${helper}`;
}

/** Chromium refuses to start its sandbox as root. Here only: never for a package, never for another user. */
export function sandboxSwitches() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return [];
  say('running as root: the sandbox is off for this run');
  return ['--no-sandbox'];
}

/** Older versions look for an X display alone, even where there is none. */
function displaySwitches() {
  const waylandOnly = process.platform === 'linux' && process.env.WAYLAND_DISPLAY && !process.env.DISPLAY;
  return waylandOnly ? ['--ozone-platform=wayland'] : [];
}

/** Everything that must be there before Electron can start. */
export async function prepareElectron() {
  const runtime = await ensureRuntime();
  await ensureSystem(runtime.executable, { display: !hasDisplay() });
  const { environment, stop } = await ensureDisplay();
  return { runtime, environment, stop };
}

/**
 * @param {{ executable: string, switches: readonly string[], args: readonly string[], environment: NodeJS.ProcessEnv }} how
 */
export function startElectron({ executable, switches, args, environment }) {
  const child = attend(
    spawn(executable, [...switches, ...displaySwitches(), root, ...args], {
      stdio: ['inherit', 'inherit', 'pipe'],
      env: environment,
    }),
  );
  if (child.stderr !== null) {
    readline.createInterface({ input: child.stderr }).on('line', (line) => {
      if (NO_SANDBOX_POSSIBLE.test(line)) say(sandboxAdvice(executable));
      else if (verbose || !(line === '' || NOISE.test(line))) process.stderr.write(`${line}\n`);
    });
  }
  return child;
}
