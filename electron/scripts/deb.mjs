// A Debian package made with dpkg-deb alone: electron-builder would fetch a tool for it.
import fs from 'node:fs';
import path from 'node:path';
import { manifest, product } from './builder.mjs';
import { packageResources, root } from './paths.mjs';
import { runForText } from './run.mjs';
import { Refusal } from './say.mjs';

/** Where a name changed with 64-bit time, either will do. */
const depends = [
  'libgtk-3-0 | libgtk-3-0t64',
  'libnss3',
  'libasound2 | libasound2t64',
  'libgbm1',
  'libxss1',
  'libxtst6',
  'libatspi2.0-0 | libatspi2.0-0t64',
  'libsecret-1-0',
  'libnotify4',
  'xdg-utils',
];

/** Times inside the package, so that the same product makes the same package. Seconds since 1970. */
const FIXED_TIME = 1_767_225_600;

const desktopEntry = (/** @type {string} */ program) => `[Desktop Entry]
Name=Briefwright
Comment=Write short, sourced documents
Exec=${program} %f
Terminal=false
Type=Application
Icon=${product.executable}
StartupWMClass=Briefwright
Categories=Office;
MimeType=${product.mimeType};
`;

const mimeDescription = `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="${product.mimeType}">
    <comment>Brief</comment>
    <sub-class-of type="application/zip"/>
    <glob pattern="*.${product.extension}"/>
    <icon name="${product.executable}"/>
  </mime-type>
</mime-info>
`;

const refreshDatabases = `#!/bin/sh
set -e
if command -v update-mime-database >/dev/null; then update-mime-database /usr/share/mime || true; fi
if command -v update-desktop-database >/dev/null; then update-desktop-database -q || true; fi
if command -v gtk-update-icon-cache >/dev/null; then gtk-update-icon-cache -q -f /usr/share/icons/hicolor || true; fi
`;

/**
 * What \`dpkg\` reads about the package.
 * @param {{ version: string, kilobytes: number, architecture: string }} facts
 */
export function controlFile({ version, kilobytes, architecture }) {
  const { author, homepage, description } = manifest();
  return `${[
    `Package: ${product.executable}`,
    `Version: ${version}`,
    `Architecture: ${architecture}`,
    `Maintainer: ${author}`,
    `Installed-Size: ${kilobytes}`,
    `Depends: ${depends.join(', ')}`,
    'Section: editors',
    'Priority: optional',
    `Homepage: ${homepage}`,
    `Description: ${description}`,
  ].join('\n')}\n`;
}

/** @param {string} folder @returns {number} bytes of all files in it */
function sizeOf(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).reduce((total, entry) => {
    const full = path.join(folder, entry.name);
    return total + (entry.isDirectory() ? sizeOf(full) : fs.lstatSync(full).size);
  }, 0);
}

/**
 * @param {{ unpacked: string, output: string, version: string, fileVersion: string, architecture: string }} how
 *   unpacked: the product's folder; fileVersion: as the file's name tells it
 * @returns {Promise<string>} the package's path
 */
export async function buildDeb({ unpacked, output, version, fileVersion, architecture }) {
  if ((await runForText('dpkg-deb', ['--version'])).code !== 0) {
    throw new Refusal('dpkg-deb is not installed, so no Debian package can be made.');
  }
  const tree = path.join(output, 'deb');
  fs.rmSync(tree, { recursive: true, force: true });
  const home = '/opt/Briefwright';
  const program = `${home}/${product.executable}`;
  fs.cpSync(unpacked, path.join(tree, home), { recursive: true, verbatimSymlinks: true });
  layOut(tree, program);
  // The sandbox of Chromium where the system forbids user namespaces to programs.
  fs.chmodSync(path.join(tree, home, 'chrome-sandbox'), 0o4755);
  const kilobytes = Math.ceil(sizeOf(tree) / 1024);
  write(tree, 'DEBIAN/control', controlFile({ version, kilobytes, architecture }));
  write(tree, 'DEBIAN/postinst', refreshDatabases, 0o755);
  write(tree, 'DEBIAN/postrm', refreshDatabases, 0o755);
  const file = path.join(output, `${product.executable}_${fileVersion}_${architecture}.deb`);
  // xz would save a quarter of the size and take fifteen times as long.
  const result = await runForText('dpkg-deb', ['--root-owner-group', '-Zgzip', '--build', tree, file], {
    env: { ...process.env, SOURCE_DATE_EPOCH: String(FIXED_TIME) },
  });
  fs.rmSync(tree, { recursive: true, force: true });
  if (result.code !== 0) throw new Refusal(`dpkg-deb failed: ${result.stderr.trim().split('\n')[0]}`);
  return file;
}

/** Everything beside the program's own folder. @param {string} tree @param {string} program its path once installed */
function layOut(tree, program) {
  write(tree, `usr/share/applications/${product.executable}.desktop`, desktopEntry(program));
  write(tree, `usr/share/mime/packages/${product.executable}.xml`, mimeDescription);
  write(tree, `usr/share/doc/${product.executable}/copyright`, fs.readFileSync(path.join(root, 'LICENSE'), 'utf8'));
  const icons = path.join(packageResources, 'icons');
  // The icon theme of Linux desktops ends at 512.
  for (const name of fs.readdirSync(icons).filter((one) => !one.startsWith('1024'))) {
    const size = path.basename(name, '.png');
    const target = path.join(tree, 'usr/share/icons/hicolor', size, 'apps', `${product.executable}.png`);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.copyFileSync(path.join(icons, name), target);
  }
  fs.mkdirSync(path.join(tree, 'usr/bin'), { recursive: true });
  fs.symlinkSync(program, path.join(tree, 'usr/bin', product.executable));
}

/** @param {string} tree @param {string} name @param {string} text @param {number} [mode] */
function write(tree, name, text, mode = 0o644) {
  const file = path.join(tree, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
  // Not left to the umask: a package made under a strict one would be unreadable for others.
  fs.chmodSync(file, mode);
}
