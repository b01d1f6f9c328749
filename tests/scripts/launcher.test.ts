import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { dealOut } from '../../electron/scripts/checks.mjs';
import { nodeEntries } from '../../electron/scripts/entries.mjs';
import { withLock } from '../../electron/scripts/lock.mjs';
import { fits, reasonOf } from '../../electron/scripts/packages.mjs';
import { runForText } from '../../electron/scripts/run.mjs';
import { chooseNames, missingLibraries } from '../../electron/scripts/system.mjs';

it('takes installed packages as they are when they fit the lock file', () => {
  const wanted = {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/mac': { version: '2.0.0', optional: true },
  };
  expect(fits(wanted, { 'node_modules/a': { version: '1.0.0' } })).toBe(true);
  expect(fits(wanted, { 'node_modules/a': { version: '1.0.1' } })).toBe(false);
  expect(fits(wanted, {})).toBe(false);
});

it("gives npm's reason in one line", () => {
  const text =
    'npm error code ENOTFOUND\nnpm error syscall getaddrinfo\nnpm error network This is a problem related to network';
  expect(reasonOf(text)).toBe('code ENOTFOUND');
  expect(reasonOf('')).toBe('no reason given');
});

it('reads missing libraries from the loader', () => {
  const listing = '\tlibc.so.6 => /lib/libc.so.6 (0x1)\n\tlibnss3.so => not found\n\tlibgtk-3.so.0 => not found\n';
  expect(missingLibraries(listing)).toEqual(['libnss3.so', 'libgtk-3.so.0']);
});

it('asks for the package name this system knows', () => {
  const policy = (name: string, candidate: string) => `${name}:\n  Installed: (none)\n  Candidate: ${candidate}\n`;
  const names = [['libasound2t64', 'libasound2'], ['libnss3']];
  const newer = policy('libasound2', '(none)') + policy('libasound2t64', '1.2');
  expect(chooseNames(names, newer)).toEqual(['libasound2t64', 'libnss3']);
  const older = policy('libasound2', '1.2') + policy('libasound2t64', '(none)');
  expect(chooseNames(names, older)).toEqual(['libasound2', 'libnss3']);
  expect(chooseNames(names, '')).toEqual(['libasound2', 'libnss3']);
});

it('hands arguments to the runner they are for', () => {
  expect(dealOut([])).toEqual({ unit: [], window: [] });
  expect(dealOut(['tests/claims'])).toEqual({ unit: ['tests/claims'], window: undefined });
  expect(dealOut(['tests/e2e/smoke', '--headed'])).toEqual({
    unit: undefined,
    window: ['tests/e2e/smoke', '--headed'],
  });
  expect(dealOut(['-t', 'dates'])).toEqual({ unit: ['-t', 'dates'], window: undefined });
});

it('finds the programs to bundle by name and place', () => {
  const base = fs.mkdtempSync(path.join(os.tmpdir(), 'briefwright-entries-'));
  for (const file of [
    'main.ts',
    'workers/store-process.ts',
    'workers/import-thread.ts',
    'workers/messages.ts',
    'app/main.ts',
  ]) {
    fs.mkdirSync(path.dirname(path.join(base, 'electron', file)), { recursive: true });
    fs.writeFileSync(path.join(base, 'electron', file), '');
  }
  expect(Object.keys(nodeEntries(base))).toEqual(['main/main', 'workers/import-thread', 'workers/store-process']);
  fs.rmSync(base, { recursive: true });
});

it('lets one run at a time into a place, and takes over from a run that died', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'briefwright-lock-'));
  const lock = path.join(folder, 'lock');
  // No process has this number: it is above what Linux, macOS and Windows give out.
  fs.writeFileSync(lock, '99999999');
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise((resolve) => setImmediate(resolve));
    inside -= 1;
  };
  const told: string[] = [];
  const enter = () => withLock(lock, 'test', work, (line) => told.push(line));
  await Promise.all([enter(), enter(), enter()]);
  expect(told.length).toBe(2);
  expect(most).toBe(1);
  expect(fs.readdirSync(folder)).toEqual([]);
  fs.rmSync(folder, { recursive: true });
});

it('says that a program is missing by exit code 127', async () => {
  expect((await runForText('briefwright-no-such-program', [])).code).toBe(127);
  expect(await runForText(process.execPath, ['-e', 'console.log(1); process.exit(3)'])).toMatchObject({
    code: 3,
    stdout: '1\n',
  });
});
