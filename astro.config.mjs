import { defineConfig } from 'astro/config';
import { broadsheet } from './src/press/broadsheet.ts';

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', concurrency: 4, inlineStylesheets: 'never' },
  // One stylesheet for all pages: its cascade layers stand in the declared order, and a reader loads it once.
  vite: { build: { cssCodeSplit: false } },
  compressHTML: 'jsx',
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  integrations: [broadsheet()],
});
