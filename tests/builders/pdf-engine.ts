import fs from 'node:fs';
import { inPackages } from '../../electron/scripts/paths.mjs';
import { pdfiumEngine } from '../../electron/workers/pdfium-engine.ts';

/** The engine that the import thread has, from the package itself. */
export const pdfEngine = pdfiumEngine(() => fs.readFileSync(inPackages('@hyzyla', 'pdfium', 'dist', 'pdfium.wasm')));
