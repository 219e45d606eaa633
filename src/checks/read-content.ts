import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { addressesOf } from '../newsroom/edition/addresses.ts';
import type { Content, EditionOptions, PublicContent } from '../newsroom/edition/content.ts';
import { indexEdition, type Edition } from '../newsroom/edition/edition.ts';
import { releaseContent } from '../newsroom/edition/release.ts';
import { outletSchema } from '../schema/outlet.ts';
import { pictureFile } from '../schema/fields/picture.ts';
import { temporaryAddresses } from './temporary-addresses.ts';
import { classify, places, type ContentFile } from '../reading/files.ts';
import { checkFormerAddresses } from './former-addresses.ts';
import type { CacheOptions } from '../reading/reading-cache.ts';
import { checkLedger, readLedger, type Ledger } from './ledger.ts';
import { addressOf, checkAddresses, checkLinks } from './links.ts';
import { checkLive } from './live.ts';
import { outletSettings } from '../reading/outlet-settings.ts';
import { sortProblems, type Problem } from '../reading/problem.ts';
import { readFiles, readingCaches } from '../reading/read-files.ts';
import type { Reading, WrittenKind } from '../reading/read-file.ts';
import { checkReferences, type Known } from './references.ts';
import { checkRunningOrder } from './running-order.ts';
import { strayFiles, twinFiles } from './stray-files.ts';
import { treeOf } from '../reading/tree.ts';
import { excuseWithdrawn } from './withdrawn.ts';

/** Lets the checks go on where outlet.yaml cannot be read; nothing is ever printed with it. */
const standInOutlet: Content['outlet'] = {
  id: 'outlet',
  collection: 'outlet',
  data: outletSchema.parse({
    name: '-',
    tagline: '-',
    url: 'https://example.org',
    locale: 'en',
    timeZone: 'UTC',
    publisher: { name: '-' },
    logo: 'logo.svg',
  }),
};

/** Content that may be printed, or shown to authors, and its index. */
export interface Released {
  readonly content: PublicContent;
  readonly edition: Edition;
}

/** A whole content tree, read and checked. */
export interface Intake {
  /** Every entry that could be read; `undefined` if there is no outlet to speak of. */
  readonly content?: Content;
  /** What of it is public at press time; `undefined` if there is no outlet to speak of. */
  readonly released?: Released;
  /** The same with what is not public yet; made when it is first asked for. */
  readonly preview?: () => Released;
  /** For each story, update and page that has them, the pictures in its body: file names, by id. */
  readonly figures: ReadonlyMap<string, readonly string[]>;
  /** All problems of the whole tree, by file and line. */
  readonly problems: readonly Problem[];
}

/**
 * Reads everything in `content/` and finds every mistake in it, in one go.
 *
 * @param cache remembers what was read for the next time.
 */
export async function readContent(contentDir: string, options: EditionOptions, cache?: CacheOptions): Promise<Intake> {
  if (!existsSync(contentDir)) return { figures: new Map(), problems: [noContent(contentDir)] };
  const tree = treeOf(contentDir);
  // While git looks over the tree.
  const settings = outletSettings(contentDir);
  const caches = readingCaches(contentDir, settings, cache);
  const { paths, links, digestOf } = await tree;
  const files = paths.flatMap((path) => classify(path) ?? []);
  const { readings, measured } = await readFiles(contentDir, files, digestOf, caches, settings);
  const content = toContent(
    readings,
    measured.flatMap((picture) => ('entry' in picture ? [picture.entry] : [])),
  );
  const released = release(content, { ...options, preview: false });
  const { edition } = released;
  let madePreview: Released | undefined;
  const preview = () => (madePreview ??= release(content, { ...options, preview: true }));
  const known = knownIds(files);
  return {
    ...(content.outlet !== standInOutlet && { content, released, preview }),
    figures: figuresOf(readings),
    problems: sortProblems([
      ...(known.outlet.size === 0 ? [noOutlet(contentDir)] : []),
      ...checkAddresses(readings),
      ...checkFormerAddresses(readings),
      ...excuseWithdrawn(contentDir, edition, [
        ...strayFiles(contentDir, { paths, links }, files),
        ...twinFiles(contentDir, files),
        ...readings.flatMap(({ problems }) => problems),
        ...measured.flatMap((picture) => ('problem' in picture ? [picture.problem] : [])),
        ...readings.flatMap((reading) => checkReferences(reading, contentDir, known)),
        ...checkLive(readings, content),
        ...checkAgainstEdition(readings, content, edition, preview, readLedger(contentDir, paths)),
      ]),
    ]),
  };
}

function release(content: Content, options: EditionOptions): Released {
  const released = releaseContent(content, options);
  return { content: released, edition: indexEdition(released, options) };
}

/** Checks that need to know what is public at press time. */
function checkAgainstEdition(
  readings: readonly Reading[],
  content: Content,
  edition: Edition,
  preview: () => Released,
  ledger?: Ledger,
): Problem[] {
  const stories = new Map(content.stories.map((entry) => [entry.id, entry]));
  // A file with mistakes is in no edition, but a link to it is not at fault.
  const faulty = readings.filter(({ entry }) => !entry).map(addressOf);
  const publicAddresses = new Set([...addressesOf(edition), ...faulty]);
  let all: Set<string> | undefined;
  // Where all links lead to what is public, nobody asks for the others.
  const allAddresses = () => (all ??= new Set([...addressesOf(preview().edition), ...faulty]));
  const targets = { publicAddresses, allAddresses, temporary: temporaryAddresses(content, edition) };
  return [
    ...readings.flatMap((reading) => [
      ...checkLinks(reading, targets),
      ...checkRunningOrder(reading, edition, stories),
    ]),
    ...(ledger ? checkLedger(ledger, readings, edition) : []),
  ];
}

/** All entries that could be read; the outlet is a stand-in where outlet.yaml has mistakes. */
function toContent(readings: readonly Reading[], pictures: Content['pictures']): Content {
  const of = <K extends WrittenKind>(kind: K) =>
    readings
      .filter((reading): reading is Reading<K> => reading.kind === kind)
      .flatMap((reading) => reading.entry ?? []);
  return {
    outlet: of('outlet')[0] ?? standInOutlet,
    sections: of('sections'),
    stories: of('stories'),
    updates: of('updates'),
    contributors: of('contributors'),
    agencies: of('agencies'),
    topics: of('topics'),
    series: of('series'),
    fronts: of('fronts'),
    urgent: of('urgent'),
    pages: of('pages'),
    pictures,
  };
}

function knownIds(files: readonly ContentFile[]): Known {
  const ids = (wanted: ContentFile['kind']) => new Set(files.filter(({ kind }) => kind === wanted).map(({ id }) => id));
  return {
    outlet: ids('outlet'),
    sections: ids('sections'),
    stories: ids('stories'),
    updates: ids('updates'),
    contributors: ids('contributors'),
    agencies: ids('agencies'),
    topics: ids('topics'),
    series: ids('series'),
    fronts: ids('fronts'),
    urgent: ids('urgent'),
    pages: ids('pages'),
    pictures: ids('pictures'),
  };
}

function figuresOf(readings: readonly Reading[]): Map<string, string[]> {
  return new Map(
    readings.flatMap(({ kind, entry, body }): [string, string[]][] => {
      if ((kind !== 'stories' && kind !== 'updates' && kind !== 'pages') || !entry || !body) return [];
      const names = body.figures.map(({ attributes }) => pictureFile.safeParse(attributes['file']).data);
      return names.length === 0 ? [] : [[entry.id, names.filter((name) => name !== undefined)]];
    }),
  );
}

function noOutlet(contentDir: string): Problem {
  const message = 'is missing → write it with at least name, tagline, url, locale, timeZone, publisher and logo';
  return { severity: 'error', file: join(contentDir, places.outlet), line: 1, field: 'file', message };
}

function noContent(contentDir: string): Problem {
  const message = 'there is no such folder → set CONTENT_DIR to a content tree';
  return { severity: 'error', file: contentDir, line: 1, field: 'file', message };
}
