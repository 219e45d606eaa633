import { defineConfig, devices } from '@playwright/test';
import { executablePath } from './tests/browser.ts';

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

export default defineConfig({
  testDir: 'tests',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // Builds are among the tests, and machines may be slow.
  timeout: 120_000,
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
      // What is asked of many years, of reader modes, and of where a site stands does not depend on the screen.
      testIgnore: [
        'reader/search-archive.spec.ts',
        'reader/search-large.spec.ts',
        'reader/below-path.spec.ts',
        'reader/reader-mode.spec.ts',
      ],
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
