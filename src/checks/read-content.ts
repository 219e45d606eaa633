import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Content, EditionOptions, PublicContent } from '../newsroom/edition/content.ts';
import { indexEdition, type Edition } from '../newsroom/edition/edition.ts';
import { releaseContent } from '../newsroom/edition/release.ts';
import { classify, places, type ContentFile } from '../reading/files.ts';
import { outletSettings } from '../reading/outlet-settings.ts';
import { sortProblems, type Problem } from '../reading/problem.ts';
import { readFiles, readingCaches, type ReadingOptions } from '../reading/read-files.ts';
import type { ThemeReading } from '../reading/theme/read-theme.ts';
import { treeOf, type Tree } from '../reading/tree.ts';
import { whyUnreadable } from '../reading/unreadable.ts';
import { checkAgainstEdition } from './against-edition.ts';
import { figuresOf, placeholderOutlet, toContent } from './entries.ts';
import { checkFormerAddresses } from './former-addresses.ts';
import { readLedger } from './ledger.ts';
import { checkAddresses } from './links.ts';
import { checkLive } from './live.ts';
import { withMisplacedReferences } from './references/misplaced-references.ts';
import { idsByName, withMeantReferences } from './references/reference-mistakes.ts';
import { checkReferences, knownIds } from './references/check-references.ts';
import { checkSameNames } from './same-names.ts';
import { strayFiles, twinFiles } from './stray-files.ts';
import { checkMedia } from './beside/media.ts';
import { checkPictureSizes } from './beside/picture-sizes.ts';
import { checkTables } from './beside/tables.ts';
import { checkTheme } from './outlet/theme.ts';
import { excuseWithdrawn } from './withdrawn.ts';

/** Content that a build may print or a preview may show, and its index. */
export interface Released {
  readonly content: PublicContent;
  readonly edition: Edition;
}

/** A content tree after reading and checking. */
export interface CheckedContent {
  /** The files of the tree, relative to it. */
  readonly paths: readonly string[];
  /** Every entry that could be read; `undefined` if outlet.yaml could not. */
  readonly content?: Content;
  /** The part of it that is public at press time; `undefined` if outlet.yaml could not be read. */
  readonly released?: Released;
  /** Returns the public part and everything that is not public yet. Computed at the first call. */
  readonly preview?: () => Released;
  /** File names of the pictures in bodies, by the id of the story, update or page. */
  readonly figures: ReadonlyMap<string, readonly string[]>;
  /** All problems of the tree, by file and line. */
  readonly problems: readonly Problem[];
  /** The files that have no entry because of their mistakes: absolute paths. */
  readonly unread: readonly string[];
}

/**
 * Reads all of `content/` and finds every mistake in it.
 *
 * @param cache where to store what was read, for the next call.
 */
export async function readContent(
  contentDir: string,
  options: EditionOptions,
  cache?: ReadingOptions,
): Promise<CheckedContent> {
  if (!isFolder(contentDir)) return nothingBut(missingFolder(contentDir));
  const tree = treeOf(contentDir, cache?.list?.());
  // These read the cache while git lists the tree.
  const settings = outletSettings(contentDir);
  const caches = readingCaches(contentDir, settings, cache);
  const listed = await tree.catch((error: unknown) => unreadableFolder(error, contentDir));
  if ('problem' in listed) return nothingBut(listed.problem);
  const { paths, links, digestOf } = listed;
  const files = paths.flatMap((path) => classify(path) ?? []);
  const { readings, measured, tables, media } = await readFiles(contentDir, files, digestOf, caches, settings);

  const theme = await themeIn(contentDir, files, listed);

  const pictures = measured.flatMap((picture) => ('entry' in picture ? [picture.entry] : []));
  const content = toContent(readings, {
    pictures,
    tables: tables.flatMap(({ entry }) => entry ?? []),
    media: media.flatMap(({ entry }) => entry ?? []),
    theme: theme?.entry ? [theme.entry] : [],
  });
  const released = release(content, { ...options, preview: false });
  let previewed: Released | undefined;
  const preview = () => (previewed ??= release(content, { ...options, preview: true }));

  const known = knownIds(files);
  const idOfName = idsByName(readings);
  const ofWithdrawnToo = [
    ...strayFiles(contentDir, { paths, links }, files),
    ...twinFiles(contentDir, files),
    ...readings.flatMap((reading) =>
      withMisplacedReferences(reading, withMeantReferences(reading, known, idOfName), known, idOfName),
    ),
    ...measured.flatMap((picture) => ('problem' in picture ? [picture.problem] : [])),
    ...readings.flatMap((reading) => checkReferences(reading, contentDir, known, idOfName)),
    ...checkTables(readings, tables, contentDir, settings.locale),
    ...checkMedia(readings, media, contentDir, known.pictures),
    ...checkPictureSizes(readings, pictures, contentDir),
    ...checkLive(readings, content),
    ...checkAgainstEdition(readings, content, released.edition, () => preview().edition, readLedger(contentDir, paths)),
  ];
  const problems = sortProblems([
    ...(known.outlet.size === 0 ? [missingOutlet(contentDir)] : []),
    ...checkAddresses(readings),
    ...checkFormerAddresses(readings),
    ...checkSameNames(readings),
    ...(theme ? checkTheme(theme, known.sections) : []),
    ...excuseWithdrawn(contentDir, released.edition, ofWithdrawnToo),
  ]);
  const unread = readings.flatMap(({ entry, file }) => (entry ? [] : [file]));
  const isPrintable = content.outlet !== placeholderOutlet;
  const figures = figuresOf(readings);
  return { paths, ...(isPrintable && { content, released, preview }), figures, problems, unread };
}

const nothingBut = (problem: Problem): CheckedContent => {
  return { paths: [], figures: new Map(), problems: [problem], unread: [] };
};

function release(content: Content, options: EditionOptions): Released {
  const released = releaseContent(content, options);
  return { content: released, edition: indexEdition(released, options) };
}

/** Reads the theme, if there is one. The parsers of CSS are loaded only for it. */
async function themeIn(
  contentDir: string,
  files: readonly ContentFile[],
  tree: Tree,
): Promise<ThemeReading | undefined> {
  const file = files.find(({ kind }) => kind === 'theme');
  if (!file) return undefined;
  const { readTheme } = await import('../reading/theme/read-theme.ts');
  return readTheme(contentDir, file.path, tree);
}

function missingOutlet(contentDir: string): Problem {
  const message = 'is missing → write it with at least name, tagline, url, locale, timeZone, publisher and logo';
  return { severity: 'error', file: join(contentDir, places.outlet), line: 1, field: 'file', message };
}

function unreadableFolder(error: unknown, contentDir: string): { readonly problem: Problem } {
  const message = whyUnreadable(error);
  if (message === undefined) throw error;
  const file = error instanceof Error && 'path' in error ? String(error.path) : contentDir;
  return { problem: { severity: 'error', file, line: 1, field: 'file', message } };
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

function missingFolder(contentDir: string): Problem {
  const message = 'there is no such folder → set CONTENT_DIR to a content tree';
  return { severity: 'error', file: contentDir, line: 1, field: 'file', message };
}
