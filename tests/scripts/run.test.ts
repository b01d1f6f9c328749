import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const run = pathToFileURL(path.resolve(import.meta.dirname, '../../electron/scripts/run.mjs')).href;

const isAlive = (id: number) => {
  try {
    process.kill(id, 0);
    // One that has ended and waits to be counted out is not alive.
    return !/^State:\s+Z/m.test(fs.readFileSync(`/proc/${id}/status`, 'utf8'));
  } catch {
    return false;
  }
};

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
}

test.runIf(process.platform === 'linux')(
  'nothing that npm started outlives it, though its shell passes no signal on',
  async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'briefwright-run-'));
    onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
    const note = path.join(folder, 'child');
    const child = `require('fs').writeFileSync(${JSON.stringify(`${note}.new`)}, String(process.pid)); require('fs').renameSync(${JSON.stringify(`${note}.new`)}, ${JSON.stringify(note)}); setInterval(() => {}, 1000)`;
    const launcher = path.join(folder, 'launcher.mjs');
    fs.writeFileSync(
      launcher,
      `import { runToEnd } from ${JSON.stringify(run)};\nawait runToEnd(process.execPath, ['-e', ${JSON.stringify(child)}]);\n`,
    );
    // The second command keeps the shell from becoming the first one itself.
    const shell = spawn('sh', ['-c', `"${process.execPath}" "${launcher}"; true`], {
      env: { ...process.env, npm_lifecycle_event: 'start' },
      stdio: 'ignore',
    });
    await until(() => fs.existsSync(note));
    const id = Number(fs.readFileSync(note, 'utf8'));
    expect(isAlive(id)).toBe(true);
    shell.kill('SIGTERM');
    await until(() => !isAlive(id));
  },
);
