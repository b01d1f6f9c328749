import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fail } from '../base/result.ts';
import { answerRequests } from './conversation.ts';
import type { FontRequests } from './font-messages.ts';
import { startHarfBuzz } from './harfbuzz-module.ts';
import { inspectFont } from './inspect-font.ts';
import { parentPort } from './parent-port.ts';
import { readLimited } from './read-limited.ts';

// The process that reads fonts people bring. A font is foreign bytes like any other: what it breaks, it breaks here.
const assets = process.argv.at(-1);
if (assets === undefined) throw new Error('The font process is started with the folder of assets.');
const largestFont = 64 * 1024 * 1024;

answerRequests<FontRequests>(parentPort(), {
  inspect: async ({ path: file }) => {
    const subject = path.basename(file);
    const bytes = await readLimited(file, largestFont);
    if (!bytes.ok) return fail({ code: `import/${bytes.error.code}`, subject, detail: bytes.error.detail });
    const [shaper, subsetter] = await Promise.all(
      ['harfbuzz.wasm', 'harfbuzz-subset.wasm'].map(async (name) =>
        startHarfBuzz(await readFile(path.join(assets, 'wasm', name))),
      ),
    );
    if (shaper === undefined || subsetter === undefined) throw new Error('HarfBuzz did not start.');
    return inspectFont(bytes.value, subject, shaper, subsetter);
  },
});
