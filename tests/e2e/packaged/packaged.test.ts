import { execFileSync, spawnSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { packagedProgram, startPackaged } from './packaged-program.ts';

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

// Here belongs: the packaged program runs `sample --out DIR` without a window, and the files it writes open.
