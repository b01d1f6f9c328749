// A display of our own where there is none: servers, containers, continuous integration.
import { spawn } from 'node:child_process';
import { attend } from './run.mjs';
import { Refusal, say } from './say.mjs';

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

/**
 * Starts Xvfb, which picks a free number itself and reports it: guessing one could meet another run's.
 * @returns {Promise<{ environment: NodeJS.ProcessEnv, stop: () => void }>} the environment for programs that draw
 */
export async function ensureDisplay() {
  if (hasDisplay()) return { environment: process.env, stop: () => {} };
  const args = ['-displayfd', '3', '-screen', '0', '1440x1000x24', '-nolisten', 'tcp', '-noreset'];
  const server = attend(spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] }));
  const pipe = /** @type {import('node:stream').Readable} */ (server.stdio[3]);
  const number = await new Promise((resolve, reject) => {
    let text = '';
    pipe.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.trim());
    });
    server.once('error', () => reject(new Refusal('Xvfb is not installed and there is no display.')));
    server.once('exit', () => reject(new Refusal('there is no display, and Xvfb could not start one.')));
  });
  say(`no display: using a virtual one, :${number}`);
  return { environment: { ...process.env, DISPLAY: `:${number}` }, stop: () => void server.kill() };
}
