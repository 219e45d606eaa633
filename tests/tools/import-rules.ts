import type { Import } from './imports.ts';

/** What the files of a folder may know. A folder may always import its own files. */
interface Rule {
  /** Folders of which everything may be imported. */
  readonly all: readonly string[];
  /** Folders of which only types may be imported. */
  readonly types?: readonly string[];
  /** Packages, where they are restricted. */
  readonly packages?: RegExp;
}

const archive = 'src/newsroom/collections.ts';

/** The import table of src/README.md. The first word is a folder in `src/`, or the one file that stands there. */
const table: Readonly<Record<string, Rule>> = {
  text: { all: [] },
  schema: { all: ['text'], packages: /^astro\/zod$/ },
  'middleware.ts': { all: ['newsroom', 'text'] },
  'content.config.ts': { all: ['build', 'schema'], packages: /^astro\/content\/config$/ },
  newsroom: { all: ['schema', 'text'] },
  reading: { all: ['schema', 'text'] },
  checks: { all: ['schema', 'reading', 'newsroom', 'text'] },
  // The editor in the browser: its configuration, its page, and its scripts.
  admin: { all: ['schema', 'newsroom', 'text'] },
  // Pure: it reads nothing but what it is given.
  syndication: { all: ['newsroom', 'text'], packages: /^(?!node:|astro:)/ },
  build: { all: ['schema', 'reading', 'checks', 'newsroom', 'syndication', 'text'] },
  cli: { all: ['schema', 'reading', 'checks', 'newsroom', 'syndication', 'text'] },
  components: { all: ['text'], types: ['newsroom'] },
  layouts: { all: ['components', 'styles', 'text'], types: ['newsroom'] },
  pages: { all: ['newsroom', 'syndication', 'layouts', 'text'], types: ['schema'] },
  styles: { all: [] },
  // Types alone.
  'env.d.ts': { all: [], types: ['text'] },
};

/** Folders that see the archive, the door to Astro's content layer. */
const archiveReaders = ['middleware.ts', 'newsroom', 'pages', 'admin'];

const folderOf = (path: string): string => path.split('/')[1] ?? '';

/** The sentence that tells what a folder may import. */
function allowed(folder: string): string {
  const { all, types = [], packages } = table[folder] ?? { all: [] };
  const words = [folder, ...all, ...types.map((name) => `types of ${name}`)];
  return `${folder} may import ${words.join(', ')}${packages ? ` and packages like ${packages.source}` : ''}`;
}

/** What is wrong with one import, or `undefined`. */
function wrong(file: string, { path, specifier, typeOnly }: Import): string | undefined {
  const folder = folderOf(file);
  const rule = table[folder];
  if (!rule) return `${folder} has no row in the import table`;
  if (path === undefined) {
    if (specifier === 'astro:content' && !typeOnly && file !== archive) {
      return 'only newsroom/collections.ts may import values of astro:content';
    }
    return rule.packages && !rule.packages.test(specifier) && !typeOnly ? allowed(folder) : undefined;
  }
  if (path === archive && !typeOnly && !archiveReaders.includes(folder)) return `${folder} may not import the archive`;
  if (!path.startsWith('src/')) return 'source files import nothing from outside src/';
  const target = folderOf(path);
  if (target === folder || rule.all.includes(target) || (typeOnly && rule.types?.includes(target))) return undefined;
  return allowed(folder);
}

/** Returns every breach of the import table in one file: what it imports, and what is allowed. */
export function importBreaches(file: string, imports: readonly Import[]): string[] {
  return imports.flatMap((found) => {
    const reason = wrong(file, found);
    const kind = found.typeOnly ? 'types of ' : '';
    return reason === undefined ? [] : [`${file} imports ${kind}${found.path ?? found.specifier}, but ${reason}`];
  });
}

/**
 * Returns the import circles among files: each a list of all files that reach one another.
 *
 * @param imports the files that each file imports.
 */
export function importCircles(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const reached = new Map([...imports.keys()].map((file) => [file, filesBehind(file, imports)]));
  const doesReach = (from: string, to: string) => reached.get(from)?.has(to) === true;
  const inCircles = [...imports.keys()].filter((file) => doesReach(file, file));
  const circleOf = (file: string) => inCircles.filter((other) => doesReach(file, other) && doesReach(other, file));
  return [...new Map(inCircles.map(circleOf).map((circle) => [circle.join(), circle])).values()];
}

/** Returns all files that a file imports, directly or through others. */
export function filesBehind(file: string, imports: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [file];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const path of imports.get(next) ?? []) {
      if (!found.has(path)) waiting.push(path);
      found.add(path);
    }
  }
  return found;
}
