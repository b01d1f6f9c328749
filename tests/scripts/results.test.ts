import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { closingLine, countPlaywright, countsOf, countVitest, sum } from '../../electron/scripts/results.mjs';

const states = (...all: string[]) => all.map((status) => ({ status }));

it('counts vitest by test, and a file that could not be loaded as one failure', () => {
  const counts = countVitest({
    testResults: [
      { status: 'passed', assertionResults: states('passed', 'passed', 'skipped', 'todo') },
      { status: 'failed', assertionResults: states('passed', 'failed') },
      { status: 'failed', assertionResults: [] },
    ],
  });
  expect(counts).toEqual({ passed: 3, failed: 2, skipped: 2 });
});

it('counts Playwright, where flaky means failed', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
  expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 5, failed: 2, skipped: 2 });
  const silent = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
  expect(countPlaywright({ stats: silent, errors: ['the configuration is broken'] }).failed).toBe(1);
});

it('counts a runner that failed without saying why as a failure', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'briefwright-results-'));
  const report = path.join(folder, 'report.json');
  expect(countsOf(report, countVitest, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  fs.writeFileSync(report, JSON.stringify({ testResults: [{ status: 'passed', assertionResults: states('passed') }] }));
  expect(countsOf(report, countVitest, 0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
  expect(countsOf(report, countVitest, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  fs.rmSync(folder, { recursive: true });
});

it('adds up to the closing line', () => {
  const total = sum([
    { passed: 3, failed: 0, skipped: 1 },
    { passed: 4, failed: 2, skipped: 0 },
  ]);
  expect(closingLine(total)).toBe('7 passed, 2 failed, 1 skipped');
});
