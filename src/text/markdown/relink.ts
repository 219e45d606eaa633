import { defineMdastPlugin, markdownToHtml, type MdastNode } from 'satteri';

/**
 * Changes every link and every card of a Markdown text that leads to one story so that it leads to another. A query or a
 * fragment behind a path stays, and so does every other byte of the text.
 *
 * @param from the id of the story: its folder below `stories/`, which is its path without the outer slashes.
 */
export function relink(markdown: string, from: string, to: string): string {
  if (!markdown.includes(from)) return markdown;
  const id = from.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const places: number[] = [];
  const find = (before: string, after: string) => (node: Pick<MdastNode, 'position'>) => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return;
    const pattern = new RegExp(`(${before})${id}(?=${after})`, 'g');
    for (const match of markdown.slice(start, end).matchAll(pattern)) {
      places.push(start + match.index + (match[1] ?? '').length);
    }
  };
  const plugin = defineMdastPlugin({
    name: 'relink',
    options: { position: true },
    link: find(String.raw`\]\(\s*<?/`, afterPath),
    definition: find(String.raw`\]:\s*<?/`, afterPath),
    html: find(String.raw`\bhref\s*=\s*["']?/`, afterPath),
    leafDirective: find(String.raw`^::related\{.*?\bstory=["']?`, String.raw`["'\s}]`),
  });
  markdownToHtml(markdown, {
    features: { directive: true, frontmatter: false },
    mdastPlugins: [plugin],
  });
  return [...new Set(places)]
    .sort((a, b) => b - a)
    .reduce((text, place) => text.slice(0, place) + to + text.slice(place + from.length), markdown);
}

/** What may follow the path of a story, which ends in a slash. */
const afterPath = String.raw`/(?:[)>?#"'\s]|$)`;
