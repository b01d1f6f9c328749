import { beforeAll, describe, expect, it } from 'vitest';
import { buildCommandLine, run } from './command-line.ts';

beforeAll(buildCommandLine);

const wrong: readonly (readonly [args: string, sentence: string])[] = [
  ['teleport', 'There is no command "teleport".'],
  ['import --library lib', '"import" needs a file or folder.'],
  ['import notes.md', '"import" needs --library.'],
  ['claims', '"claims" needs --library.'],
  ['claims stray --library lib', '"claims" does not take "stray".'],
  ['claims --library', "Option '--library <value>' argument missing"],
  ['claims --library lib --limit 0', '--limit must be a whole number above 0, not "0".'],
  ['claims --library lib --limit many', '--limit must be a whole number above 0, not "many".'],
  ['claims --library lib --colour red', "Unknown option '--colour'"],
  ['sections --library lib --kind risk', '"sections" takes no option --kind.'],
  ['new --library lib --title T --out t.brief', '"new" needs --template.'],
  ['new --template policy-brief --library lib --out t.brief', '"new" needs --title.'],
  ['check', '"check" needs a .brief file.'],
  ['check one.brief two.brief', '"check" does not take "two.brief".'],
  ['export one.brief --out out', '"export" needs --to.'],
  ['export one.brief --to pdf', '"export" needs --out.'],
  ['inspect one.brief', '"inspect" needs --stage.'],
  ['inspect one.brief --stage raw', 'There is no stage "raw"; stages are resolved, pages, docx-xml.'],
  ['claim --library lib', '"claim" needs the id of a claim, or --source and --range.'],
  ['claim c1 --library lib --range 1-2', '--range makes a new claim, which takes no id.'],
  ['claim --library lib --source s --range 1-2 --tags a', '--tags changes a claim that is there: give its id.'],
  ['claim c1 --library lib --credibility 7', '--credibility is one of 1, 2, 3, 4, 5, 6, none, not "7".'],
  ['claim c1 --library lib --set kind=risk', '--set takes statement=TEXT here, not "kind=risk".'],
  ['claim c1 --library lib --set statement=', 'A claim cannot be without words.'],
  ['duplicates --library lib --merge near', '--merge is exact, not "near".'],
  ['styles --fill', '"styles" takes no option --fill.'],
  ['sample', '"sample" needs --out.'],
];

describe('wrong usage', () => {
  it.each(wrong)('briefwright %s', async (args, sentence) => {
    const { code, stdout, stderr } = await run(args.split(' '));
    expect(stderr.split('\n')[0]).toBe(sentence);
    expect(stderr).toContain('Usage: briefwright COMMAND');
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it('answers a program in JSON too', async () => {
    const { code, stdout } = await run(['claims', '--json']);
    expect(JSON.parse(stdout)).toEqual({ error: { code: 'usage', message: '"claims" needs --library.' } });
    expect(code).toBe(2);
  });

  it('is what no command at all is', async () => {
    const { code, stdout } = await run([]);
    expect(stdout).toMatch(/^Usage: briefwright COMMAND/);
    expect(code).toBe(2);
  });
});

describe('help and version', () => {
  it.each([['--help'], ['help'], ['claims', '--help']])('%s %s prints the usage', async (...args) => {
    const { code, stdout } = await run(args);
    expect(stdout).toMatch(/^Usage: briefwright COMMAND/);
    expect(stdout).toMatch(/Exit codes: 0 done, 1 .*, 2 .*, 3 /);
    expect(code).toBe(0);
  });

  it('prints the version alone', async () => {
    expect(await run(['--version'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });
});
