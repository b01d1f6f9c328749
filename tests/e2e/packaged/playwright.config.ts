import { defineConfig } from '@playwright/test';

// Run by `npm run dist`, which says in BRIEFWRIGHT_PACKAGE where the packaged program is.
export default defineConfig({
  testDir: '.',
  outputDir: '../../../out/test-results/packaged',
  reporter: 'list',
  workers: 1,
  retries: 0,
  timeout: 60_000,
  forbidOnly: true,
});
