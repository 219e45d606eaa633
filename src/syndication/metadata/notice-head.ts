import type { Notice } from '../../newsroom/edition/notice.ts';
import type { Outlet } from '../../newsroom/edition/outlet.ts';
import { absolute } from '../../newsroom/edition/permalink.ts';
import type { HeadElement } from '../../text/html/head-element.ts';
import { pageHead } from './metadata.ts';

/**
 * Returns the head of the page that stands in the place of a story. Search engines are to forget the address. Where the
 * story has moved, the browser is sent on, for hosts that cannot redirect.
 */
export function noticeHead(notice: Notice, outlet: Outlet): HeadElement[] {
  const head = pageHead({ ...factsOf(notice, outlet), path: notice.href, noindex: true }, outlet);
  if (notice.kind !== 'moved') return head;
  return [
    ...head,
    { tag: 'link', attributes: { rel: 'canonical', href: absolute(notice.to, outlet.url) } },
    { tag: 'meta', attributes: { 'http-equiv': 'refresh', content: `0; url=${notice.to}` } },
  ];
}

function factsOf(notice: Notice, outlet: Outlet): { title: string; description: string } {
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
