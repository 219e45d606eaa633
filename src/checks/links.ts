import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fixedPaths } from '../newsroom/edition/all-paths.ts';
import { adminPath, pagePath, sectionPath, storyPath } from '../newsroom/edition/permalink.ts';
import { isWithoutAddress, withoutAddress } from '../text/html/empty-address.ts';
import { linkSchemes } from '../text/html/html-tags.ts';
import { suggest } from '../text/suggest.ts';
import type { Entry } from '../schema/content.ts';
import { lineInFile } from '../reading/source-parts.ts';
import { fieldName } from '../reading/yaml/explain.ts';
import type { Targets } from './link-targets.ts';
import { linksOfOutlet } from './outlet/links-of-outlet.ts';
import { shownPath, type Problem } from '../reading/problem.ts';
import type { Reading } from '../reading/reading.ts';

/**
 * Addresses at which no page may stand: below the first two are files that browsers keep for a year, hosts take the next
 * two for files of the root, and the last one is that of the editor.
 */
const reservedPaths = ['/media/', '/pictures/', '/404/', '/index/', adminPath];

/** Checks that no two files have the same address: one page would overwrite the other. */
export function checkAddresses(readings: readonly Reading[]): Problem[] {
  const ofSite = new Set([...fixedPaths, ...reservedPaths]);
  const claims = new Map<string, string>();
  return readings.flatMap((reading): Problem[] => {
    const address = addressOf(reading);
    const problem = (message: string): Problem[] => [
      { severity: 'error', file: reading.file, line: 1, field: 'file', message },
    ];
    if (ofSite.has(address)) return problem(`its address ${address} is taken by the site itself → rename the file`);
    const holder = claims.get(address);
    if (holder === undefined) {
      claims.set(address, reading.file);
      return [];
    }
    // `twinFiles` has reported two files of the same name.
    if (withoutEnding(holder) === withoutEnding(reading.file)) return [];
    return problem(`its address ${address} is taken by ${shownPath(holder)} → rename one of the two`);
  });
}

const withoutEnding = (file: string): string => file.replace(/\.\w+$/, '');

/** Returns the address of an entry. For kinds without pages, returns a name that no other file may have. */
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

/** A link as it is written, and where. */
interface WrittenLink {
  readonly href: string;
  readonly line: number;
  readonly field: string;
}

/** Returns the links of a body, of the promos of a front, and of the navigation and footer of the outlet. */
function linksOf(reading: Reading): WrittenLink[] {
  const { kind, file, body, entry } = reading;
  const ofOutlet = linksOfOutlet(reading).map(({ to, path }) => {
    return { href: to, line: lineInFile(file, path), field: fieldName(path) };
  });
  const ofBody = (body?.links ?? []).map(({ href, line }) => ({ href, line, field: 'body' }));
  const containers = kind === 'fronts' && entry ? (entry as Entry<'fronts'>).data.containers : undefined;
  const ofPromos = (containers ?? []).flatMap(({ link }, place): WrittenLink[] => {
    const path = ['containers', place, 'link', 'to'];
    return link ? [{ href: link.to, line: lineInFile(file, path), field: fieldName(path) }] : [];
  });
  return [...ofBody, ...ofPromos, ...ofOutlet];
}

/**
 * Checks that every link in a body, and of a promo, leads to a page. If a withdrawal or the clock has removed the page, the problem is a
 * warning: an urgent withdrawal must not wait until every link is mended.
 */
export function checkLinks(reading: Reading, targets: Targets): Problem[] {
  return linksOf(reading).flatMap(({ href, line, field }): Problem[] => {
    const problem = { file: reading.file, line, field };
    const own = ownPath(href, targets.siteUrl);
    const advice = targets.temporary.goneFrom(pathOf(own ?? href), reading, targets);
    if (advice !== undefined) return [{ ...problem, severity: 'warning', message: `the link ${href} ${advice}` }];
    const message = mistakeIn(own ?? href, reading, targets);
    // Another system may serve a part of the host.
    if (own !== undefined) {
      const inFull = `the link ${href} leads to this site itself → write ${own}`;
      return [{ ...problem, severity: 'warning', message: message ?? inFull }];
    }
    return message === undefined ? [] : [{ ...problem, severity: 'error', message }];
  });
}

function mistakeIn(
  href: string,
  reading: Reading,
  { publicAddresses, allAddresses, temporary }: Targets,
): string | undefined {
  if (isWithoutAddress(href)) return withoutAddress('a link');
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(href)?.[1]?.toLowerCase();
  if (scheme !== undefined) {
    return linkSchemes.includes(scheme)
      ? undefined
      : `the link ${href} has the scheme "${scheme}" → use ${linkSchemes.join(', ')}`;
  }
  if (href.startsWith('#')) return undefined;
  if (href.startsWith('//')) return `the link ${href} leads to another host without saying how → write https:${href}`;
  if (/^[“”„«‘’]/.test(href)) {
    const plain = href.replaceAll(/^[“”„«‘’]+|[“”“»‘’]+$/g, '');
    return `the link ${href} stands in quotation marks → write only ${plain}`;
  }
  if (!href.startsWith('/')) {
    const elsewhere = addressElsewhere(href);
    if (elsewhere !== undefined) return `the link ${href} does not say that it leads elsewhere → write ${elsewhere}`;
    return `the link ${href} is relative → write it from the root of the site, as in /about/`;
  }
  const path = pathOf(href);
  if (publicAddresses.has(path) || existsSync(join('public', path))) return undefined;
  const all = allAddresses();
  if (all.has(path)) {
    const wait = temporary.waitFor(path, reading);
    return wait && `the link ${href} ${wait}`;
  }
  if (all.has(`${path}/`)) return `the link ${href} lacks its last slash → write ${path}/`;
  const meant = suggest(path, all);
  return `the link ${href} leads nowhere → ${meant === undefined ? 'correct it or remove it' : `did you mean ${meant}?`}`;
}

/** Returns the path to which a link in full leads below the address of the site; `undefined` if it leads elsewhere. */
function ownPath(href: string, siteUrl: string): string | undefined {
  const [url, site] = [URL.parse(href), URL.parse(siteUrl)];
  const hostOf = ({ host }: URL) => host.replace(/^www\./, '');
  if (!url || !site || !/^https?:$/.test(url.protocol) || hostOf(url) !== hostOf(site)) return undefined;
  const base = site.pathname.replace(/\/*$/, '/');
  if (!url.pathname.startsWith(base)) return undefined;
  return `/${url.pathname.slice(base.length)}${url.search}${url.hash}`;
}

/** Returns the address that a link without a scheme means, if it begins with the name of a host or is one of mail. */
function addressElsewhere(href: string): string | undefined {
  if (/^[^\s@/]+@[\w.-]+\.[a-z]{2,}$/i.test(href)) return `mailto:${href}`;
  const isHost = /^(?:www\.[^/\s]+|(?:[\w-]+\.)+[a-z]{2,})(?:[/?#]|$)/i.test(href);
  return isHost && !/^[^/]*\.(?:md|html?|php|pdf|yaml|txt)(?:[?#]|$)/i.test(href) ? `https://${href}` : undefined;
}

const pathOf = (href: string): string => href.replace(/[?#].*$/, '');
