// What electron-builder is told. No publishing anywhere: a package is carried to its users by people.
import fs from 'node:fs';
import path from 'node:path';
import { shippedPackages } from './notices.mjs';
import { inPackages, root } from './paths.mjs';

export const product = {
  /** Name of the program and of its Debian package. */
  executable: 'briefwright',
  appId: 'example.briefwright',
  mimeType: 'application/x-brief',
  extension: 'brief',
};

/** The native database driver for a platform, under libsql's own names. @type {Readonly<Record<string, string>>} */
const drivers = {
  'linux-x64': 'linux-x64-gnu',
  'linux-arm64': 'linux-arm64-gnu',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'win32-x64-msvc',
};

/** @param {string} platform such as `linux-x64` @returns {string | undefined} the driver, when it is installed here */
export function installedDriver(platform) {
  const name = drivers[platform];
  return name !== undefined && fs.existsSync(inPackages('@libsql', name, 'package.json')) ? name : undefined;
}

/**
 * The packages that stay outside the bundles because they hold native code, and what those need; named here file by
 * file, because electron-builder's own search depends on how they were installed.
 * @param {string} driver
 */
function unbundledPackages(driver) {
  const lock = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  return shippedPackages({ dependencies: manifest().dependencies }, lock)
    .filter((one) => !one.name.startsWith('@libsql/') || one.name === `@libsql/${driver}`)
    .filter((one) => fs.existsSync(path.join(root, one.folder)))
    .map((one) => ({
      from: one.folder,
      to: one.folder,
      filter: ['**/*', '!**/*.{md,ts,map}', '!**/{test,tests,types}/**'],
    }));
}

/**
 * Fuses are blown for good: the packaged program is no Node, takes no debugger and loads nothing but its archive.
 * @type {NonNullable<import('electron-builder').Configuration['electronFuses']>}
 */
const fuses = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
  resetAdHocDarwinSignature: true,
};

/**
 * @param {{ driver: string, output: string, developmentRuntime?: { folder: string, version: string } | undefined }} how
 *   developmentRuntime: an unpacked Electron to use instead of the download
 * @returns {import('electron-builder').Configuration}
 */
export function builderConfiguration({ driver, output, developmentRuntime }) {
  const suffix = developmentRuntime ? '-devruntime' : '';
  return {
    appId: product.appId,
    productName: 'Briefwright',
    artifactName: `\${name}-\${version}${suffix}-\${os}-\${arch}.\${ext}`,
    directories: { output, buildResources: 'out/package' },
    // The same places as in the repository, so that no path depends on where the program runs.
    files: [
      'package.json',
      'out/{main,preload,workers,cli,chunks,renderer,assets}/**',
      'templates/**',
      'assets/sample/**',
      'assets/house-styles/**',
      '!**/*.map',
      '!**/README.md',
      '!node_modules/**',
      ...unbundledPackages(driver),
    ],
    // For readers of the folder. The notices are a copy: what is listed here stays out of the archive.
    extraFiles: [
      { from: 'LICENSE', to: 'LICENSE.txt' },
      { from: 'out/package/THIRD-PARTY-NOTICES.txt', to: 'THIRD-PARTY-NOTICES.txt' },
    ],
    asar: true,
    // Native code cannot be loaded from inside an archive.
    asarUnpack: ['node_modules/@libsql/**'],
    npmRebuild: false,
    electronLanguages: ['en-US'],
    electronFuses: fuses,
    publish: null,
    ...(developmentRuntime
      ? { electronDist: developmentRuntime.folder, electronVersion: developmentRuntime.version }
      : {}),
    // An Electron that lies unpacked brings along the app it shows when it has none.
    afterPack: async ({ appOutDir }) => {
      for (const name of ['resources/default_app.asar', 'version'])
        fs.rmSync(path.join(appOutDir, name), { force: true });
      if (developmentRuntime) {
        fs.writeFileSync(
          path.join(appOutDir, 'DEVELOPMENT-RUNTIME.txt'),
          `Made with Electron ${developmentRuntime.version}, for tests only. Not for users: it gets no security updates.\n`,
        );
      }
    },
    fileAssociations: [
      {
        ext: product.extension,
        name: 'Brief',
        description: 'Brief',
        mimeType: product.mimeType,
        role: 'Editor',
        icon: 'out/package/icon',
      },
    ],
    linux: {
      executableName: product.executable,
      category: 'Office',
      icon: 'out/package/icons',
      syncDesktopName: true,
      target: ['dir'],
    },
    win: { icon: 'out/package/icon.ico', target: ['nsis', 'zip'] },
    nsis: {
      oneClick: false,
      perMachine: false,
      allowToChangeInstallationDirectory: true,
      deleteAppDataOnUninstall: false,
    },
    mac: {
      icon: 'out/package/icon.icns',
      category: 'public.app-category.productivity',
      hardenedRuntime: true,
      target: ['dmg', 'zip'],
    },
  };
}

/** package.json as the packages describe themselves by it. */
export function manifest() {
  return JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
}
