import type { BreadcrumbList, WithContext } from 'schema-dts';
import type { Outlet } from '../../newsroom/edition/outlet.ts';
import { absolute } from '../../newsroom/edition/permalink.ts';
import type { Link } from '../../newsroom/lists/link.ts';
import type { Trail } from '../../newsroom/lists/trail.ts';

/** Describes the way to a page, which comes last: https://schema.org/BreadcrumbList. */
export function breadcrumbList(trail: Trail, page: Link, outlet: Outlet): WithContext<BreadcrumbList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [...trail, page].map(({ name, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absolute(href, outlet.url),
    })),
  };
}
