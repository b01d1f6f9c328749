import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportFormats } from '../../electron/export/formats.ts';
import { buildCommandLine, filesIn, run, runJson, succeed, temporaryFolder } from './command-line.ts';
import type { WrittenJson } from './json-values.ts';

beforeAll(buildCommandLine);

interface SampleJson extends WrittenJson {
  readonly library: string;
  readonly brief: string;
  readonly failed: readonly unknown[];
}

describe('sample', () => {
  it('does the whole job in one command', async () => {
    const out = path.join(temporaryFolder(), 'out');
    const made = await succeed<SampleJson>(['sample', '--out', out]);
    expect(made).toMatchObject({ library: path.join(out, 'library'), failed: [], findings: [] });
    expect(made.written.map(({ format }) => format)).toEqual(exportFormats.map(({ id }) => id));
    for (const { bytes } of made.written) expect(bytes).toBeGreaterThan(1000);
    const top = filesIn(out).filter((file) => !file.startsWith('library'));
    expect(top.map((file) => path.extname(file)).sort()).toEqual(
      ['.brief', ...exportFormats.map(({ extension }) => `.${extension}`)].sort(),
    );

    const sources = await succeed<readonly { readonly missing: readonly string[] }[]>([
      'sources',
      '--library',
      made.library,
    ]);
    expect(sources).toHaveLength(5);
    const checked = await run(['check', made.brief]);
    expect([0, 1]).toContain(checked.code);
  });

  it('keeps the brief of an earlier run', async () => {
    const out = temporaryFolder();
    await succeed(['sample', '--out', out]);
    const again = await succeed<{ readonly earlier: string }>(['sample', '--out', out]);
    expect(again.earlier).toBe(path.join(out, 'sample (earlier).brief'));
  });
});

describe('check', () => {
  it('lists findings as JSON and as lines, and ends with 1', async () => {
    const out = temporaryFolder();
    const { brief } = await succeed<SampleJson>(['sample', '--out', out]);
    const { code, json } = await runJson<readonly { readonly rule: string; readonly message: string }[]>([
      'check',
      brief,
    ]);
    expect(code).toBe(1);
    expect(json.length).toBeGreaterThan(0);
    const text = await run(['check', brief]);
    expect(text.stdout.trimEnd().split('\n')).toHaveLength(json.length);
    for (const { message } of json) expect(text.stdout).toContain(message);
  });
});
