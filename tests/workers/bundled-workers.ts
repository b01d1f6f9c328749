import fs from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { build } from 'vite';
import { nodeEntries } from '../../electron/scripts/entries.mjs';

const root = path.resolve(import.meta.dirname, '../..');

/**
 * Bundles worker programs as the product does, into a folder below `out` where they find their native packages. The
 * caller removes the folder.
 */
export async function bundleWorkers(names: readonly string[]): Promise<string> {
  fs.mkdirSync(path.join(root, 'out'), { recursive: true });
  const folder = fs.mkdtempSync(path.join(root, 'out/test-workers-'));
  const entries = Object.entries(nodeEntries(root)).filter(([name]) => names.includes(path.basename(name)));
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { conditions: ['node'], mainFields: ['module', 'main'] },
    ssr: { noExternal: true },
    build: {
      outDir: folder,
      target: 'node20',
      minify: false,
      ssr: true,
      copyPublicDir: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: Object.fromEntries(entries.map(([name, file]) => [path.basename(name), file])),
        external: [/^node:/, ...builtinModules, /^libsql($|\/)/, /^@libsql\//],
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  });
  return folder;
}
