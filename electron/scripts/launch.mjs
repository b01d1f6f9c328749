// What every command of package.json starts. Imports only what runs before packages are installed.
import { ensurePackages } from './packages.mjs';
import { Refusal, say, verbose } from './say.mjs';

/** Each returns the exit code. @type {Readonly<Record<string, (args: string[]) => Promise<number>>>} */
const commands = {
  start: async (args) => (await import('./start.mjs')).start(args),
  dev: async (args) => (await import('./dev.mjs')).develop(args),
  test: async (args) => (await import('./checks.mjs')).test(args),
  check: async (args) => (await import('./checks.mjs')).check(args),
  cli: async (args) => (await import('./start.mjs')).commandLine(args),
  bench: async (args) => (await import('./start.mjs')).benchmark(args),
  dist: async (args) => (await import('./dist.mjs')).dist(args),
};

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 18)) {
    throw new Refusal(`Node 20.18 or newer is needed; this is ${process.versions.node}.`);
  }
}

/** Once more at the very end: what a package builder leaves behind to tidy up would end the process with 0. @param {number} code */
function endWith(code) {
  process.exitCode = code;
  process.once('exit', () => {
    process.exitCode = code;
  });
}

const [name = '', ...args] = process.argv.slice(2);
try {
  const command = commands[name];
  if (command === undefined) throw new Refusal(`usage: launch.mjs ${Object.keys(commands).join('|')} [arguments]`);
  checkNode();
  await ensurePackages();
  endWith(await command(args));
} catch (error) {
  if (!(error instanceof Error)) throw error;
  say(verbose && !(error instanceof Refusal) ? (error.stack ?? error.message) : error.message);
  endWith(1);
}
