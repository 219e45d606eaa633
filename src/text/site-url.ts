/** Returns what is wrong with the address of a site and how to fix it, as the end of a sentence; `undefined` if nothing is. */
export function siteUrlProblem(address: string): string | undefined {
  const url = URL.parse(address);
  if (!url || !/^https?:\/\//i.test(address))
    return 'is not a web address → write it whole, as in https://example.org/';
  if (/^https?:\/\/https?:?\/\//i.test(address)) return 'has https:// twice → write it once';
  if (!/^[a-z\d.-]+$|^\[[a-f\d:.]+\]$/.test(url.hostname)) {
    return 'has a sign that no name of a host has → write it as in https://example.org/';
  }
  if (url.username !== '' || url.password !== '') return 'has a user name or password → leave it out';
  if (/[?#]/.test(address)) return 'has a query (?) or a fragment (#) → end it with the folder of the site';
  if (/\.html?\/?$/i.test(url.pathname)) return 'names a page → end it with the folder of the site';
  if (!/^[\w.~/-]*$/.test(url.pathname)) {
    return 'has a folder that not every host can serve → use only letters from a to z, digits, "-", "_", "." and "~"';
  }
  return undefined;
}

/** Returns the address of a site with a slash at its end and none twice, as in `https://example.org/paper/`. */
export function toSiteUrl(address: string): string {
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname}/`.replace(/(?<!:)\/{2,}/g, '/');
}

/** Returns a path from the root of the site as a path from the root of the host: `/2024/` → `/paper/2024/`. */
export const belowBase = (path: string, base: string): string => base + path.replace(/^\//, '');
