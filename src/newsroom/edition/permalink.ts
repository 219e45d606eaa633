import type { Entry } from '../../schema/content.ts';
import type { Month } from '../../text/time/dates.ts';

/** The only place where addresses are made. All are relative to the root of the site and end in a slash. */

export const homePath = '/';
export const archivePath = '/archive/';
export const contributorsPath = '/contributors/';
export const topicsPath = '/topics/';
export const searchPath = '/search/';
export const correctionsPath = '/corrections/';

/** Where the parts of a series stand together. */
export const seriesPath = (slug: string): string => `/series/${slug}/`;

/** A story stands at its folder, whatever its section: `2019/05/dignified-exit` → `/2019/05/dignified-exit/`. */
export const storyPath = (id: string): string => `/${id}/`;
export const sectionPath = (slug: string): string => `/${slug}/`;
export const contributorPath = (slug: string): string => `${contributorsPath}${slug}/`;
export const topicPath = (slug: string): string => `${topicsPath}${slug}/`;
export const pagePath = (slug: string): string => `/${slug}/`;

/** A month of the archive, of the whole paper or of one section; no page number ever shifts. */
export const monthPath = ({ year, month }: Month, section?: string): string =>
  section === undefined ? `${archivePath}${year}/${month}/` : `${sectionPath(section)}${year}/${month}/`;

/** The table of contents of the search index, and the folder of one year of it. */
export const searchContentsPath = `${searchPath}contents.json`;
export const searchPartPath = (name: string): string => `${searchPath}${name}/`;

/** The RSS feed of whatever stands at a path. */
export const feedPath = (path: string): string => `${path}feed.xml`;

/** What an open page of live coverage asks for, beside the page. */
export const newsPath = (path: string): string => `${path}updates.json`;

/**
 * A path as an address that can be followed from anywhere.
 *
 * @param site where the site stands, with a slash at the end; it may be a folder of its host.
 */
export const absolute = (path: string, site: string): string => new URL(path.replace(/^\//, './'), site).href;

/** The path of the site on its host, with a slash at both ends. */
export const basePath = (site: string): string => new URL(site).pathname;

/**
 * The path of the first address that a story had. It never changes when the story is renamed, since `aliases` lists
 * former addresses oldest first. A story that went back to its first address has its own id there.
 */
export const firstPath = ({ id, data }: Entry<'stories'>): string => storyPath(data.aliases[0] ?? id);
