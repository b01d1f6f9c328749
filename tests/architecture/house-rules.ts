/** Who may import whom, as data. Type-only imports count as imports unless a rule says otherwise. */
export const domainFolders = [
  'base',
  'library',
  'citations',
  'passages',
  'claims',
  'compare',
  'brief',
  'templates',
  'checks',
  'document',
  'layout',
  'export',
  'round-trip',
] as const;

const domain: readonly string[] = domainFolders;

/** Folder under electron/ -> folders it may import besides itself. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  base: [],
  library: ['base'],
  citations: ['base'],
  passages: ['base', 'library'],
  claims: ['base', 'library', 'passages'],
  compare: ['base', 'library', 'passages', 'claims'],
  brief: ['base', 'library', 'passages', 'claims', 'citations'],
  templates: ['base', 'brief', 'citations'],
  checks: ['base', 'library', 'citations', 'passages', 'claims', 'compare', 'brief', 'templates'],
  document: ['base', 'library', 'citations', 'passages', 'claims', 'compare', 'brief', 'templates'],
  layout: ['base', 'document', 'templates'],
  export: ['base', 'document', 'layout', 'templates'],
  'round-trip': ['base', 'library', 'brief', 'document', 'export'],
  contract: domain,
  storage: [...domain, 'contract'],
  workers: [...domain, 'contract', 'storage'],
  app: [...domain, 'contract', 'storage', 'workers', 'cli'],
  'main.ts': [...domain, 'contract', 'storage', 'workers', 'app', 'cli'],
  'preload.ts': ['contract'],
  cli: [...domain, 'contract', 'storage', 'workers'],
  scripts: [],
};

/** Folders from which the window may import values; from the other domain folders it takes types only. */
export const windowValues = ['base', 'contract', 'brief', 'checks', 'citations'];

/** Inside the window: each layer and the layers it may import. Features never import each other. */
export const windowLayers: Readonly<Record<string, readonly string[]>> = {
  styles: [],
  ui: ['styles'],
  bridge: ['ui', 'styles'],
  'open-brief': ['bridge', 'ui', 'styles'],
  features: ['open-brief', 'bridge', 'ui', 'styles'],
  app: ['features', 'open-brief', 'bridge', 'ui', 'styles'],
};

/** A package -> the only places that may import it, as path prefixes. */
export const packageHomes: Readonly<Record<string, readonly string[]>> = {
  electron: ['electron/app/', 'electron/main.ts', 'electron/preload.ts'],
  docx: ['electron/export/docx/'],
  'pdf-lib': ['electron/export/pdf/'],
  'prosemirror-view': ['renderer/features/editor/'],
  citeproc: ['electron/citations/'],
  mammoth: ['electron/library/importers/'],
  linkedom: ['electron/library/importers/'],
  libsql: ['electron/storage/'],
};

/** Where Node's own modules may be imported. */
export const nodeHomes = ['storage', 'workers', 'app', 'main.ts', 'cli', 'scripts'];

/** Packages that build scripts may import besides Node's own modules. */
export const scriptPackages = ['vite', '@vitejs/plugin-react', 'electron-builder', '@resvg/resvg-js'];

/** Modules that reach the network. The program never uses one. */
export const networkModules = ['http', 'https', 'net', 'dns', 'tls', 'http2', 'dgram', 'undici'];

export const lineLimit = 400;
export const entryLineLimits: Readonly<Record<string, number>> = { 'electron/main.ts': 80, 'electron/preload.ts': 40 };
