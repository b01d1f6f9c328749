import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { contentStamp, isFresh, keepStamp } from '../../electron/scripts/stamp.mjs';

let base = '';
beforeEach(() => {
  base = fs.mkdtempSync(path.join(os.tmpdir(), 'briefwright-stamp-'));
  fs.mkdirSync(path.join(base, 'source/deep'), { recursive: true });
  fs.writeFileSync(path.join(base, 'source/a.ts'), 'a');
  fs.writeFileSync(path.join(base, 'source/deep/b.ts'), 'b');
});
afterEach(() => fs.rmSync(base, { recursive: true, force: true }));

const stamp = () => contentStamp(base, ['source', 'package.json']);

it('stays the same as long as nothing changes', () => {
  expect(stamp()).toBe(stamp());
});

it.each([
  ['a changed file', () => fs.writeFileSync(path.join(base, 'source/deep/b.ts'), 'longer')],
  ['a file of the same size written later', () => fs.utimesSync(path.join(base, 'source/a.ts'), 1, 1)],
  ['a new file', () => fs.writeFileSync(path.join(base, 'source/c.ts'), '')],
  ['a removed file', () => fs.rmSync(path.join(base, 'source/a.ts'))],
  ['a renamed file', () => fs.renameSync(path.join(base, 'source/a.ts'), path.join(base, 'source/z.ts'))],
  ['a path that was not there before', () => fs.writeFileSync(path.join(base, 'package.json'), '{}')],
])('changes with %s', (_, change) => {
  const before = stamp();
  change();
  expect(stamp()).not.toBe(before);
});

it('leaves out what is skipped', () => {
  const skip = (name: string) => name.endsWith('deep');
  const before = contentStamp(base, ['source'], { skip });
  fs.writeFileSync(path.join(base, 'source/deep/b.ts'), 'changed');
  expect(contentStamp(base, ['source'], { skip })).toBe(before);
});

it('is fresh only when the kept stamp is the same', () => {
  const file = path.join(base, 'stamps/one');
  expect(isFresh(file, 'x')).toBe(false);
  keepStamp(file, 'x');
  expect(isFresh(file, 'x')).toBe(true);
  expect(isFresh(file, 'y')).toBe(false);
});
