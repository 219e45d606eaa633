import type { Edition } from '../../newsroom/edition/edition.ts';

/** Returns the file below `content/` that the page or feed at a path shows; `undefined` if it shows many or none. */
export function contentFileAt(pathname: string, { storyById, pages }: Edition): string | undefined {
  const [first = '', ...rest] = pathname.split('/').filter((part) => part !== '');
  const story = [first, ...rest.slice(0, 2)].join('/');
  if (storyById.has(story)) return `stories/${story}/index.md`;
  return rest.length === 0 && pages.has(first) ? `pages/${first}.md` : undefined;
}
