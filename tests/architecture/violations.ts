import {
  domainFolders,
  entryLineLimits,
  lineLimit,
  mayImport,
  networkModules,
  nodeHomes,
  packageHomes,
  scriptPackages,
  windowLayers,
  windowValues,
} from './house-rules.ts';
import type { ImportedModule, SourceFile } from './source-files.ts';

export interface Violation {
  readonly rule: string;
  readonly file: string;
  readonly detail: string;
}

/** Everything in these files that the house rules forbid. */
export function findViolations(files: readonly SourceFile[]): readonly Violation[] {
  return [...files.flatMap(violationsOfFile), ...findCircles(files)];
}

function violationsOfFile(file: SourceFile): readonly Violation[] {
  const found: Violation[] = [];
  const report = (rule: string, detail: string) => found.push({ rule, file: file.path, detail });
  for (const imported of file.imports) {
    if (imported.file === null) checkPackage(file, imported, report);
    else {
      const wrong = wrongArrow(file, imported, imported.file);
      if (wrong !== null) report('arrow', wrong);
    }
  }
  const lines = file.text.split('\n').length - 1;
  if (lines > lineLimit) report('file-length', `${lines} lines, at most ${lineLimit}`);
  const entryLimit = entryLineLimits[file.path];
  if (entryLimit !== undefined && lines > entryLimit) report('file-length', `${lines} lines, at most ${entryLimit}`);
  if (/(?::|\bas|<|\||&|,|=>)\s*any\b(?!\s*[(:=.])|\bany\[\]/.test(file.code)) report('any', 'uses the type any');
  if (/\bexport\s+default\b/.test(file.code) && !file.path.includes('.config.'))
    report('default-export', 'has a default export');
  if (/(^|\/)index\.tsx?$/.test(file.path)) report('barrel', 'import the file itself; there is no index.ts');
  else if (reExportsOnly(file)) report('barrel', 'only passes on what other files export');
  if (/@ts-(?:ignore|expect-error|nocheck)|biome-ignore/.test(file.text)) report('suppression', 'silences a check');
  return found;
}

/** What is wrong with one file importing another, or null. */
function wrongArrow(file: SourceFile, imported: ImportedModule, target: string): string | null {
  const from = placeOf(file.path);
  const to = placeOf(target);
  if (from === null || to === null) return null;
  if (from.top === 'electron') {
    if (to.top === 'renderer') return `${from.folder} imports the window (${target})`;
    if (from.folder === to.folder) return null;
    if (!(mayImport[from.folder] ?? []).includes(to.folder))
      return `${from.folder} may not import ${to.folder} (${target})`;
    const value = from.folder === 'contract' && !imported.typeOnly;
    return value ? `contract takes types only (${target})` : null;
  }
  if (to.top === 'electron') {
    const known = ([...domainFolders, 'contract'] as readonly string[]).includes(to.folder);
    if (!known) return `the window may not import ${to.folder} (${target})`;
    const value = !imported.typeOnly && !windowValues.includes(to.folder);
    return value ? `the window takes types only from ${to.folder} (${target})` : null;
  }
  if (from.folder === to.folder) {
    const [, , feature] = file.path.split('/');
    const [, , other] = target.split('/');
    return from.folder === 'features' && feature !== other ? `feature ${feature} imports feature ${other}` : null;
  }
  const layers = windowLayers[from.folder];
  return layers?.includes(to.folder) === false ? `renderer/${from.folder} may not import renderer/${to.folder}` : null;
}

function checkPackage(
  file: SourceFile,
  imported: ImportedModule,
  report: (rule: string, detail: string) => void,
): void {
  const place = placeOf(file.path);
  const name = imported.specifier.startsWith('@')
    ? imported.specifier.split('/').slice(0, 2).join('/')
    : (imported.specifier.split('/')[0] ?? '');
  const isNode = imported.specifier.startsWith('node:');
  if (networkModules.includes(imported.specifier.replace(/^node:/, '')) && place?.folder !== 'scripts') {
    report('network', `imports ${imported.specifier}`);
  }
  if (isNode && !(place?.top === 'electron' && nodeHomes.includes(place.folder)) && !file.path.includes('.config.')) {
    report('node', `imports ${imported.specifier}`);
  }
  const homes = packageHomes[name];
  if (homes !== undefined && !homes.some((home) => file.path.startsWith(home))) {
    report('package-home', `${name} may only be imported under ${homes.join(', ')}`);
  }
  if (place?.folder === 'scripts' && !isNode && !scriptPackages.includes(name)) report('scripts', `imports ${name}`);
}

/** Where a file stands: the folder (or entry file) directly under `electron/` or `renderer/`. */
function placeOf(path: string): { readonly top: 'electron' | 'renderer'; readonly folder: string } | null {
  const [top, folder] = path.split('/');
  if ((top !== 'electron' && top !== 'renderer') || folder === undefined) return null;
  return { top, folder };
}

function reExportsOnly(file: SourceFile): boolean {
  const statements = file.code
    .split(/;|\n(?=\S)/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return (
    statements.length > 0 &&
    statements.every((line) => /^export\s+(?:type\s+)?(?:\*|\{[^}]*\})(?:\s+as\s+\w+)?\s+from\b/.test(line))
  );
}

/** Circles of imports, type-only ones included; each is reported once, from its first file by name. */
export function findCircles(files: readonly SourceFile[]): readonly Violation[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const state = new Map<string, 'open' | 'done'>();
  const found: Violation[] = [];
  const trail: string[] = [];
  function visit(path: string): void {
    state.set(path, 'open');
    trail.push(path);
    for (const imported of byPath.get(path)?.imports ?? []) {
      const next = imported.file;
      if (next === null || !byPath.has(next)) continue;
      if (state.get(next) === 'open') {
        const circle = [...trail.slice(trail.indexOf(next)), next];
        found.push({ rule: 'circle', file: next, detail: circle.join(' -> ') });
      } else if (!state.has(next)) visit(next);
    }
    trail.pop();
    state.set(path, 'done');
  }
  for (const path of [...byPath.keys()].sort()) if (!state.has(path)) visit(path);
  return found;
}
