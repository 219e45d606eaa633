import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { standingAddresses } from '../newsroom/addresses.ts';
import type { Edition } from '../newsroom/edition.ts';
import { pagePath, sectionPath, storyPath } from '../newsroom/permalink.ts';
import { storyOfUpdate } from '../newsroom/update.ts';
import { linkSchemes } from '../text/html.ts';
import { suggest } from '../text/suggest.ts';
import type { Problem } from './problem.ts';
import type { Reading } from './read.ts';

/** Two files may not claim one address: the later would silently take the place of the first. */
export function checkAddresses(readings: readonly Reading[]): Problem[] {
  const claims = new Map<string, string>(standingAddresses.map((address) => [address, 'the site itself']));
  return readings.flatMap((reading): Problem[] => {
    const address = addressOf(reading);
    const holder = claims.get(address);
    if (holder === undefined) {
      claims.set(address, reading.file);
      return [];
    }
    // Two files of the same name have been reported as twins.
    if (withoutEnding(holder) === withoutEnding(reading.file)) return [];
    const message = `its address ${address} is taken by ${holder} → rename one of the two`;
    return [{ severity: 'error', file: reading.file, line: 1, field: 'file', message }];
  });
}

const withoutEnding = (file: string): string => file.replace(/\.\w+$/, '');

/** The address of what a file holds; of kinds without pages, a name that no other file may have. */
export function addressOf({ kind, id }: Reading): string {
  switch (kind) {
    case 'stories':
      return storyPath(id);
    case 'sections':
      return sectionPath(id);
    case 'pages':
      return pagePath(id);
    default:
      return `/${kind}/${id}/`;
  }
}

/**
 * Does every link in a body lead somewhere?
 *
 * @param publicAddresses the addresses of the edition that is to be printed.
 * @param allAddresses those addresses, and those of what is held back: a story that is held back may link to another.
 * @param left see `leftAddresses`.
 */
export function checkLinks(
  reading: Reading,
  edition: Edition,
  publicAddresses: ReadonlySet<string>,
  allAddresses: () => ReadonlySet<string>,
  left: ReadonlyMap<string, string>,
): Problem[] {
  const held = reading.entry !== undefined && isHeld(reading, edition);
  const addresses = held ? allAddresses() : publicAddresses;
  return (reading.body?.links ?? []).flatMap(({ href, line }): Problem[] => {
    const problem = { file: reading.file, line, field: 'body' };
    const advice = left.get(pathOf(href));
    if (advice !== undefined) return [{ ...problem, severity: 'warning', message: `the link ${href} ${advice}` }];
    const message = mistakeIn(href, addresses, allAddresses);
    return message === undefined ? [] : [{ ...problem, severity: 'error', message }];
  });
}

/**
 * The addresses that stories have left, and what an author is told of a link to one. It is no error: readers find the
 * notice, or the way to the story, and a kill or a move at night must not wait until every link is mended.
 */
export function leftAddresses({ redirects, withdrawals }: Edition): Map<string, string> {
  return new Map([
    ...redirects.map(({ from, to }) => [from, `leads to a former address of a story → write ${to}`] as const),
    ...[...withdrawals.values()].map(
      ({ href }) => [href, 'leads to a story that was withdrawn → take the link out'] as const,
    ),
  ]);
}

/** Is it a story, or an update of one, that is not public yet? */
function isHeld({ kind, id }: Reading, { storyById, updatesByStory }: Edition): boolean {
  if (kind === 'updates') return !updatesByStory.get(storyOfUpdate(id))?.some(({ entry }) => entry.id === id);
  return kind === 'stories' && !storyById.has(id);
}

function mistakeIn(
  href: string,
  addresses: ReadonlySet<string>,
  allAddresses: () => ReadonlySet<string>,
): string | undefined {
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(href)?.[1]?.toLowerCase();
  if (scheme !== undefined) {
    return linkSchemes.includes(scheme)
      ? undefined
      : `the link ${href} has the scheme "${scheme}" → use ${linkSchemes.join(', ')}`;
  }
  if (href.startsWith('#')) return undefined;
  if (!href.startsWith('/') || href.startsWith('//')) {
    return `the link ${href} is relative → write it from the root of the site, as in /about/`;
  }
  const path = pathOf(href);
  if (addresses.has(path) || existsSync(join('public', path))) return undefined;
  const all = allAddresses();
  if (all.has(path))
    return `the link ${href} leads to a story that is not public yet → remove it until that story has run`;
  if (all.has(`${path}/`)) return `the link ${href} lacks its last slash → write ${path}/`;
  const meant = suggest(path, all);
  return `the link ${href} leads nowhere → ${meant === undefined ? 'correct it or remove it' : `did you mean ${meant}?`}`;
}

const pathOf = (href: string): string => href.replace(/[?#].*$/, '');
