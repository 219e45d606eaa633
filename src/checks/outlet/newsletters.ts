import type { Entry } from '../../schema/content.ts';
import type { Problem } from '../../reading/problem.ts';
import { isOf, type Reading } from '../../reading/reading.ts';
import { lineInFile } from '../../reading/source-parts.ts';
import { fieldName } from '../../reading/yaml/explain.ts';
import { suggest } from '../../text/suggest.ts';

/** Finds sections and containers of fronts that name a newsletter that the outlet does not have. */
export function checkNewsletters(reading: Reading, { data }: Entry<'outlet'>): Problem[] {
  const known = data.newsletters.map(({ id }) => id);
  return namedIn(reading)
    .filter(({ id }) => !known.includes(id))
    .map(({ id, path }): Problem => {
      const meant = suggest(id, known);
      const remedy = meant === undefined ? 'add it to newsletters in outlet.yaml' : `did you mean "${meant}"?`;
      const message = `the newsletter "${id}" does not exist → ${remedy}`;
      const { file } = reading;
      return { severity: 'error', file, line: lineInFile(file, path), field: fieldName(path), message };
    });
}

function namedIn(reading: Reading): { readonly id: string; readonly path: readonly PropertyKey[] }[] {
  if (isOf('sections', reading)) {
    const id = reading.entry?.data.newsletter;
    return id === undefined ? [] : [{ id, path: ['newsletter'] }];
  }
  if (!isOf('fronts', reading)) return [];
  return (reading.entry?.data.containers ?? []).flatMap(({ newsletter }, place) =>
    newsletter === undefined ? [] : [{ id: newsletter, path: ['containers', place, 'newsletter'] }],
  );
}
