import { afterEach, expect, test } from 'vitest';
import { withoutNodeEnvironment } from '../../electron/scripts/build.mjs';

const before = process.env.NODE_ENV;
afterEach(() => {
  process.env.NODE_ENV = before;
});

/** What the bundler does. */
async function bundle(): Promise<string> {
  process.env.NODE_ENV ??= 'production';
  return process.env.NODE_ENV;
}

test('a build is always for users, and what it set does not reach what is started next', async () => {
  process.env.NODE_ENV = 'test';
  expect(await withoutNodeEnvironment(bundle)).toBe('production');
  expect(process.env.NODE_ENV).toBe('test');
  delete process.env.NODE_ENV;
  await withoutNodeEnvironment(bundle);
  expect(process.env.NODE_ENV).toBeUndefined();
});

test('nor when it fails', async () => {
  process.env.NODE_ENV = 'test';
  const failing = withoutNodeEnvironment(async () => {
    await bundle();
    throw new Error('no such file');
  });
  await expect(failing).rejects.toThrow('no such file');
  expect(process.env.NODE_ENV).toBe('test');
});
