import { defineConfig } from 'astro/config';
import { broadsheet } from './src/build/broadsheet.ts';

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  // No font or style stands within a page, and one script: what a page needs has an address, which the security policy can name.
  vite: { build: { assetsInlineLimit: 0 } },
  compressHTML: 'jsx',
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  integrations: [broadsheet()],
});
