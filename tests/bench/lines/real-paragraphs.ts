import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../../electron/scripts/paths.mjs';

/** Real English, kept outside the repository; none where it is not at hand. */
const folders = ['../shared/seeds', '../shared/corpus/md'].map((folder) => path.resolve(root, folder));
const shortest = 300;
const markup = /[<|`*_[\]{}\\]/;
/** Words without which nobody writes three lines of English. */
const english = /\bthe\b.*\b(?:of|and|to|in)\b/i;

/** Paragraphs of running text, without markup. */
export function realParagraphs(): readonly string[] {
  const files = folders.filter((folder) => fs.existsSync(folder)).flatMap(filesIn);
  const paragraphs = files.flatMap((file) =>
    fs.readFileSync(file, 'utf8').split(file.endsWith('.md') ? /\n\s*\n/ : /\n+/),
  );
  return paragraphs
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph.length >= shortest && /^["\u201c(]?[A-Z]/.test(paragraph))
    .filter((paragraph) => !markup.test(paragraph) && english.test(paragraph));
}

function filesIn(folder: string): readonly string[] {
  const names = fs.readdirSync(folder).filter((name) => /\.(txt|md)$/.test(name) && name !== 'README.md');
  return names.sort().map((name) => path.join(folder, name));
}
