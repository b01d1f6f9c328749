// Counting tests from the reports of the test runners, never from their text.
import fs from 'node:fs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/** @type {Counts} */
export const nothing = { passed: 0, failed: 0, skipped: 0 };

/** @param {readonly Counts[]} all @returns {Counts} */
export function sum(all) {
  return all.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
    }),
    nothing,
  );
}

/** @param {Counts} counts */
export const closingLine = (counts) => `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`;

/**
 * A file that could not even be loaded holds no tests; it counts as one failure.
 * @param {{ testResults: readonly { status: string, assertionResults: readonly { status: string }[] }[] }} report of vitest
 * @returns {Counts}
 */
export function countVitest(report) {
  return sum(
    report.testResults.map((file) => {
      const of = (/** @type {readonly string[]} */ states) =>
        file.assertionResults.filter((one) => states.includes(one.status)).length;
      const failed = of(['failed']);
      return {
        passed: of(['passed']),
        failed: failed === 0 && file.status === 'failed' ? 1 : failed,
        skipped: of(['skipped', 'pending', 'todo', 'disabled']),
      };
    }),
  );
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: readonly unknown[] }} report of Playwright
 * @returns {Counts}
 */
export function countPlaywright({ stats, errors }) {
  // A test that passed only when run again has failed; errors outside any test count where no test shows them.
  const failed = stats.unexpected + stats.flaky;
  return { passed: stats.expected, failed: failed === 0 ? errors.length : failed, skipped: stats.skipped };
}

/**
 * @template Report
 * @param {string} file the report, removed before the run
 * @param {(report: Report) => Counts} count
 * @param {number} exitCode of the runner; one that failed without a failed test is itself a failure
 * @returns {Counts}
 */
export function countsOf(file, count, exitCode) {
  const counts = fs.existsSync(file) ? count(JSON.parse(fs.readFileSync(file, 'utf8'))) : nothing;
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
