import { defineConfig } from '@playwright/test';

// One Electron at a time and no second chances: a test that fails once has found something.
export default defineConfig({
  testDir: '.',
  testIgnore: 'packaged/**',
  outputDir: '../../out/test-results/window',
  workers: 1,
  retries: 0,
  timeout: 60_000,
  forbidOnly: true,
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  expect: { timeout: 10_000, toHaveScreenshot: { maxDiffPixelRatio: 0.01 } },
});
