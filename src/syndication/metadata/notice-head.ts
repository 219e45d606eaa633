import type { Notice } from '../../newsroom/edition/notice.ts';
import type { Outlet } from '../../newsroom/edition/outlet.ts';
import { absolute } from '../../newsroom/edition/permalink.ts';
import type { HeadElement } from '../../text/html/head-element.ts';
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
  switch (notice.kind) {
    case 'withdrawn':
      return { title: 'Story withdrawn', description: `A story at this address was withdrawn by ${outlet.name}.` };
    case 'moved':
      return { title: 'Story moved', description: 'This story has another address now.' };
    case 'expired':
      return {
        title: 'No longer available',
        description: `A report by ${notice.agency.name}, whose license has ended.`,
      };
  }
}
