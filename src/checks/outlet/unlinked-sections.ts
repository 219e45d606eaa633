import type { Edition } from '../../newsroom/edition/edition.ts';
import { sectionPath } from '../../newsroom/edition/permalink.ts';
import { linksIn } from '../../newsroom/outlet/navigation.ts';
import type { Problem } from '../../reading/problem.ts';
import type { Reading } from '../../reading/reading.ts';
import { writtenReferences } from '../references/written-references.ts';

/**
 * Warns of sections with stories that neither the navigation nor the footer leads to. If one of these names a section that
 * does not exist, that mistake comes first.
 */
export function checkUnlinkedSections(
  readings: readonly Reading[],
  { outlet, bySection, sections }: Edition,
): Problem[] {
  const named = readings
    .filter(({ kind }) => kind === 'outlet')
    .flatMap(({ data }) => writtenReferences('outlet', data));
  if (named.some(({ target, text }) => target === 'sections' && !sections.has(text))) return [];
  const links = [...linksIn(outlet.navigation), ...(outlet.footer.columns ?? []).flatMap((column) => column.links)];
  const linked = new Set(links.map(({ href }) => href));
  return readings
    .filter(({ kind, id }) => kind === 'sections' && bySection.has(id) && !linked.has(sectionPath(id)))
    .map(({ file, id }): Problem => {
      const message = `neither the navigation nor the footer leads to the section → add ${id} to navigation in outlet.yaml`;
      return { severity: 'warning', file, line: 1, field: 'file', message };
    });
}
