import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { orderedIds } from '../storage/ordered-ids.ts';
import { forkWithNode } from '../workers/fork-node.ts';
import { readStandardInput } from './read-input.ts';
import { runCommandLine } from './run.ts';
import { userDataFolder } from './user-data.ts';

// The bundle stands in out/cli; everything else is found from there.
const root = path.resolve(__dirname, '../..');
const workers = path.join(root, 'out/workers');
const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };

/** Leaves only when everything printed has been taken: a pipe may be slower than the command. */
function leave(exitCode: number): void {
  process.stdout.write('', () => process.stderr.write('', () => process.exit(exitCode)));
}

const userData = userDataFolder(process.env, process.platform, os.homedir());

runCommandLine(process.argv.slice(2), {
  version,
  assets: path.join(root, 'out/assets'),
  templates: path.join(root, 'templates'),
  houseStyles: { bundled: path.join(root, 'assets/house-styles'), own: path.join(userData, 'house-styles') },
  ownFonts: path.join(userData, 'fonts'),
  ownCitationStyles: path.join(userData, 'citation-styles'),
  sample: path.join(root, 'assets/sample'),
  workers,
  fork: forkWithNode(workers),
  now: () => new Date().toISOString(),
  newId: orderedIds(),
  readInput: readStandardInput,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
}).then(leave, (error: unknown) => {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const message = 'Something went wrong inside the program. Please report it with the lines below.';
  if (process.argv.includes('--json')) {
    process.stdout.write(`${JSON.stringify({ error: { code: 'internal', message } })}\n`);
  }
  process.stderr.write(`${message}\n${stack}\n`);
  leave(3);
});
