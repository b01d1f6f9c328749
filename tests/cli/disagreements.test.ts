import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildCommandLine, run, succeed, temporaryFolder, writeFiles } from './command-line.ts';
import type { ClaimJson } from './json-values.ts';

beforeAll(buildCommandLine);

interface Shown {
  readonly id: string;
  readonly type: string;
  readonly quantity: string;
  readonly dismissed: boolean;
  readonly verdict: string | null;
  readonly origins: number;
  readonly members: readonly { readonly title: string; readonly secondHand: { readonly name: string | null } | null }[];
}

async function library(): Promise<string> {
  const folder = temporaryFolder();
  const place = path.join(folder, 'library');
  const files = writeFiles(folder, {
    'north.txt':
      'Kenya has sent 900 soldiers to the border with Uganda. It has never been there before, the army said.',
    'south.txt': 'According to the Coast Gazette, around 1,500 Kenyan troops are deployed on the border with Uganda.',
  });
  await succeed(['import', ...files, '--library', place]);
  return place;
}

const ask = (place: string, ...more: readonly string[]) =>
  succeed<readonly Shown[]>(['disagreements', '--library', place, ...more]);

describe('disagreements', () => {
  it('say how many origins there are and who passes on whose words', async () => {
    const place = await library();
    const [one] = await ask(place);
    expect(one).toMatchObject({ type: 'figures', origins: 2, dismissed: false });
    expect(one?.members.map(({ secondHand }) => secondHand?.name ?? null)).toEqual([null, 'Coast Gazette']);
    const { stdout } = await run(['disagreements', '--library', place]);
    expect(stdout).toContain('second-hand: “According to the Coast Gazette”');
    expect(stdout).toContain('origin 2');
  });

  it('are dismissed, brought back and judged, and stay so', async () => {
    const place = await library();
    const id = (await ask(place))[0]?.id ?? '';
    expect((await ask(place, '--dismiss', id))[0]).toMatchObject({ id, dismissed: true });
    expect((await ask(place))[0]).toMatchObject({ id, dismissed: true });
    expect((await ask(place, '--restore', id))[0]).toMatchObject({ id, dismissed: false });
    expect((await ask(place, '--judge', id, '--verdict', 'revision'))[0]).toMatchObject({ verdict: 'revision' });
    expect((await ask(place, '--judge', id, '--verdict', 'none'))[0]).toMatchObject({ verdict: null });
    expect((await run(['disagreements', '--library', place, '--judge', id, '--verdict', 'wrong'])).stderr).toContain(
      'Choose one of these: true-conflict',
    );
    const unknown = await run(['disagreements', '--library', place, '--dismiss', 'nobody']);
    expect(unknown).toMatchObject({ code: 3 });
    expect(unknown.stderr).toContain('There is no disagreement “nobody” in this library.');
  });

  it('can be put together by hand and removed again', async () => {
    const place = await library();
    const claims = await succeed<readonly ClaimJson[]>(['claims', '--library', place]);
    const ids = claims.slice(0, 2).map(({ id }) => id);
    const [made] = await ask(place, '--question', 'How many?', '--claims', ids.join(','));
    expect(made).toMatchObject({ type: 'by-hand', quantity: 'How many?' });
    expect((await ask(place)).map(({ type }) => type)).toEqual(['by-hand', 'figures']);
    const found = (await ask(place))[1]?.id ?? '';
    expect((await run(['disagreements', '--library', place, '--remove', found])).stderr).toContain('can be dismissed');
    await succeed(['disagreements', '--library', place, '--remove', made?.id ?? '']);
    expect((await ask(place)).map(({ type }) => type)).toEqual(['figures']);
    const few = await run(['disagreements', '--library', place, '--question', 'How many?', '--claims', ids[0] ?? '']);
    expect(few.stderr).toContain('needs a question and the ids of two claims or more');
  });
});
