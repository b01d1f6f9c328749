import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { userDataFolder } from '../../electron/cli/user-data.ts';
import { ownFont } from '../builders/own-font.ts';
import { postScriptFont } from '../builders/postscript-font.ts';
import { buildCommandLine, run, sampleFolder } from './command-line.ts';

const home = fs.mkdtempSync(path.join(os.tmpdir(), 'briefwright-fonts-'));
const env = { XDG_CONFIG_HOME: home, APPDATA: home, HOME: home };
const folder = path.join(userDataFolder(env, process.platform, home), 'fonts');
const file = path.join(home, 'mine.ttf');

beforeAll(async () => {
  await buildCommandLine();
  fs.writeFileSync(file, ownFont());
});
afterAll(() => fs.rmSync(home, { recursive: true, force: true }));

async function fonts(...args: readonly string[]) {
  const { code, stdout } = await run(['fonts', ...args, '--json'], { env });
  const json = JSON.parse(stdout) as {
    families?: readonly { family: string; origin: string }[];
    failed?: readonly { code: string; message: string }[];
    error?: { code: string; message: string };
  };
  return { code, json, own: json.families?.filter(({ origin }) => origin === 'own').map(({ family }) => family) };
}

describe('fonts', () => {
  it('are listed, added once however often, and removed', async () => {
    expect((await fonts()).own).toEqual([]);
    expect(await fonts('--add', file)).toMatchObject({ code: 0, own: ['Nota Sans Hebrew'] });
    expect(await fonts('--add', file)).toMatchObject({ code: 0, own: ['Nota Sans Hebrew'] });
    expect(fs.readdirSync(folder)).toHaveLength(2);
    // A copy is kept: the file itself may go.
    expect(await fonts('--remove', 'Nota Sans Hebrew')).toMatchObject({ code: 0, own: [] });
    expect(fs.readdirSync(folder)).toEqual([]);
    expect(await fonts('--remove', 'Nota Sans Hebrew')).toMatchObject({
      code: 3,
      json: { error: { code: 'font/unknown' } },
    });
  });

  it('with PostScript outlines are taken as well', async () => {
    const otf = path.join(home, 'crate.otf');
    fs.writeFileSync(otf, postScriptFont('Crates of 1234567890, in boxes.', { family: 'Crate Serif' }));
    expect(await fonts('--add', otf)).toMatchObject({ code: 0, own: ['Crate Serif'] });
    expect(await fonts('--remove', 'Crate Serif')).toMatchObject({ code: 0, own: [] });
  });

  it('that cannot be used are refused with a sentence, and the others are added', async () => {
    const bad = path.join(home, 'bad.ttf');
    fs.writeFileSync(bad, 'no font at all');
    const alone = await fonts('--add', bad);
    expect(alone).toMatchObject({ code: 3, json: { error: { code: 'font/not-a-font' } } });
    expect(alone.json.error?.message).toContain('bad.ttf');
    expect(await fonts('--add', bad, '--add', file)).toMatchObject({
      code: 1,
      own: ['Nota Sans Hebrew'],
      json: { failed: [{ code: 'font/not-a-font' }] },
    });
  });

  it('that were damaged since do not keep a brief from being exported', async () => {
    await fonts('--add', file);
    const facts = fs.readdirSync(folder).find((name) => name.endsWith('.json')) ?? '';
    const stored = JSON.parse(fs.readFileSync(path.join(folder, facts), 'utf8'));
    // It is said to have a cuneiform sign, so that it is asked for it.
    const coverage = `${(0x12000).toString(36)}`;
    fs.writeFileSync(path.join(folder, facts), JSON.stringify({ ...stored, coverage }));
    fs.writeFileSync(path.join(folder, facts.replace('.json', '.ttf')), 'no font any more');
    const library = path.join(home, 'library');
    const brief = path.join(home, 'F.brief');
    await run(['import', sampleFolder, '--library', library], { env });
    const title = 'A sign \u{12000}';
    await run(['new', '--template', 'policy-brief', '--library', library, '--title', title, '--out', brief], { env });
    const { code, stdout, stderr } = await run(['export', brief, '--to', 'pdf', '--out', home], { env });
    expect(code).toBe(1);
    const said = `${stdout}${stderr}`;
    expect(said).toMatch(/\.pdf {2}\(\d+ bytes\)/);
    expect(said).toContain('U+12000, Cuneiform');
    expect(said).toContain('“Nota Sans Hebrew” cannot be read');
  });
});
