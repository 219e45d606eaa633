import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.spec.ts'],
    globalSetup: ['tests/unit/temporary-folders.ts'],
    setupFiles: ['tests/unit/seed.ts'],
    // Tests share no state; a fresh module graph for each file would take most of the time.
    isolate: false,
    pool: 'threads',
    maxWorkers: '100%',
    // Machines may be slow, or busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: [process.env['CI'] === undefined ? 'default' : 'dot'],
  },
});
