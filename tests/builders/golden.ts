import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';

/**
 * Compares text with a file that is kept and read in diffs. `UPDATE=1` writes the file anew; without it a missing file
 * is a failure, so a golden cannot appear unseen.
 */
export function expectGolden(file: string, text: string): void {
  if (process.env.UPDATE === '1') {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(text).toBe(existsSync(file) ? readFileSync(file, 'utf8') : `no golden file ${path.basename(file)} yet`);
}
