import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { addressesOf } from '../newsroom/addresses.ts';
import { toEdition, type Content, type Edition, type PressOrders } from '../newsroom/edition.ts';
import { outletSchema } from '../schema/outlet.ts';
import { monthOf } from '../text/dates.ts';
import { classify, isStray, places, type ContentFile } from './files.ts';
import { checkFormerAddresses } from './former-addresses.ts';
import { Kept, type Keeping } from './kept.ts';
import { checkLedger, readLedger, type Ledger } from './ledger.ts';
import { checkLife } from './life.ts';
import { localeOf } from './locale.ts';
import { addressOf, checkAddresses, checkLinks, leftAddresses } from './links.ts';
import { checkLive } from './live.ts';
import { measurePicture, type Measured } from './pictures.ts';
import { sortProblems, type Problem } from './problem.ts';
import { lineInFile, readFile, type Reading, type WrittenKind } from './read.ts';
import { checkReferences, type Known } from './references.ts';
import { checkRunningOrder } from './running-order.ts';
import { checkStoryRules } from './story-rules.ts';
import { treeOf } from './tree.ts';

/** Lets the checks go on where outlet.yaml cannot be read; nothing is ever printed with it. */
const standInOutlet: Content['outlet'] = {
  id: 'outlet',
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

/** A whole content tree, read and checked. */
export interface Intake {
  /** Every entry that could be read; `undefined` if there is no outlet to speak of. */
  readonly content?: Content;
  /** What of it is public at press time; `undefined` if there is no outlet to speak of. */
  readonly edition?: Edition;
  /** The same with what is not public yet; made when it is first asked for. */
  readonly preview?: () => Edition;
  /** For each story and update that has them, the pictures in its body: file names, by the id of either. */
  readonly figures: ReadonlyMap<string, readonly string[]>;
  /** All problems of the whole tree, by file and line. */
  readonly problems: readonly Problem[];
}

/**
 * Reads everything in `content/` and finds every mistake in it, in one go.
 *
 * @param keeping remembers what was read for the next time.
 */
export async function readContent(contentDir: string, orders: PressOrders, keeping?: Keeping): Promise<Intake> {
  if (!existsSync(contentDir)) return { figures: new Map(), problems: [noContent(contentDir)] };
  const tree = treeOf(contentDir);
  // While git looks over the tree.
  const locale = localeOf(contentDir);
  const keptReadings = new Kept<Reading>('readings', contentDir, keeping, locale);
  const keptPictures = new Kept<Measured>('pictures', contentDir, keeping);
  const { paths, digestOf } = await tree;
  const files = paths.flatMap((path) => classify(path) ?? []);
  const readings: Reading[] = [];
  const measured: Measured[] = [];
  for (const file of files) {
    if (isWritten(file)) {
      const digest = digestOf(file.path);
      readings.push(await keptReadings.get(file.path, digest, () => readFile(contentDir, file, digest, locale)));
    } else {
      measured.push(await keptPictures.get(file.path, digestOf(file.path), () => measurePicture(contentDir, file)));
    }
  }
  keptReadings.save(({ problems }) => problems.length === 0);
  keptPictures.save((picture) => 'entry' in picture);
  const content = toContent(
    readings,
    measured.flatMap((picture) => ('entry' in picture ? [picture.entry] : [])),
  );
  const edition = toEdition(content, { ...orders, preview: false });
  let madePreview: Edition | undefined;
  const preview = () => (madePreview ??= toEdition(content, { ...orders, preview: true }));
  const known = knownIds(files);
  return {
    ...(content.outlet !== standInOutlet && { content, edition, preview }),
    figures: figuresOf(readings),
    problems: sortProblems([
      ...paths.filter((path) => isStray(path) && !classify(path)).flatMap((path) => strayFile(contentDir, path)),
      ...(known.outlet.size === 0 ? [noOutlet(contentDir)] : []),
      ...readings.flatMap(({ problems }) => problems),
      ...measured.flatMap((picture) => ('problem' in picture ? [picture.problem] : [])),
      ...readings.flatMap((reading) => checkReferences(reading, contentDir, known)),
      ...readings.flatMap(checkStoryRules),
      ...checkAddresses(readings),
      ...checkFormerAddresses(readings),
      ...readings.flatMap(checkLife),
      ...checkLive(readings, content),
      ...checkAgainstEdition(readings, content, edition, preview, readLedger(contentDir, paths)),
    ]),
  };
}

/** Checks that need to know what is public at press time. */
function checkAgainstEdition(
  readings: readonly Reading[],
  content: Content,
  edition: Edition,
  preview: () => Edition,
  ledger?: Ledger,
): Problem[] {
  const stories = new Map(content.stories.map((entry) => [entry.id, entry]));
  // A file with mistakes is in no edition, but a link to it is not at fault.
  const faulty = readings.filter(({ entry }) => !entry).map(addressOf);
  const publicAddresses = new Set([...addressesOf(edition), ...faulty]);
  let all: Set<string> | undefined;
  // Where all links lead to what is public, nobody asks for the others.
  const allAddresses = () => (all ??= new Set([...addressesOf(preview()), ...faulty]));
  const left = leftAddresses(edition);
  return [
    ...readings.flatMap((reading) => [
      ...checkLinks(reading, edition, publicAddresses, allAddresses, left),
      ...checkFolder(reading, edition),
      ...checkRunningOrder(reading, edition, stories),
    ]),
    ...(ledger ? checkLedger(ledger, readings, edition) : []),
  ];
}

/** A story's folder is its address for ever, so it is only told when its month is not that of its date. */
function checkFolder(reading: Reading, { outlet }: Edition): Problem[] {
  if (reading.kind !== 'stories' || !reading.entry || !('publishedAt' in reading.entry.data)) return [];
  const { year, month } = monthOf(reading.entry.data.publishedAt, outlet.timeZone);
  if (reading.entry.id.startsWith(`${year}/${month}/`)) return [];
  const message = `falls into ${year}/${month} in the outlet's time zone, but the story lies in ${reading.entry.id.slice(0, 7)} → move the folder if the story has not run yet`;
  return [
    {
      severity: 'warning',
      file: reading.file,
      line: lineInFile(reading.file, ['publishedAt']),
      field: 'publishedAt',
      message,
    },
  ];
}

function isWritten(file: ContentFile): file is ContentFile & { kind: WrittenKind } {
  return file.kind !== 'pictures';
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
      if ((kind !== 'stories' && kind !== 'updates') || !entry || !body || body.figures.length === 0) return [];
      return [[entry.id, body.figures.flatMap(({ attributes }) => attributes['file'] ?? [])]];
    }),
  );
}

function strayFile(contentDir: string, path: string): Problem {
  const folder = /^stories\/.*\/updates\//.test(path) ? 'updates' : (path.split('/')[0] ?? '');
  const place = folder in places ? places[folder as keyof typeof places] : Object.values(places).join(', ');
  const message = `lies where nothing is read → move or rename it to fit ${place}; names have lower-case letters, digits and hyphens`;
  return { severity: 'error', file: join(contentDir, path), line: 1, field: 'file', message };
}

function noOutlet(contentDir: string): Problem {
  const message = 'is missing → write it with at least name, tagline, url, locale, timeZone, publisher and logo';
  return { severity: 'error', file: join(contentDir, places.outlet), line: 1, field: 'file', message };
}

function noContent(contentDir: string): Problem {
  const message = 'there is no such folder → set CONTENT_DIR to a content tree';
  return { severity: 'error', file: contentDir, line: 1, field: 'file', message };
}
