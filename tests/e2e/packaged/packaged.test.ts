import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { freshHome, packagedProgram, runPackaged, startPackaged } from './packaged-program.ts';

test('the packaged product shows its first screen, with the sandbox on', async () => {
  const { page, process: child, close } = await startPackaged();
  try {
    await expect(page.locator('#root')).not.toBeEmpty();
    expect(page.url()).toMatch(/^app:/);
    const commands = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' }).split('\n');
    const { executable } = packagedProgram();
    const own = commands.filter((line) => line.includes(executable));
    expect(own.length).toBeGreaterThan(1);
    expect(own.filter((line) => line.includes('no-sandbox'))).toEqual([]);
    expect(child.exitCode).toBeNull();
  } finally {
    await close();
  }
});

test('the packaged product is no Node', () => {
  const { executable, user } = packagedProgram();
  const result = spawnSync(executable, ['-e', 'console.log("ran" + "code")'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    encoding: 'utf8',
    timeout: 5000,
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  expect(result.stdout).not.toContain('rancode');
});

test('the packaged program makes the sample in every format, with no display', () => {
  const { home, remove } = freshHome();
  try {
    const out = path.join(home, 'sample');
    const result = runPackaged(['sample', '--out', out], home);
    expect(result.stderr).not.toContain('rror:');
    expect(result.status).toBe(0);
    const made = fs.readdirSync(out);
    for (const extension of ['.brief', '.docx', '.pdf', '.html', '.md']) {
      expect(made.filter((name) => name.endsWith(extension))).toHaveLength(1);
    }
    const start = (extension: string) => {
      const name = made.find((one) => one.endsWith(extension)) ?? '';
      return fs.readFileSync(path.join(out, name)).subarray(0, 5).toString('latin1');
    };
    expect(start('.pdf')).toBe('%PDF-');
    expect(start('.docx').slice(0, 2)).toBe('PK');
    // What it wrote it can read as a source: the PDF engine is in the package, and so is the library's driver.
    const pdf = path.join(out, made.find((one) => one.endsWith('.pdf')) ?? '');
    const imported = runPackaged(['import', pdf, '--library', path.join(home, 'second'), '--json'], home);
    expect(imported).toMatchObject({ status: 0 });
    expect(JSON.parse(imported.stdout).imported).toHaveLength(1);
    expect(fs.statSync(out).mode & 0o044).toBe(0o044);
  } finally {
    remove();
  }
});

test('a command of the packaged program prints its answer and nothing else', () => {
  const { home, remove } = freshHome();
  try {
    // Short ones, one after another: a start that fails now and then must not pass for a good one.
    for (const ask of ['--help', '--version', 'help', '--help', '--version']) {
      expect(runPackaged([ask], home)).toMatchObject({ status: 0, stdout: expect.stringMatching(/\n$/) });
    }
    const templates = runPackaged(['templates', '--json'], home);
    expect(templates.status).toBe(0);
    expect(JSON.parse(templates.stdout)).not.toHaveLength(0);
    const version = runPackaged(['--version'], home);
    expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    const mistyped = runPackaged(['exprot', 'a.brief'], home);
    expect(mistyped.status).toBe(2);
    expect(mistyped.stdout).toBe('');
    expect(mistyped.stderr).toContain('There is no command "exprot".');
    // Neither settings nor a library of the window, nor anything left of its own: a command touches what it was told to.
    expect(fs.readdirSync(home)).toEqual([]);
  } finally {
    remove();
  }
});
