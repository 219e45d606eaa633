import type { ViteUserConfig } from 'astro';
import type { Words } from '../../text/language/words.ts';

const prefix = 'virtual:words/';

/**
 * Returns a Vite plugin by which scripts for the browser get the interface words of one subject: those of the outlet's
 * language, and no others. `import words from 'virtual:words/saving'` puts the words into the script itself.
 */
export function scriptWords(words: Words): NonNullable<ViteUserConfig['plugins']>[number] {
  return {
    name: 'broadsheet-script-words',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const subject: unknown = Reflect.get(words, id.slice(prefix.length + 1));
      if (subject === undefined) throw new Error(`There are no words of the subject ${id.slice(prefix.length + 1)}.`);
      return `export default ${JSON.stringify(subject)};`;
    },
  };
}
