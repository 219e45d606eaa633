/** The text of a story without a mistake; `fields` adds lines or takes the place of those of its own. */
export function storyText(fields: Readonly<Record<string, string>> = {}, body = 'Words.'): string {
  const own = {
    headline: 'A Story',
    standfirst: 'With words.',
    section: 'harbour',
    publishedAt: '2024-03-10T12:00:00Z',
  };
  const lines = Object.entries({ ...own, ...fields }).map(([name, value]) => `${name}: ${value}`);
  return ['---', ...lines, '---', '', body, ''].join('\n');
}
