import type { AstroIntegration } from 'astro';
import { adminPath } from '../newsroom/edition/permalink.ts';
import { contentOfBuild } from './content-of-build.ts';

/** Grammars of programming languages, which stories do not have, and what only fields of maps need. */
const needless = /^(?:@shikijs\/(?:langs|themes)\/|leaflet\/dist\/leaflet-src|terra-draw(?:-leaflet-adapter)?$)/;

const editorPackage = '@sveltia/cms';

/** In kB. Of its script, which nobody can part, Vite would warn in every build; a larger one is worth a look. */
const sizeOfEditor = 2500;

const emptyModule = 'virtual:broadsheet-empty';

/** Adds the page of the editor, `/admin/`, if the outlet asks for it. Otherwise nothing of the editor is bundled. */
export function admin(): AstroIntegration {
  return {
    name: 'broadsheet:admin',
    hooks: {
      async 'astro:config:setup'({ injectRoute, updateConfig }) {
        const { content } = await contentOfBuild();
        if (!content?.outlet.data.admin) return;
        injectRoute({ pattern: adminPath, entrypoint: new URL('../admin/index.astro', import.meta.url) });
        // Dependencies that Vite optimizes for the preview would pass these plugins by.
        updateConfig({
          vite: {
            plugins: [withoutNeedless, withoutRemoteFonts],
            optimizeDeps: { exclude: [editorPackage] },
            build: { chunkSizeWarningLimit: sizeOfEditor },
          },
        });
      },
    },
  };
}

/** Keeps some 400 files out of the site. */
const withoutNeedless = {
  name: 'broadsheet:admin',
  enforce: 'pre' as const,
  resolveId: { filter: { id: needless }, handler: () => emptyModule },
  load: { filter: { id: new RegExp(`^${emptyModule}$`) }, handler: () => 'export default [];' },
};

/** Takes out the rules for fonts of another host. The package brings the same fonts, and adds them by a script. */
const withoutRemoteFonts = {
  name: 'broadsheet:admin-fonts',
  transform: {
    filter: { id: /\/@sveltia\/cms\/npm\/index\.js$/ },
    handler: (code: string) => ({ code: code.replaceAll(/@font-face \{[^}]*url\(https:[^}]*\}/g, ''), map: null }),
  },
};
