import process from 'node:process';
import { defineConfig } from 'astro/config';
import { broadsheet } from './src/build/broadsheet.ts';

// Astro reports each build to its makers unless this is set.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  // No font or style stands within a page, and one script: what a page needs has an address, which the security policy can name.
  vite: { build: { assetsInlineLimit: 0 } },
  compressHTML: 'jsx',
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  logger: { entrypoint: './src/build/console/build-logger.ts' },
  integrations: [broadsheet()],
});
