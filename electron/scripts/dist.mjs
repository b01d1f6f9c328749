// npm run dist: packages for the system it runs on.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Arch, build, Platform } from 'electron-builder';
import { ensureBuilt } from './build.mjs';
import { builderConfiguration, installedDriver, manifest } from './builder.mjs';
import { buildDeb } from './deb.mjs';
import { buildIcons } from './icons.mjs';
import { assets, packageResources, root } from './paths.mjs';
import { runToEnd } from './run.mjs';
import { ensureRuntime } from './runtime.mjs';
import { Refusal, say, secondsSince } from './say.mjs';
import { smokeTest } from './smoke.mjs';

const usage = 'usage: npm run dist [-- dir|deb|tar.gz|AppImage|rpm|nsis|zip|dmg …] [--no-smoke]';
/** Made here on Linux, without tools that would have to be fetched. */
const own = ['deb', 'tar.gz'];

const platforms = { linux: Platform.LINUX, darwin: Platform.MAC, win32: Platform.WINDOWS };

/** @param {string} name @returns {string} as Debian calls it */
const debianArchitecture = (name) => ({ x64: 'amd64', arm64: 'arm64' })[name] ?? name;

/**
 * The product unpacked, ready to be started or put into a package.
 * @param {string} output
 */
function unpackedFolder(output) {
  const name = fs.readdirSync(output).find((one) => one.endsWith('-unpacked'));
  if (name === undefined) throw new Error(`electron-builder left no unpacked product in ${output}`);
  return path.join(output, name);
}

/** @param {string} unpacked @param {string} file */
async function tarball(unpacked, file) {
  const folder = path.basename(file, '.tar.gz');
  const args = ['--sort=name', '--owner=0', '--group=0', '--numeric-owner', '--mtime=@1767225600'];
  const rename = ['--transform', `s,^${path.basename(unpacked)},${folder},`];
  const code = await runToEnd('tar', [
    ...args,
    ...rename,
    '-czf',
    file,
    '-C',
    path.dirname(unpacked),
    path.basename(unpacked),
  ]);
  if (code !== 0) throw new Refusal(`tar could not write ${file}`);
}

/** @param {readonly string[]} args targets; none means what is usual for this system */
export async function dist(args) {
  const smoke = !args.includes('--no-smoke');
  const targets = args.filter((arg) => arg !== '--no-smoke');
  if (targets.some((arg) => arg.startsWith('-'))) throw new Refusal(usage);
  const system = /** @type {keyof typeof platforms} */ (process.platform);
  const driver = installedDriver(`${system}-${process.arch}`);
  if (platforms[system] === undefined || driver === undefined) {
    throw new Refusal(`there is no database driver for ${system}-${process.arch}, so no package can be made here.`);
  }
  const started = Date.now();
  const runtime = await ensureRuntime();
  const development = runtime.version !== electronVersion();
  await ensureBuilt();
  buildIcons();
  fs.copyFileSync(path.join(assets, 'THIRD-PARTY-NOTICES.txt'), path.join(packageResources, 'THIRD-PARTY-NOTICES.txt'));
  const output = path.join(root, 'release', development ? 'devruntime' : 'final');
  fs.rmSync(output, { recursive: true, force: true });
  if (development) say(`made with Electron ${runtime.version}: for tests only, and named so`);

  const usual = system === 'linux' ? ['deb', 'tar.gz'] : [];
  const wanted = targets.length > 0 ? targets : usual;
  const byBuilder = wanted.filter((name) => !(system === 'linux' && own.includes(name)));
  const platform = platforms[system];
  const builderTargets = byBuilder.length > 0 || system !== 'linux' ? byBuilder : ['dir'];
  await build({
    projectDir: root,
    targets: platform.createTarget(
      builderTargets.length > 0 ? builderTargets : null,
      Arch[/** @type {'x64' | 'arm64'} */ (process.arch)],
    ),
    config: builderConfiguration({
      driver,
      output,
      developmentRuntime: runtime.kind === 'pinned' ? undefined : runtime,
    }),
    publish: 'never',
  });

  const { name, version } = manifest();
  const suffix = development ? '-devruntime' : '';
  const made = [];
  if (system === 'linux') {
    const unpacked = unpackedFolder(output);
    if (wanted.includes('deb')) {
      made.push(
        await buildDeb({
          unpacked,
          output,
          // A tilde sorts before nothing at all, so the real release replaces this one.
          version: development ? `${version}~devruntime` : version,
          fileVersion: version + suffix,
          architecture: debianArchitecture(os.arch()),
        }),
      );
    }
    if (wanted.includes('tar.gz')) {
      const file = path.join(output, `${name}-${version}${suffix}-linux-${os.arch()}.tar.gz`);
      await tarball(unpacked, file);
      made.push(file);
    }
    if (smoke) await smokeTest(unpacked);
  }
  for (const file of made) say(`${path.relative(root, file)} (${Math.round(fs.statSync(file).size / 1e6)} MB)`);
  say(`packages are in ${path.relative(root, output)} (${secondsSince(started)})`);
  return 0;
}

/** @returns {string} the pinned one */
function electronVersion() {
  return manifest().devDependencies.electron;
}
