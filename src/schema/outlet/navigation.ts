import { z } from 'astro/zod';
import { slug } from '../fields/slug.ts';
import { line } from '../fields/words.ts';
import { linkMistake, linkSchema, targetFields } from './link.ts';

/** An item of the navigation bar: a link, or a menu of links. */
const itemSchema = z.union([
  slug,
  z
    .strictObject({
      ...targetFields,
      label: line.optional().describe('Its words, if not the name of what it leads to'),
      links: z
        .array(linkSchema)
        .min(1, 'is empty → add links')
        .optional()
        .describe('The links of a menu; write them as items'),
    })
    .superRefine((item, context) => {
      const message = linkMistake(item, ['section', 'page', 'to', 'links']);
      if (message !== undefined) context.addIssue({ code: 'custom', message });
    }),
]);

export type WrittenItem = z.output<typeof itemSchema>;

/** The navigation bar. */
export const navigationSchema = z.array(itemSchema).superRefine((items, context) => {
  const seen = new Set<string>();
  const isSecond = (item: WrittenItem | z.output<typeof linkSchema>): boolean => {
    const section = typeof item === 'string' ? item : item.section;
    if (section === undefined) return false;
    const isKnown = seen.has(section);
    seen.add(section);
    return isKnown;
  };
  const message = 'names a section that stands there already → keep it once';
  items.forEach((item, place) => {
    if (isSecond(item)) context.addIssue({ code: 'custom', path: [place], message });
    const links = typeof item === 'string' ? [] : (item.links ?? []);
    links.forEach((link, inside) => {
      if (isSecond(link)) context.addIssue({ code: 'custom', path: [place, 'links', inside], message });
    });
  });
});
