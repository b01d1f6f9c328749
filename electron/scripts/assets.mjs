// Fills out/assets: everything the processes, the command line and the tests read that is not source code.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeCitationFiles } from './csl.mjs';
import { srgbProfile } from './icc.mjs';
import { thirdPartyNotices } from './notices.mjs';
import { assets, inPackages, out, root } from './paths.mjs';
import { contentStamp, isFresh, keepStamp } from './stamp.mjs';

const families = [
  { name: 'SourceSerif4', folder: 'source-serif-4' },
  { name: 'SourceSans3', folder: 'source-sans-3' },
];

/** Our name of a face, and the package's. @type {readonly [string, string][]} */
const faces = [
  ['Regular', '400Regular'],
  ['Italic', '400Regular_Italic'],
  ['SemiBold', '600SemiBold'],
  ['SemiBoldItalic', '600SemiBold_Italic'],
];

/** @param {string} folder */
function copyFonts(folder) {
  fs.mkdirSync(folder, { recursive: true });
  for (const family of families) {
    const from = inPackages('@expo-google-fonts', family.folder);
    for (const [ours, theirs] of faces) {
      fs.copyFileSync(
        path.join(from, theirs, `${family.name}_${theirs}.ttf`),
        path.join(folder, `${family.name}-${ours}.ttf`),
      );
    }
    fs.copyFileSync(path.join(from, 'LICENSE_FONT'), path.join(folder, `${family.name}-LICENSE.txt`));
  }
}

/** @param {string} folder */
function copyWasm(folder) {
  fs.mkdirSync(folder, { recursive: true });
  for (const name of ['harfbuzz.wasm', 'harfbuzz-subset.wasm']) {
    fs.copyFileSync(inPackages('harfbuzzjs', 'dist', name), path.join(folder, name));
  }
  fs.copyFileSync(inPackages('@hyzyla', 'pdfium', 'dist', 'pdfium.wasm'), path.join(folder, 'pdfium.wasm'));
}

/**
 * Does nothing when nothing it reads has changed.
 * @param {(line: string) => void} [say]
 */
export function buildAssets(say = () => {}) {
  const stampFile = path.join(out, 'stamps', 'assets');
  const stamp = contentStamp(root, ['package-lock.json', 'electron/scripts', 'assets/licences']);
  if (isFresh(stampFile, stamp) && fs.existsSync(assets)) return;
  // Built beside and then swapped, so that a broken run never leaves half a folder under the final name.
  const draft = `${assets}.draft-${process.pid}`;
  try {
    fs.rmSync(draft, { recursive: true, force: true });
    copyFonts(path.join(draft, 'fonts'));
    copyWasm(path.join(draft, 'wasm'));
    writeCitationFiles(draft);
    fs.mkdirSync(path.join(draft, 'icc'));
    fs.writeFileSync(path.join(draft, 'icc', 'srgb.icc'), srgbProfile());
    fs.writeFileSync(path.join(draft, 'THIRD-PARTY-NOTICES.txt'), thirdPartyNotices());
    swap(draft);
  } finally {
    fs.rmSync(draft, { recursive: true, force: true });
  }
  keepStamp(stampFile, stamp);
  say('assets are ready in out/assets');
}

/** @param {string} draft */
function swap(draft) {
  const old = `${assets}.old-${process.pid}`;
  if (fs.existsSync(assets)) fs.renameSync(assets, old);
  try {
    fs.renameSync(draft, assets);
  } catch (error) {
    // Another run put its own copy there in the meantime: the same files, so ours is not needed.
    if (!fs.existsSync(assets)) throw error;
  }
  fs.rmSync(old, { recursive: true, force: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildAssets(console.error);
