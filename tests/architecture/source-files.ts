import fs from 'node:fs';
import path from 'node:path';

/** One source file and what it imports. Paths are relative to the root, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** The text with comments and the contents of strings blanked out. */
  readonly code: string;
  readonly imports: readonly ImportedModule[];
}

export interface ImportedModule {
  /** As written: `./x.ts`, `node:fs` or `docx`. */
  readonly specifier: string;
  /** The file it resolves to inside the tree; null for packages. */
  readonly file: string | null;
  readonly typeOnly: boolean;
}

/** Every TypeScript and JavaScript file under `electron/` and `renderer/` of a root. */
export function readSourceFiles(root: string): readonly SourceFile[] {
  const files: SourceFile[] = [];
  for (const top of ['electron', 'renderer']) walk(path.join(root, top));
  return files;

  function walk(folder: string): void {
    if (!fs.existsSync(folder)) return;
    for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
      const full = path.join(folder, entry.name);
      if (entry.isDirectory()) walk(full);
      else if (/\.(ts|tsx|mts|mjs)$/.test(entry.name)) files.push(readSourceFile(root, full));
    }
  }
}

function readSourceFile(root: string, full: string): SourceFile {
  const text = fs.readFileSync(full, 'utf8');
  const relative = path.relative(root, full).split(path.sep).join('/');
  return { path: relative, text, code: blankOut(text), imports: importsOf(relative, text) };
}

const importStatement =
  /(?:^|\n)\s*(import|export)(\s+type)?\s*(?:([^'"`;()]*?)\s*from\s*)?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g;

function importsOf(file: string, text: string): readonly ImportedModule[] {
  const withoutComments = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return [...withoutComments.matchAll(importStatement)].flatMap((match) => {
    const specifier = match[4] ?? match[5];
    if (specifier === undefined) return [];
    const names = match[3] ?? '';
    const allTypes =
      /^\{/.test(names.trim()) &&
      names
        .replace(/[{}]/g, '')
        .split(',')
        .filter((n) => n.trim())
        .every((n) => /^\s*type\s/.test(n));
    const plain = specifier.replace(/\?.*$/, '');
    const target = plain.startsWith('.')
      ? path.posix.normalize(path.posix.join(path.posix.dirname(file), plain))
      : null;
    return [{ specifier, file: target, typeOnly: match[2] !== undefined || allTypes }];
  });
}

/** Blanks comments and string contents, so that words in prose are not taken for code. */
function blankOut(text: string): string {
  return text.replace(
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g,
    (match) => match.replace(/[^\n]/g, ' '),
  );
}
