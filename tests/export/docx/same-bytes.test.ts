import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kitchenSink } from '../../builders/kitchen-sink.ts';
import { unpacked, written } from './unpacked.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'docx-bytes-'));
const program = path.join(folder, 'main.mjs');

beforeAll(async () => {
  const root = path.resolve(import.meta.dirname, '../../..');
  const source = `
    import { createHash } from 'node:crypto';
    import { kitchenSink } from ${JSON.stringify(path.join(root, 'tests/builders/kitchen-sink.ts'))};
    import { houseTheme } from ${JSON.stringify(path.join(root, 'electron/templates/theme.ts'))};
    import { writeDocx } from ${JSON.stringify(path.join(root, 'electron/export/docx/write-docx.ts'))};
    for (let round = 0; round < 2; round += 1) {
      const result = await writeDocx(kitchenSink(), houseTheme);
      console.log(result.ok ? createHash('sha256').update(result.value).digest('hex') : result.error.detail);
    }`;
  const entry = path.join(folder, 'entry.ts');
  writeFileSync(entry, source);
  await build({
    configFile: false,
    root,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'main.mjs' } },
    },
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function inProcess(zone: string): readonly string[] {
  const run = spawnSync(process.execPath, [program], { env: { ...process.env, TZ: zone }, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout.trim().split('\n');
}

describe('the same document', () => {
  it('gives the same bytes twice in a process, and in another process and time zone', () => {
    const [tokyo = '', again] = inProcess('Asia/Tokyo');
    expect(tokyo).toMatch(/^[0-9a-f]{64}$/);
    expect(again).toBe(tokyo);
    expect(inProcess('America/St_Johns')).toEqual([tokyo, tokyo]);
  });

  it('with one word changed differs in the text and the baseline alone', async () => {
    const sink = kitchenSink();
    const one = await written(sink);
    const blocks = sink.blocks.map((block) =>
      block.type === 'term'
        ? { ...block, meaning: [{ type: 'text' as const, text: 'Another lane.' }, ...block.meaning] }
        : block,
    );
    const other = await written({ ...sink, blocks });
    const changed = one.paths.filter((file) => one.xml(file) !== other.xml(file));
    expect(changed).toEqual(['customXml/item1.xml', 'word/document.xml']);
  });

  it('is dated by its own revision, not by the day of the export', async () => {
    const { bytes } = await written(kitchenSink());
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    // The first entry of a zip holds its date at offset 12: 1 January 1980 is day 1, month 1, year 0.
    expect(view.getUint16(12, true)).toBe((0 << 9) | (1 << 5) | 1);
    expect(unpacked(bytes).xml('docProps/core.xml')).toContain('2024-11-22T09:30:00Z');
  });
});
