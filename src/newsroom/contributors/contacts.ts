import type { ContributorData } from '../../schema/contributor.ts';
import type { Language } from '../../text/language/words.ts';

/** A way to reach a contributor, or to follow them. */
export interface Contact {
  /** "Email" */
  readonly label: string;
  readonly text: string;
  /** Absent if only an app can use it. */
  readonly href?: string;
  /** Whether it is a page of theirs on another site. */
  readonly isProfile: boolean;
}

/** Returns the ways to reach a contributor: first those for messages, then their pages elsewhere. */
export function contactsOf(
  { email, signal, pgp, fediverse, bluesky, social, url }: ContributorData,
  { words: { contributor: words } }: Language,
): Contact[] {
  const profile = (label: string, text: string, href: string): Contact => ({ label, text, href, isProfile: true });
  return [
    ...(email === undefined ? [] : [{ label: words.email, text: email, href: `mailto:${email}`, isProfile: false }]),
    ...(signal === undefined ? [] : [{ label: 'Signal', text: signal, isProfile: false }]),
    ...(pgp === undefined ? [] : [{ label: words.pgp, text: inGroups(pgp), isProfile: false }]),
    ...(fediverse === undefined ? [] : [profile('Fediverse', `@${handle(fediverse)}`, fediverseUrl(fediverse))]),
    ...(bluesky === undefined
      ? []
      : [profile('Bluesky', `@${handle(bluesky)}`, `https://bsky.app/profile/${handle(bluesky)}`)]),
    ...social.map(({ name, url: href }) => profile(name, shownUrl(href), href)),
    ...(url === undefined ? [] : [profile(words.website, shownUrl(url), url)]),
  ];
}

const handle = (written: string): string => written.replace(/^@/, '');

/** Returns the address of a profile: `@ada@social.example` → `https://social.example/@ada`. */
function fediverseUrl(written: string): string {
  const [user = '', host = ''] = handle(written).split('@');
  return `https://${host}/@${user}`;
}

/** Returns a fingerprint as people compare it, four characters at a time. */
function inGroups(fingerprint: string): string {
  return fingerprint.replace(/\s/g, '').toUpperCase().match(/.{4}/g)?.join(' ') ?? fingerprint;
}

/** Returns an address as readers know it: "ada-reyes.example/notes". */
function shownUrl(address: string): string {
  const { host, pathname } = new URL(address);
  return `${host}${pathname.replace(/\/$/, '')}`;
}
