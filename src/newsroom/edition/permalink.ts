import type { Entry } from '../../schema/content.ts';
import type { Month } from '../../text/time/dates.ts';

/** The only module that builds paths. They start at the root of the site; those of pages end in a slash. */

export const homePath = '/';
export const latestPath = '/latest/';
export const archivePath = '/archive/';
export const contributorsPath = '/contributors/';
export const topicsPath = '/topics/';
export const searchPath = '/search/';
export const correctionsPath = '/corrections/';
export const feedsPath = '/feeds/';
export const savedPath = '/saved/';
/** The path of the editor in the browser, which is no page for readers. */
export const adminPath = '/admin/';

/** Returns the path of a story, which does not depend on its section: `2019/05/exit` → `/2019/05/exit/`. */
export const storyPath = (id: string): string => `/${id}/`;
export const sectionPath = (slug: string): string => `/${slug}/`;
export const contributorPath = (slug: string): string => `${contributorsPath}${slug}/`;
export const topicPath = (slug: string): string => `${topicsPath}${slug}/`;
export const seriesPath = (slug: string): string => `/series/${slug}/`;
export const pagePath = (slug: string): string => `/${slug}/`;

/**
 * Returns the path of a month in the archive of the outlet or of one section. There are no page numbers, so it never
 * shifts.
 */
export const monthPath = ({ year, month }: Month, section?: string): string =>
  section === undefined ? `${archivePath}${year}/${month}/` : `${sectionPath(section)}${year}/${month}/`;

/** Returns the path of a file whose name changes with its content, so that it can be cached forever. */
export const assetPath = (name: string): string => `/_astro/${name}`;

/** The path of the web app manifest. */
export const webManifestPath = '/manifest.webmanifest';

/** The path of the service worker, at the root of the site, since it serves only what is below its own folder. */
export const serviceWorkerPath = '/service-worker.js';

/** The path of the manifest of the search index; see `SearchManifest`. */
export const searchManifestPath = `${searchPath}contents.json`;

/** The path of the file that says when the clock alone will change the site. */
export const nextEditionPath = '/next-edition.json';

/** Files, without a slash at their beginning, that every edition has had since the first version, and nothing else has. */
export const editionFiles = [nextEditionPath, searchManifestPath].map((path) => path.slice(1));

/** The path of the cards of the newest stories, which the search suggests while a reader types. */
export const searchNewestPath = `${searchPath}newest.json`;

/** Returns the folder of one part of the search index. */
export const searchPartPath = (name: string): string => `${searchPath}${name}/`;

/** Returns the path of the RSS feed that belongs to a page. */
export const feedPath = (path: string): string => `${path}feed.xml`;

/** Returns the path of the file that an open page of live coverage polls; see `LiveStatus`. */
export const liveStatusPath = (path: string): string => `${path}updates.json`;

/**
 * Returns a path of the site as an absolute URL.
 *
 * @param site the address of the site, with a slash at the end; it may be a folder of its host.
 */
export const absolute = (path: string, site: string): string => new URL(path.replace(/^\//, './'), site).href;

/** Returns the path of the site on its host, with a slash at both ends. */
export const basePath = (site: string): string => new URL(site).pathname;

/**
 * Returns the first path that a story had. It stays the same when the story is renamed, since `aliases` lists former
 * ids oldest first. A story that returned to its first address has its own id there.
 */
export const firstPath = ({ id, data }: Entry<'stories'>): string => storyPath(data.aliases[0] ?? id);
