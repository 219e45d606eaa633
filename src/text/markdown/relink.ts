import { defineMdastPlugin, markdownToHtml, type MdastNode } from 'satteri';

/**
 * Has every link of a Markdown text that leads to one path lead to another; a query or a fragment behind it stays, and
 * so does every other byte of the text.
 *
 * @param from a path from the root of the site with its last slash.
 */
export function relink(markdown: string, from: string, to: string): string {
  if (!markdown.includes(from)) return markdown;
  const path = from.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const places: number[] = [];
  const find = (before: string) => (node: Pick<MdastNode, 'position'>) => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return;
    const pattern = new RegExp(`(${before})${path}(?=[)>?#"'\\s]|$)`, 'g');
    for (const match of markdown.slice(start, end).matchAll(pattern)) {
      places.push(start + match.index + (match[1] ?? '').length);
    }
  };
  const plugin = defineMdastPlugin({
    name: 'relink',
    options: { position: true },
    link: find(String.raw`\]\(\s*<?`),
    definition: find(String.raw`\]:\s*<?`),
    html: find(String.raw`\bhref\s*=\s*["']?`),
  });
  markdownToHtml(markdown, {
    features: { directive: true, frontmatter: false },
    mdastPlugins: [plugin],
  });
  return [...new Set(places)]
    .sort((a, b) => b - a)
    .reduce((text, place) => text.slice(0, place) + to + text.slice(place + from.length), markdown);
}
