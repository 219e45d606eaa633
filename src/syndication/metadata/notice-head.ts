import type { Outlet } from '../../newsroom/edition/outlet.ts';
import { absolute } from '../../newsroom/edition/permalink.ts';
import type { Redirect } from '../../newsroom/edition/redirect.ts';
import type { Withdrawal } from '../../newsroom/edition/withdrawal.ts';
import type { HeadElement } from '../../text/html/head-element.ts';
import { pageHead } from './metadata.ts';

/** The head of the notice at the address of a story that was withdrawn: search engines are to forget it. */
export function withdrawnHead({ href }: Withdrawal, outlet: Outlet): HeadElement[] {
  const description = `A story at this address was withdrawn by ${outlet.name}.`;
  return pageHead({ title: 'Story withdrawn', description, path: href, noindex: true }, outlet);
}

/** The head of a page at a former address: for hosts that cannot redirect, the browser and search engines are sent on. */
export function movedHead({ from, to }: Redirect, outlet: Outlet): HeadElement[] {
  const facts = { title: 'Story moved', description: 'This story has another address now.', path: from, noindex: true };
  return [
    ...pageHead(facts, outlet),
    { tag: 'link', attributes: { rel: 'canonical', href: absolute(to, outlet.url) } },
    { tag: 'meta', attributes: { 'http-equiv': 'refresh', content: `0; url=${to}` } },
  ];
}
