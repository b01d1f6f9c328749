import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { userDataFolder } from '../../electron/cli/user-data.ts';
import { buildCommandLine, newFolder, removeFolder, run, runJson, sampleFolder, succeed } from './command-line.ts';
import type { ErrorJson } from './json-values.ts';

const folder = newFolder();
const file = (name: string) => path.join(folder, name);
const style = { format: 1, id: 'harbour', title: 'Harbour office', description: '', colours: { accent: '#0B5563' } };

beforeAll(async () => {
  await buildCommandLine();
  await succeed(['import', path.join(sampleFolder, 'meridian-two-phases.md'), '--library', file('library')]);
  const named = ['--template', 'policy-brief', '--library', file('library'), '--title', 'Grain'];
  await succeed(['new', ...named, '--out', file('house.brief'), '--fill']);
  await succeed(['new', ...named, '--out', file('compact.brief'), '--theme', 'compact']);
  fs.writeFileSync(file('harbour.json'), JSON.stringify(style));
});
afterAll(() => removeFolder(folder));

const exported = async (...options: readonly string[]) => {
  const { written } = await succeed<{ readonly written: readonly { readonly path: string }[] }>([
    ...['export', file('house.brief'), '--to', 'html', '--out', file('out'), ...options],
  ]);
  return written[0]?.path ?? '';
};

describe('themes', () => {
  it('lists the house styles, the house look first', async () => {
    const found = await succeed<readonly { readonly id: string; readonly look: object }[]>(['themes']);
    expect(found.map(({ id }) => id)).toEqual(['house', 'compact', 'large-print', 'plain']);
    expect(found[2]?.look).toMatchObject({ text: { size: 16, smallest: 16 } });
    const { stdout } = await run(['themes']);
    expect(stdout).toMatch(/^house {2}House: Calm and editorial/);
  });

  it('says of a file whether it can be used, and why not', async () => {
    expect(await succeed(['themes', file('harbour.json')])).toMatchObject({ id: 'harbour' });
    fs.writeFileSync(file('pale.json'), JSON.stringify({ ...style, colours: { accent: '#CCCCCC' } }));
    const { code, json } = await runJson<ErrorJson>(['themes', file('pale.json')]);
    expect(code).toBe(3);
    expect(json.error.code).toBe('house-style/invalid');
    expect(json.error.message).toMatch(/colours\.accent must be readable: #CCCCCC on .* has a contrast of 1\.\d:1/);
  });
});

describe('a style that the person made in the window', () => {
  const home = newFolder();
  const env = { XDG_CONFIG_HOME: home, APPDATA: home, HOME: home };
  const own = path.join(userDataFolder(env, process.platform, home), 'house-styles');
  beforeAll(() => {
    fs.mkdirSync(own, { recursive: true });
    fs.writeFileSync(path.join(own, 'harbour.json'), JSON.stringify(style));
    fs.writeFileSync(path.join(own, 'compact.json'), JSON.stringify({ ...style, id: 'compact', title: 'My compact' }));
  });
  afterAll(() => removeFolder(home));

  it('is listed, and wins over one of the program with its id', async () => {
    const { stdout } = await run(['themes', '--json'], { env });
    const found = JSON.parse(stdout) as readonly {
      readonly id: string;
      readonly title: string;
      readonly own: boolean;
    }[];
    expect(found.filter((one) => one.own).map(({ title }) => title)).toEqual(['Harbour office', 'My compact']);
    expect(found.map(({ id }) => id).filter((id) => id === 'compact')).toHaveLength(1);
  });

  it('is exported by its id', async () => {
    const asked = ['--to', 'html', '--out', file('own'), '--theme', 'harbour', '--json'];
    const { code, stdout } = await run(['export', file('house.brief'), ...asked], { env });
    expect(code).toBe(0);
    const { written } = JSON.parse(stdout) as { readonly written: readonly { readonly path: string }[] };
    expect(fs.readFileSync(written[0]?.path ?? '', 'utf8')).toContain('--accent:#0B5563;');
  });
});

describe('a theme', () => {
  it('of a new brief travels with it', async () => {
    const { text } = await succeed<{ readonly text: string }>(['inspect', file('compact.brief'), '--stage', 'pages']);
    // The title, which the house look sets in 22 points.
    expect(text).toMatch(/Source Sans 3 600 18\.5/);
  });

  it('of an export is an id or a file, for this export only', async () => {
    expect(fs.readFileSync(await exported('--theme', file('harbour.json')), 'utf8')).toContain('--accent:#0B5563;');
    expect(fs.readFileSync(await exported(), 'utf8')).toContain('--accent:#1F5B8F;');
  });

  it('that is not there is answered with those there are', async () => {
    const { code, json } = await runJson<ErrorJson>([
      ...['export', file('house.brief'), '--to', 'html', '--out', file('out'), '--theme', 'baroque'],
    ]);
    expect(code).toBe(3);
    expect(json.error.message).toMatch(/no house style called “baroque”.*Choose one of these: house, compact/);
  });

  it('in large print stands beside the other file under a name of its own', async () => {
    const ordinary = await exported();
    const large = await exported('--large-print', '--theme', file('harbour.json'));
    expect(path.basename(large)).toBe(path.basename(ordinary).replace('.html', ' - large print.html'));
    expect(fs.readFileSync(large, 'utf8')).toContain('--text:#000000;');
    expect(fs.existsSync(ordinary)).toBe(true);
  });
});
