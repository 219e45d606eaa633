import { z } from 'astro/zod';
import { linkTarget } from '../fields/link-target.ts';
import { slug } from '../fields/slug.ts';
import { line } from '../fields/words.ts';

/** Where a link leads; one of the three. */
export const targetFields = {
  section: slug.optional().describe('A section'),
  page: slug.optional().describe('A page: its file in pages/'),
  to: linkTarget.optional().describe('Any other path of the site, such as /feeds/, or an address elsewhere'),
};

/** The fields of a link that say where it leads. */
interface Targets {
  readonly section?: string | undefined;
  readonly page?: string | undefined;
  readonly to?: string | undefined;
}

/** A link of the navigation or the footer, as an editor writes it: the slug of a section, or more. */
export const linkSchema = z.union([
  slug,
  z
    .strictObject({
      ...targetFields,
      label: line.optional().describe('Its words, if not the name of what it leads to'),
    })
    .superRefine((link, context) => {
      const message = linkMistake(link, ['section', 'page', 'to']);
      if (message !== undefined) context.addIssue({ code: 'custom', message });
    }),
]);

export type WrittenLink = z.output<typeof linkSchema>;

/**
 * Returns what is wrong with the fields of a link.
 *
 * @param fields those of which it has one.
 */
export function linkMistake(
  link: Targets & { readonly label?: string | undefined },
  fields: readonly string[],
): string | undefined {
  const given = fields.filter((field) => Reflect.get(link, field) !== undefined);
  if (given.length !== 1) return `must lead to one thing → keep one of ${fields.join(', ')}`;
  const isNamed = link.section !== undefined || link.page !== undefined || link.label !== undefined;
  return isNamed ? undefined : 'has no words → add label';
}
