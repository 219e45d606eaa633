import type { Notice } from '../../newsroom/edition/notice.ts';
import type { Outlet } from '../../newsroom/edition/outlet.ts';
import { absolute } from '../../newsroom/edition/permalink.ts';
import type { HeadElement } from '../../text/html/head-element.ts';
import { fill } from '../../text/language/fill.ts';
import { pageHead } from './metadata.ts';

/**
 * Returns the head elements of a notice, which search engines must not index. If the story has moved, the page
 * redirects browsers, for hosts that cannot.
 */
export function noticeHead(notice: Notice, outlet: Outlet): HeadElement[] {
  const head = pageHead({ ...textsOf(notice, outlet), path: notice.href, noindex: true }, outlet);
  if (notice.kind !== 'moved') return head;
  return [
    ...head,
    { tag: 'link', attributes: { rel: 'canonical', href: absolute(notice.to, outlet.url) } },
    { tag: 'meta', attributes: { 'http-equiv': 'refresh', content: `0; url=${notice.to}` } },
  ];
}

function textsOf(notice: Notice, outlet: Outlet): { title: string; description: string } {
  const { notice: words } = outlet.words;
  switch (notice.kind) {
    case 'withdrawn':
      return {
        title: words.withdrawnTitle,
        description: fill(words.withdrawnDescription, { outlet: outlet.name }),
      };
    case 'moved':
      return { title: words.movedTitle, description: words.movedDescription };
    case 'expired':
      return {
        title: words.expiredTitle,
        description: fill(words.expiredDescription, { agency: notice.agency.name }),
      };
  }
}
