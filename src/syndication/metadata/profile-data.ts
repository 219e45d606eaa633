import type { Organization, Person, ProfilePage, WithContext } from 'schema-dts';
import type { Contributor } from '../../newsroom/contributors/contributor.ts';
import type { Outlet } from '../../newsroom/edition/outlet.ts';
import { absolute } from '../../newsroom/edition/permalink.ts';
import { imageOf } from './image-data.ts';
import { organizationReference } from './organization-data.ts';
import type { WithUndefined } from './with-undefined.ts';

/** Describes the page of a contributor, and whom it is about: https://schema.org/ProfilePage. */
export function profilePage(contributor: Contributor, outlet: Outlet): WithUndefined<WithContext<ProfilePage>> {
  return {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    url: absolute(contributor.href, outlet.url),
    mainEntity: contributor.kind === 'person' ? person(contributor, outlet) : organization(contributor, outlet),
  };
}

function person(contributor: Contributor, outlet: Outlet): WithUndefined<Person> {
  const { jobTitle, beat } = contributor;
  return {
    '@type': 'Person',
    ...common(contributor, outlet),
    jobTitle,
    knowsAbout: beat,
    worksFor: jobTitle === undefined ? undefined : organizationReference(outlet),
  };
}

function organization(contributor: Contributor, outlet: Outlet): WithUndefined<Organization> {
  return { '@type': 'Organization', ...common(contributor, outlet), knowsAbout: contributor.beat };
}

/** Describes what persons and organizations have in common. */
function common({ name, bio, href, portrait, contacts }: Contributor, outlet: Outlet) {
  return {
    name,
    description: bio,
    url: absolute(href, outlet.url),
    image: portrait && imageOf(portrait, outlet),
    email: contacts.find(({ href: address }) => address?.startsWith('mailto:'))?.text,
    sameAs: contacts.flatMap(({ href: profile, isProfile }) => (isProfile && profile !== undefined ? [profile] : [])),
  };
}
