import type { Content } from '../../newsroom/edition/content.ts';
import type { Problem } from '../../reading/problem.ts';
import type { Reading } from '../../reading/reading.ts';
import { lineInFile } from '../../reading/source-parts.ts';
import { fieldName } from '../../reading/yaml/explain.ts';
import { writtenReferences } from '../references/written-references.ts';

/** Warns of links in the navigation and the footer to pages that are drafts: they are left out. */
export function checkDraftPages({ kind, file, data }: Reading, { pages }: Content): Problem[] {
  if (kind !== 'outlet') return [];
  const drafts = new Set(pages.flatMap((page) => (page.data.draft ? [page.id] : [])));
  return writtenReferences(kind, data)
    .filter(({ path: [part], target, text }) => target === 'pages' && part !== 'policies' && drafts.has(text))
    .map(({ path, text }): Problem => {
      const message = `the page "${text}" is a draft, so readers do not see this link → take draft: true out of pages/${text}.md, or remove the link`;
      return { severity: 'warning', file, line: lineInFile(file, path), field: fieldName(path), message };
    });
}
