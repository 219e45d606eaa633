import { z } from 'astro/zod';
import { line, token, webAddress } from './words.ts';

/** An email address. */
export const emailAddress = z.email('is not an email address → write it as name@example.org');

/** An account on another service, by its address. */
export const account = z.strictObject({
  name: line.describe('Name of the service'),
  url: webAddress.describe('Address of the account'),
});

/** A handle of the fediverse, such as Mastodon. */
export const fediverseHandle = token.regex(
  /^@?[\w.-]+@(?:[A-Za-z\d-]+\.)+[A-Za-z][A-Za-z\d-]+$/,
  'is not a handle of the fediverse → write it as "@ada@social.example"',
);

/** A handle of Bluesky, which is the name of a host. */
export const blueskyHandle = token.regex(
  /^@?(?:[A-Za-z\d-]+\.)+[A-Za-z][A-Za-z\d-]+$/,
  'is not a handle of Bluesky → write it as ada.bsky.social',
);

/** A username of Signal: a name, a dot, and two or more digits. */
export const signalUsername = token.regex(
  /^[A-Za-z_]\w{2,31}\.\d{2,9}$/,
  'is not a username of Signal → write it as ada.42; leave telephone numbers out',
);

/** The fingerprint of an OpenPGP key, with or without spaces. */
export const pgpFingerprint = token.regex(
  /^(?:[\dA-Fa-f] *){40}$/,
  'is not the fingerprint of an OpenPGP key → write all of its 40 digits and letters A to F',
);

/** A language and, if need be, its region. */
export const languageTag = token.refine((tag) => {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length === 1;
  } catch {
    return false;
  }
}, 'is not a language tag → write it as en-US');
