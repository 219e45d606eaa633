import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { executablePath } from './tests/browser.ts';
import { demonstration } from './tests/tools/demonstration.ts';

const port = Number(process.env['TEST_PORT'] ?? 4387);
const executable = executablePath();

/** No call home, no sandbox that root cannot have, no protocol that a loopback address does not speak. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['CONTENT_DIR'] = demonstration;
// Workers inherit it.
process.env['SHARED_SITES'] ??= mkdtempSync(join(tmpdir(), 'broadsheet-sites-'));

export default defineConfig({
  testDir: 'tests',
  globalTeardown: './tests/tools/shared-site.ts',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // Builds are among the tests, and machines may be slow.
  timeout: 120_000,
  // A test that passes only when it is tried again is listed as flaky, and is a fault to find.
  retries: process.env['CI'] === undefined ? 0 : 1,
  expect: { timeout: 10_000 },
  reporter: process.env['CI'] === undefined ? [['list']] : [['dot']],
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: { args, ...(executable !== undefined && { executablePath: executable }) },
  },
  projects: [
    { name: 'build', testDir: 'tests/build' },
    { name: 'site', testDir: 'tests/site' },
    {
      name: 'phone',
      testMatch: 'reader/*.spec.ts',
      // What does not depend on the screen is tested on one: whole files here, and single tests by their tag.
      testIgnore: [
        'reader/admin.spec.ts',
        'reader/below-path.spec.ts',
        'reader/composition.spec.ts',
        'reader/fronts.spec.ts',
        'reader/left-addresses.spec.ts',
        'reader/offline-editions.spec.ts',
        'reader/old-stories.spec.ts',
        'reader/reader-mode.spec.ts',
        'reader/privacy.spec.ts',
        'reader/search-archive.spec.ts',
        'reader/search-headlines.spec.ts',
        'reader/search-quality.spec.ts',
        'reader/search-large.spec.ts',
      ],
      grepInvert: /@any-screen/,
      use: { ...devices['Pixel 7'] },
    },
    {
      name: 'desktop',
      testMatch: 'reader/*.spec.ts',
      testIgnore: 'reader/narrow.spec.ts',
      use: { ...devices['Desktop Chrome'] },
    },
  ],
  webServer: {
    // Somebody may be looking at another preview of this checkout, which is none of the tests' business.
    command: `node_modules/.bin/astro preview --ignore-lock --port ${port}`,
    url: `http://localhost:${port}/`,
    stdout: 'ignore',
  },
});
