import type { IdReference, NewsMediaOrganization, WithContext } from 'schema-dts';
import type { Outlet } from '../../newsroom/edition/outlet.ts';
import { absolute } from '../../newsroom/edition/permalink.ts';
import { logoOf } from './image-data.ts';
import type { WithUndefined } from './with-undefined.ts';

/** Describes the outlet in full: https://schema.org/NewsMediaOrganization. */
export function newsOrganization(outlet: Outlet): WithUndefined<WithContext<NewsMediaOrganization>> {
  const { policies } = outlet;
  const policy = (path: string | undefined) => path && absolute(path, outlet.url);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsMediaOrganization',
    ...organizationReference(outlet),
    name: outlet.name,
    legalName: outlet.publisher.name,
    slogan: outlet.tagline,
    url: outlet.url,
    logo: logoOf(outlet),
    sameAs: outlet.social.map(({ href }) => href),
    address: outlet.publisher.address,
    email: outlet.publisher.email,
    ethicsPolicy: policy(policies.ethics),
    correctionsPolicy: policy(policies.corrections),
    publishingPrinciples: policy(policies.about),
  };
}

/** Describes the outlet as the publisher of a story, in brief. */
export function publisherOf(outlet: Outlet): WithUndefined<NewsMediaOrganization> {
  return {
    '@type': 'NewsMediaOrganization',
    ...organizationReference(outlet),
    name: outlet.name,
    url: outlet.url,
    logo: logoOf(outlet),
  };
}

/** Refers to the outlet, which is described elsewhere on the site. */
export const organizationReference = ({ url }: Outlet): IdReference => ({ '@id': `${url}#organization` });
