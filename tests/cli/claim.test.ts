import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildCommandLine, run, succeed, temporaryFolder, writeFiles } from './command-line.ts';
import { harbourFiles } from './harbour.ts';

beforeAll(buildCommandLine);

const text = harbourFiles['gazette.txt'];

describe('a claim made by hand', () => {
  it('rests on whole words of the source, is listed, and is made once', async () => {
    const folder = temporaryFolder();
    const place = path.join(folder, 'library');
    const [file = ''] = writeFiles(folder, { 'gazette.txt': text });
    const { imported } = await succeed<{ imported: readonly { source: string }[] }>([
      'import',
      file,
      '--library',
      place,
    ]);
    const start = text.indexOf('vessels were turned away');
    const range = `${start + 2}-${start + 20}`;
    const args = ['claim', '--library', place, '--source', imported[0]?.source ?? '', '--range', range];
    const made = await succeed<{ id: string; exact: string; isNew: boolean }>([...args, '--statement', 'Ships left']);
    expect(made).toMatchObject({ exact: 'vessels were turned', isNew: true });
    const claims = await succeed<readonly { id: string; statement: string }[]>(['claims', '--library', place]);
    expect(claims.find(({ id }) => id === made.id)?.statement).toBe('Ships left');
    expect(await succeed(args)).toMatchObject({ id: made.id, isNew: false });
    const wrong = await run([...args.slice(0, -1), 'here']);
    expect(wrong.code).toBe(2);
  });
});
