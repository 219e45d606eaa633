import type { Edition } from '../../newsroom/edition/edition.ts';
import { basePath } from '../../newsroom/edition/permalink.ts';
import { belowBase } from '../../text/site-url.ts';
import type { Redirect } from './redirects-file.ts';

type NoticesOf = Pick<Edition, 'notices' | 'outlet'>;

/**
 * Returns the redirects of an edition, from former addresses of stories. Paths start at the root of the host. All these
 * addresses have pages too, for hosts that follow no rules.
 */
export function formerAddresses({ notices, outlet }: NoticesOf): Redirect[] {
  const base = basePath(outlet.url);
  return [...notices.values()].flatMap((notice) =>
    notice.kind === 'moved'
      ? [{ from: belowBase(notice.href, base), to: belowBase(notice.to, base), status: 301 }]
      : [],
  );
}

/** Returns the addresses of withdrawn stories, which answer 410 (Gone) with the notice that lies there. */
export function goneAddresses({ notices, outlet }: NoticesOf): string[] {
  const base = basePath(outlet.url);
  return [...notices.values()].flatMap(({ kind, href }) => (kind === 'withdrawn' ? [belowBase(href, base)] : []));
}
