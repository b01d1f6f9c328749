import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportFormats } from '../../electron/export/formats.ts';
import { buildCommandLine, filesIn, newFolder, removeFolder, run, sampleFolder, succeed } from './command-line.ts';

const folder = newFolder();
const library = path.join(folder, 'library');
const templates = ['policy-brief', 'client-report', 'training-handout'] as const;
const briefOf = (template: string) => path.join(folder, `${template}.brief`);

beforeAll(async () => {
  await buildCommandLine();
  // The settings beside the documents are no document themselves.
  await run(['import', sampleFolder, '--library', library]);
  for (const template of templates) {
    const options = ['--template', template, '--library', library, '--title', 'Same bytes', '--out', briefOf(template)];
    await succeed(['new', ...options, '--fill']);
  }
});
afterAll(() => removeFolder(folder));

/** Exports in a process of its own, in another time zone, language and folder than the last one. */
async function exportIn(template: string, name: string, env: Readonly<Record<string, string>>): Promise<string> {
  const out = path.join(folder, name, template);
  const args = ['export', briefOf(template), '--to', exportFormats.map(({ id }) => id).join(','), '--out', out];
  const { code, stderr } = await run(args, { env, cwd: folder });
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return out;
}

describe('the same brief exported twice', () => {
  it.each(templates)('%s: gives the same bytes in every format', async (template) => {
    const first = await exportIn(template, 'first', { TZ: 'Pacific/Kiritimati', LANG: 'en_US.UTF-8', LC_ALL: 'C' });
    const second = await exportIn(template, 'second', {
      TZ: 'America/Adak',
      LANG: 'de_DE.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
    });
    const names = filesIn(first);
    expect(names.map((name) => path.extname(name))).toEqual(
      exportFormats.map(({ extension }) => `.${extension}`).sort(),
    );
    expect(filesIn(second)).toEqual(names);
    for (const name of names) {
      const [one, other] = [first, second].map((place) => fs.readFileSync(path.join(place, name)));
      expect(one?.equals(other ?? Buffer.alloc(0)), name).toBe(true);
    }
  });

  it('reads and prints the same stages', async () => {
    for (const stage of ['resolved', 'pages', 'docx-xml']) {
      const args = ['inspect', briefOf('policy-brief'), '--stage', stage];
      const first = await run(args, { env: { TZ: 'Pacific/Kiritimati' } });
      const second = await run(args, { env: { TZ: 'America/Adak' } });
      expect(first.stdout.length).toBeGreaterThan(1000);
      expect(first.stdout).toBe(second.stdout);
    }
  });
});
