/**
 * Returns the URL of a license. The text may be a URL or the name of a Creative Commons license, such as
 * `CC BY-SA 3.0 DE` or `CC0 1.0`; for any other text this returns `undefined`.
 */
export function licenseUrl(text: string): string | undefined {
  if (/^https?:\/\/\S+$/i.test(text)) return URL.canParse(text) ? new URL(text).href : undefined;
  if (/^CC[ -]?0(?: 1\.0)?(?: Universal)?$/i.test(text)) return `${creativeCommons}publicdomain/zero/1.0/`;
  if (/^(?:CC )?(?:PDM|Public Domain Mark)(?: 1\.0)?$/i.test(text)) return `${creativeCommons}publicdomain/mark/1.0/`;
  const match = creativeCommonsName.exec(text);
  if (!match) return undefined;
  const [, terms = '', version = '', country] = match;
  const path = [terms, version, country].filter((part) => part !== undefined).join('/');
  return `${creativeCommons}licenses/${path.toLowerCase()}/`;
}

const creativeCommons = 'https://creativecommons.org/';

/** Matches terms, version and country of a license, as in `CC BY-SA 3.0 DE`. */
const creativeCommonsName =
  /^CC[ -](BY(?:-NC)?(?:-SA|-ND)?)[ -](\d\.\d)(?: (?:International|Unported|Generic|([A-Z]{2})))?$/i;
