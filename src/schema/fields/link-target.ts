import { token } from './words.ts';

/** A path of the site, or an address of the web or of mail: no script. */
export const linkTarget = token.regex(
  /^(?:\/(?!\/)|https?:\/\/|mailto:)/,
  'is not an address → write a path such as /contact/, or an address that begins with https: or mailto:',
);
