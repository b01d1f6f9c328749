// Fills out/assets: everything the processes, the command line and the tests read that is not source code.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeCitationFiles } from './csl.mjs';
import { codePointsOf, writeCoverage } from './font-coverage.mjs';
import { cutFolders, fontFamilies } from './font-families.mjs';
import { srgbProfile } from './icc.mjs';
import { thirdPartyNotices } from './notices.mjs';
import { assets, inPackages, out, root } from './paths.mjs';
import { contentStamp, isFresh, keepStamp } from './stamp.mjs';

/** Copies the fonts and writes `fonts.json`, which says what each of them is and has. @param {string} folder */
function copyFonts(folder) {
  fs.mkdirSync(folder, { recursive: true });
  /** @type {string[]} */
  const coverage = [];
  const families = fontFamilies.map((family) => {
    const from = inPackages('@expo-google-fonts', family.folder);
    fs.copyFileSync(path.join(from, 'LICENSE_FONT'), path.join(folder, `${family.file}-LICENSE.txt`));
    const faces = family.cuts.map((cut) => {
      const theirs = cutFolders[cut];
      const bytes = fs.readFileSync(path.join(from, theirs, `${family.file}_${theirs}.ttf`));
      const file = `${family.file}-${cut}.ttf`;
      fs.writeFileSync(path.join(folder, file), bytes);
      const characters = writeCoverage(codePointsOf(bytes));
      // The cuts of most families have the same characters.
      if (!coverage.includes(characters)) coverage.push(characters);
      return {
        weight: cut.startsWith('SemiBold') ? 600 : 400,
        italic: cut.endsWith('Italic'),
        file,
        coverage: coverage.indexOf(characters),
      };
    });
    return { family: family.family, role: family.role, languages: family.languages, faces };
  });
  fs.writeFileSync(path.join(folder, 'fonts.json'), `${JSON.stringify({ families, coverage })}\n`);
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
  const stamp = contentStamp(root, [
    'package-lock.json',
    'electron/scripts',
    'assets/licences',
    'assets/citation-styles',
  ]);
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
