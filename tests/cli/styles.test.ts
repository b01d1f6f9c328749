import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildCommandLine, run, succeed, temporaryFolder, writeFiles } from './command-line.ts';
import { harbourFiles } from './harbour.ts';

beforeAll(buildCommandLine);

interface Row {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly own: boolean;
}

const info = (title: string, more = '') =>
  `<info><title>${title}</title><id>https://example.org/styles/${title.toLowerCase().replaceAll(' ', '-')}</id>${more}</info>`;
const citation = '<citation><layout suffix="!"><text macro="what"/></layout></citation>';
const style = (inside: string, attributes = 'class="note" version="1.0"') =>
  `<?xml version="1.0" encoding="utf-8"?>\n<style xmlns="http://purl.org/net/xbiblio/csl" ${attributes}>${inside}</style>\n`;
const macro = (name: string, inside: string) => `<macro name="${name}">${inside}</macro>`;
const what = macro('what', '<group delimiter=" / "><text variable="title"/><text variable="locator"/></group>');
const ministry = style(info('Ministry notes') + what + citation);
const child = style(
  info('Office notes', '<link href="https://example.org/styles/ministry-notes" rel="independent-parent"/>'),
);

/** Runs with a folder of the person's own things apart from everybody's. */
function at(home: string) {
  const env = { XDG_CONFIG_HOME: home, APPDATA: home, HOME: home };
  return {
    json: async <T>(...args: readonly string[]): Promise<T> => {
      const ran = await run([...args, '--json'], { env });
      if (ran.code !== 0) throw new Error(`${args.join(' ')}: ${ran.stdout}${ran.stderr}`);
      return JSON.parse(ran.stdout) as T;
    },
    run: (...args: readonly string[]) => run(args, { env }),
  };
}

describe('citation styles of one’s own', () => {
  it('are listed, cited in, and removed; a dependent one finds its parent among the files it came with', async () => {
    const folder = temporaryFolder();
    const mine = at(path.join(folder, 'home'));
    const [office = '', parent = ''] = writeFiles(folder, { 'office.csl': child, 'parent.csl': ministry });
    const added = await mine.json<{ added: readonly string[]; styles: readonly Row[] }>(
      ...['styles', '--add', office, '--add', parent],
    );
    expect(added.added.toSorted()).toEqual(['own-ministry-notes', 'own-office-notes']);
    expect(added.styles.filter(({ own }) => own)).toMatchObject([
      { id: 'own-ministry-notes', title: 'Ministry notes', kind: 'note' },
      { id: 'own-office-notes', title: 'Office notes', kind: 'note' },
    ]);

    const library = path.join(folder, 'library');
    const brief = path.join(folder, 'harbour.brief');
    await succeed(['import', ...writeFiles(folder, harbourFiles), '--library', library]);
    await succeed([
      'new',
      '--template',
      'policy-brief',
      '--library',
      library,
      '--title',
      'T',
      '--out',
      brief,
      '--fill',
    ]);
    await mine.json('cite', brief, '--style', 'own-office-notes');
    await mine.json('export', brief, '--to', 'md', '--out', folder);
    const printed = fs.readFileSync(
      path.join(folder, fs.readdirSync(folder).find((name) => name.endsWith('.md')) ?? ''),
      'utf8',
    );
    expect(printed).toMatch(/\[\^1\]: .+!$/m);
    // What comes back is compared in the same style: a file that nobody touched proposes nothing.
    await mine.json('export', brief, '--to', 'docx', '--out', folder);
    const word = path.join(folder, fs.readdirSync(folder).find((name) => name.endsWith('.docx')) ?? '');
    expect(await mine.json('bring-back', brief, word)).toMatchObject({ baseline: 'known', proposals: [] });

    await mine.json('styles', '--remove', 'own-office-notes');
    expect((await mine.json<readonly Row[]>('styles')).filter(({ own }) => own).map(({ id }) => id)).toEqual([
      'own-ministry-notes',
    ]);
    // The brief has taken the style along, so it reads the same without it here, and on a computer that never had it.
    const yours = at(path.join(folder, 'other-home'));
    const elsewhere = path.join(folder, 'elsewhere');
    await yours.json('export', brief, '--to', 'md', '--out', elsewhere);
    const again = fs.readFileSync(path.join(elsewhere, fs.readdirSync(elsewhere)[0] ?? ''), 'utf8');
    expect(again).toBe(printed);
    expect(await yours.json('styles', brief)).toEqual({
      id: 'own-office-notes',
      title: 'Office notes',
      kind: 'note',
      here: 'none',
    });
    expect((await yours.run('styles', brief)).stdout).toContain('To keep it: styles --add');
    await yours.json('styles', '--add', brief);
    expect(await yours.json('styles', brief)).toMatchObject({ here: 'same' });

    // Another style of the same id here: the brief keeps to its own, says so, and takes the other when it is asked for.
    const [other = ''] = writeFiles(folder, {
      'other.csl': style(info('Office notes') + what + citation.replace('suffix="!"', 'suffix="?"')),
    });
    await yours.json('styles', '--add', other);
    const told = await yours.run('export', brief, '--to', 'md', '--out', elsewhere);
    expect([told.code, told.stdout]).toEqual([0, expect.stringContaining('The brief keeps to its copy.')]);
    expect(fs.readFileSync(path.join(elsewhere, fs.readdirSync(elsewhere)[0] ?? ''), 'utf8')).toBe(printed);
    const refused = await yours.run('styles', '--add', brief);
    expect([refused.code, refused.stderr]).toEqual([3, expect.stringContaining('Yours is as it was')]);
    await yours.json('cite', brief, '--style', 'own-office-notes');
    await yours.json('export', brief, '--to', 'md', '--out', elsewhere);
    expect(fs.readFileSync(path.join(elsewhere, fs.readdirSync(elsewhere)[0] ?? ''), 'utf8')).toMatch(
      /\[\^1\]: .+\?$/m,
    );
  });

  const wrong: readonly (readonly [string, string, RegExp])[] = [
    ['cut off', ministry.slice(0, -20), /cannot be read as XML[\s\S]*line 2/],
    ['a web page', '<html><body>Not found</body></html>', /is not a citation style[\s\S]*<html> instead of <style>/],
    ['a locale', '<locale version="1.0"/>', /<locale> instead of <style>/],
    [
      'an old version',
      style(info('Old') + what + citation, 'class="note" version="0.8"'),
      /another version[\s\S]*0\.8/,
    ],
    [
      'another dialect',
      style(info('New') + what + citation, 'class="note" version="1.1mlz1"'),
      /another version[\s\S]*1\.1mlz1/,
    ],
    ['a child without its parent', child, /not here[\s\S]*ministry-notes/],
    [
      'a macro of itself',
      style(info('A') + macro('what', '<text macro="who"/>') + macro('who', '<text macro="what"/>') + citation),
      /leads back to itself[\s\S]*what → who → what/,
    ],
    ['a macro that is not there', style(info('B') + citation), /missing[\s\S]*“what”/],
    ['no citation', style(info('C') + what), /missing[\s\S]*how a citation reads/],
    ['no title', style(what + citation), /missing[\s\S]*no title/],
    ['nothing printed', style(info('D') + macro('what', '<text variable="ISBN"/>') + citation), /cannot be used/],
    ['entities', ministry.replace('<style', '<!DOCTYPE style [<!ENTITY a "b">]><style'), /cannot be read as XML/],
    ['too large', ministry + ' '.repeat(1024 * 1024), /larger than a citation style can be/],
  ];

  it.each(wrong)('%s is refused with a sentence, and nothing is kept', async (name, text, sentence) => {
    const folder = temporaryFolder();
    const mine = at(path.join(folder, 'home'));
    const [file = ''] = writeFiles(folder, { [`${name}.csl`]: text });
    for (const args of [
      ['styles', file],
      ['styles', '--add', file],
    ]) {
      const ran = await mine.run(...args);
      expect([ran.code, ran.stderr]).toEqual([3, expect.stringMatching(sentence)]);
      expect(ran.stderr).toContain(`${name}.csl`);
    }
    expect((await mine.json<readonly Row[]>('styles')).some(({ own }) => own)).toBe(false);
  });

  it('keeps the good ones of several and names the others', async () => {
    const folder = temporaryFolder();
    const mine = at(path.join(folder, 'home'));
    const [good = '', bad = ''] = writeFiles(folder, { 'good.csl': ministry, 'bad.csl': '<html/>' });
    const ran = await mine.run('styles', '--add', bad, '--add', good, '--json');
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.stdout)).toMatchObject({
      added: ['own-ministry-notes'],
      failed: [{ file: bad, code: 'style/not-csl' }],
    });
    const missing = await mine.run('styles', '--add', path.join(folder, 'nowhere.csl'));
    expect(missing.code).toBe(3);
    expect((await mine.run('styles', '--remove', 'apa')).code).toBe(2);
  });
});
