import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { saveBriefFile } from '../../electron/cli/brief-file.ts';
import { assets } from '../../electron/scripts/paths.mjs';
import { Exporter } from '../../electron/workers/exporter.ts';
import { sharedBriefs } from '../builders/shared-briefs.ts';
import { attachmentsOf } from '../export/pdf/check-attachments.ts';
import { readPdf } from '../export/pdf/read-pdf.ts';
import { buildCommandLine, filesIn, run, succeed, temporaryFolder } from './command-line.ts';
import type { WrittenJson } from './json-values.ts';

beforeAll(buildCommandLine);

const brief = sharedBriefs['policy-brief'] ?? sharedBriefs.empty;
if (brief === undefined) throw new Error('There are no shared briefs.');

/** A folder with a brief in it, and the arguments that export it as PDF. */
async function material(): Promise<{
  readonly folder: string;
  readonly file: string;
  readonly args: readonly string[];
}> {
  const folder = temporaryFolder();
  const file = path.join(folder, 'grain.brief');
  if (brief) await saveBriefFile(file, brief, 'test');
  return { folder, file, args: ['export', file, '--to', 'pdf', '--out', path.join(folder, 'out')] };
}

const only = (folder: string) => {
  const [file, ...more] = filesIn(path.join(folder, 'out'));
  expect(more).toEqual([]);
  return path.join(folder, 'out', file ?? '');
};

describe('export of a PDF', () => {
  it('puts the brief inside, byte for byte, and says what that means', async () => {
    const { folder, file, args } = await material();
    const { code, stdout } = await run([...args, '--attach-brief']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('travels inside the PDF') });
    const [attachment] = attachmentsOf(await readPdf(fs.readFileSync(only(folder))));
    expect(attachment?.name).toBe('grain.brief');
    expect(Buffer.compare(attachment?.bytes ?? Buffer.alloc(0), fs.readFileSync(file))).toBe(0);
  });

  it.each<readonly [string, (folder: string) => { args: readonly string[]; given: object }]>([
    [
      'a file',
      (folder) => {
        fs.writeFileSync(path.join(folder, 'word.txt'), 'open sesame\r\nnot this line\r\n');
        return { args: ['--password-file', path.join(folder, 'word.txt')], given: {} };
      },
    ],
    ['what is piped in', () => ({ args: ['--password-file', '-'], given: { input: 'open sesame\n' } })],
    ['the environment', () => ({ args: ['--protect'], given: { env: { BRIEFWRIGHT_PDF_PASSWORD: 'open sesame' } } })],
  ])('takes a password from %s, and repeats it nowhere', async (_where, source) => {
    const { folder, args } = await material();
    const { args: more, given } = source(folder);
    const { code, stdout, stderr } = await run([...args, ...more], given);
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('is not PDF/A') });
    expect(stdout + stderr).not.toContain('sesame');
    const bytes = fs.readFileSync(only(folder));
    await expect(readPdf(bytes)).rejects.toThrow();
    expect((await readPdf(bytes, 'open sesame')).elements.length).toBeGreaterThan(10);
  });

  it('never takes a password as an argument', async () => {
    const { args } = await material();
    expect((await run([...args, '--password', 'sesame'])).code).toBe(2);
  });

  it.each<readonly [readonly string[], number, string]>([
    [['--protect'], 3, 'needs a password'],
    [['--forbid', 'copy'], 3, 'needs a password'],
    [['--forbid', 'smell', '--protect'], 2, 'not "smell"'],
    [['--password-file', '/nowhere/at/all'], 3, '/nowhere/at/all'],
    [['--name', '{tilte}'], 3, 'no field called “tilte”'],
  ])('refuses %j with a sentence, and writes nothing', async (more, exit, sentence) => {
    const { folder, args } = await material();
    const { code, stderr } = await run([...args, ...more]);
    expect({ code, stderr }).toEqual({ code: exit, stderr: expect.stringContaining(sentence) });
    expect(fs.existsSync(path.join(folder, 'out'))).toBe(false);
  });

  it('protects nothing but a PDF', async () => {
    const { file, folder } = await material();
    const args = ['export', file, '--to', 'md', '--out', path.join(folder, 'out'), '--protect'];
    expect((await run(args)).code).toBe(2);
  });

  it('names files by a pattern, and says when one took the place of another', async () => {
    const { folder, args } = await material();
    const named = [...args, '--name', '{date} {edition}: {title}'];
    expect((await run(named)).stdout).not.toContain('earlier file');
    expect(path.basename(only(folder))).toMatch(/^2024-11-21 .*Grain prices keep rising & nobody knows why\.pdf$/);
    expect((await run(named)).stdout).toContain('in place of an earlier file');
    const { written } = await succeed<WrittenJson>(named);
    expect(written).toMatchObject([{ format: 'pdf', replaced: true }]);
  });

  it('gives the same bytes in a fresh process and in one that has written other documents before', async () => {
    const { folder, args } = await material();
    await succeed([...args]);
    const cold = fs.readFileSync(only(folder));
    const exporter = new Exporter(assets);
    const watching = { signal: new AbortController().signal, progress: () => undefined };
    const write = async (one: NonNullable<typeof brief>) => {
      const { citationStyle: style, edition } = one.metadata;
      const made = await exporter.write(one, { style, edition }, ['pdf'], watching);
      if (!made.ok) throw new Error(made.error.code);
      return Buffer.from(made.value.files[0]?.bytes ?? []);
    };
    for (const other of Object.values(sharedBriefs)) await write(other);
    if (brief) expect(cold.equals(await write(brief))).toBe(true);
  });
});
