import type { Problem } from '../../reading/problem.ts';
import type { ThemeReading } from '../../reading/theme/read-theme.ts';
import { suggest } from '../../text/suggest.ts';

/** Returns the problems of the theme, sections that do not exist included. */
export function checkTheme({ file, sections, problems }: ThemeReading, known: ReadonlySet<string>): Problem[] {
  const unknown = sections.filter(({ slug }) => !known.has(slug));
  return [
    ...problems,
    ...unknown.map(({ slug, line }): Problem => {
      const meant = suggest(slug, known);
      const remedy = meant === undefined ? 'remove the rule' : `did you mean "${meant}"?`;
      const message = `the section "${slug}" does not exist → ${remedy}`;
      return { severity: 'warning', file, line, field: '[data-section]', message };
    }),
  ];
}
