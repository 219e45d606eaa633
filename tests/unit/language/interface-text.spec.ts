/** No text of the interface stands in components, layouts, pages or scripts: all of it is in `src/text/language/`. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../tools/root.ts';

const folders = ['components', 'layouts', 'pages', 'newsroom', 'syndication'];

/** Matches attributes that readers see or hear. */
const attribute = /\b(?:aria-label|title|placeholder|alt|label|description)="[^"]*\p{L}[^"]*"/gu;

/** Matches text between the tags of a template. Comparisons and types have signs that it excludes. */
const textNode = /(?<![=-])>([^<>{}()=;&|`'"]*\p{L}{2,}[^<>{}()=;&|`'"]*)</gu;

/** Matches a literal that begins as a sentence or a label does: a capital letter, then small ones. */
const sentence = /(['`])((?:\$\{[^}]*\} ?)?\p{Lu}\p{Ll}+(?:[ .,:!?…—]|(?:[^'`]* ))[^'`]*)\1/gu;

/** Returns the text of the interface that a file has of its own. */
function ownText(path: string, source: string): string[] {
  const isTemplate = path.endsWith('.astro');
  const code = source
    .replace(/<style[^]*?<\/style>/g, '')
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/(?<=^|[\s;])\/\/.*$/gm, '')
    // Messages for engineers and editors are in English.
    .replace(/new \w*Error\([^;]*;|console\.\w+\([^;]*;/g, '');
  const template = isTemplate ? code.replace(/^---[^]*?^---/m, '').replace(/<script[^]*?<\/script>/g, '') : '';
  return [
    ...[...template.matchAll(attribute)].map(([text]) => text),
    ...[...template.matchAll(textNode)].map(([, text = '']) => text.trim()),
    ...[...code.matchAll(sentence)].map(([, , text = '']) => text),
  ];
}

/** Names of services, and parts of the syntax of other formats. */
const allowed = [
  /^feed\.xml$/,
  /^Google Maps$/,
  /^@?\w+ API$/,
  /^(?:User-agent|Allow|Sitemap|Content-|Cache-|Permissions-)/,
  /^\$\{/,
];

/** Files whose sentences are for editors and operators. */
const notForReaders =
  /newsroom\/(?:clock|edition\/(?:environment|content-error))|body\/(?:chart\/chart-data|embed)|hosts\//;

test('no component, script or view model has text of its own', () => {
  const files = folders.flatMap((folder) => globSync(`src/${folder}/**/*.{astro,ts}`, { cwd: root }));
  expect(files.length).toBeGreaterThan(150);
  const found = files
    .filter((path) => !notForReaders.test(path))
    .flatMap((path) =>
      ownText(path, readFileSync(join(root, path), 'utf8'))
        .filter((text) => !allowed.some((pattern) => pattern.test(text)))
        .map((text) => `${path}: ${text}`),
    );
  expect(found).toEqual([]);
});

describe('text is found', () => {
  const cases: readonly [path: string, source: string, text: string][] = [
    ['a.astro', '<p>Back to top</p>', 'Back to top'],
    ['a.astro', '---\n---\n{a && (\n  <h2 id="b">\n    Latest\n  </h2>\n)}', 'Latest'],
    ['a.astro', '<nav aria-label="Site map">', 'aria-label="Site map"'],
    ['a.astro', '---\nconst title = `Stories by ${name}`;\n---\n', 'Stories by ${name}'],
    ['a.ts', `say('Saving…');`, 'Saving…'],
    ['a.ts', 'const text = `${name} More stories`;', '${name} More stories'],
  ];
  for (const [path, source, text] of cases) {
    test(text, () => {
      expect(ownText(path, source)).toEqual([text]);
    });
  }

  test('and nothing where there is none', () => {
    const source =
      '---\n/** Says Hello to all. */\nconst a: Map<string, b> = f(c > d && e < g);\n---\n<p class="x">{words.site.skip}</p>';
    expect(ownText('a.astro', source)).toEqual([]);
  });
});
