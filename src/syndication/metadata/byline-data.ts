import type { Organization, Person, Role } from 'schema-dts';
import type { Outlet } from '../../newsroom/edition/outlet.ts';
import { absolute } from '../../newsroom/edition/permalink.ts';
import type { Author, Byline } from '../../newsroom/story/byline.ts';
import type { WithUndefined } from './with-undefined.ts';

type Signatory = WithUndefined<Person | Organization>;
type Contribution = WithUndefined<Role<Person | Organization, 'contributor'>>;

/**
 * Describes those who sign by name. Free text may name anybody or nobody, so it is no author but the story's
 * `creditText`.
 */
export function authorsOf(byline: Byline, outlet: Outlet): Signatory[] {
  return byline.filter(({ kind }) => kind !== 'text').map((author) => signatory(author, outlet));
}

/** Describes what each did who signs with a role. All of them are authors too. */
export function rolesOf(byline: Byline, outlet: Outlet): Contribution[] {
  return byline.flatMap((author) => (author.role === undefined ? [] : contribution(author, author.role, outlet)));
}

/** Describes a role: https://schema.org/Role. */
function contribution(author: Author, role: string, outlet: Outlet): Contribution {
  return { '@type': 'Role', roleName: role, contributor: signatory(author, outlet) };
}

function signatory({ name, kind, href }: Author, outlet: Outlet): Signatory {
  return { '@type': kind === 'person' ? 'Person' : 'Organization', name, url: href && absolute(href, outlet.url) };
}
