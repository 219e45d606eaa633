import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The style sheets of the site, each with the places of its styles; the first match counts. Astro links a page to each
 * sheet that has styles of a component that the page may use. So a component in the wrong sheet costs bytes, but no page
 * loses its styles.
 */
const sheets = {
  saved: /components\/offline\/|layouts\/reader\/Saved/,
  search: /components\/search\/|layouts\/reader\/Search/,
  elements: /components\/story\/(?:live\/|body\/(?!Body|Figure)|side\/PaperPages)/,
  front: /components\/front\/(?:containers\/|FrontPage|SponsoredBox|UrgentBar)|layouts\/Front/,
  story: /components\/story\/(?!Byline|Labels)|layouts\/(?:Notice|Story|Text)|styles\/prose/,
  lists: /components\/front\/(?!Card|PageLinks|SectionHeader|Signature)|layouts\/(?!Page)/,
  common: /./,
};

/** Returns the name of the style sheet for a module, or `null` if the module has no styles. */
export function sheetOf(module: string): string | null {
  if (!module.endsWith('.css')) return null;
  return Object.entries(sheets).find(([, places]) => places.test(module))?.[0] ?? null;
}

/**
 * Returns a function that removes the link to the `elements` sheet from a page without such elements. Astro links every
 * story to the styles of all elements that a story may have, such as tables and live coverage. Few stories have any.
 *
 * @param folder the folder into which Astro writes the style sheets.
 */
export function elementsPruner(folder: string): (html: string) => string {
  const [file] = globSync('elements.*.css', { cwd: folder });
  if (file === undefined) return (html) => html;
  // Astro gives the elements of a component an attribute, and adds it to the selectors of the component's styles.
  const scopes = new Set(readFileSync(join(folder, file), 'utf8').match(/data-astro-cid-\w+/g));
  const link = /<link rel="stylesheet" href="[^"]*\/elements\.[\w-]+\.css">/;
  return (html) => ([...scopes].some((scope) => html.includes(scope)) ? html : html.replace(link, ''));
}
