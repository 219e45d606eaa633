import type { Entry } from '../../schema/content.ts';
import type { WrittenLink } from '../../schema/outlet/link.ts';
import type { OutletData } from '../../schema/outlet.ts';
import { pagePath, sectionPath } from '../edition/permalink.ts';
import type { Link } from '../lists/link.ts';

/** A menu of the navigation bar. */
export interface LinkGroup {
  readonly name: string;
  readonly links: readonly Link[];
}

export type NavigationItem = Link | LinkGroup;

/** What links may lead to. */
export interface LinkTargets {
  readonly sections: ReadonlyMap<string, Entry<'sections'>>;
  readonly pages: ReadonlyMap<string, Entry<'pages'>>;
}

/** Returns the navigation bar: that of the editors, or all sections by name. Links to pages that are drafts are left out. */
export function toNavigation({ navigation, locale }: OutletData, targets: LinkTargets): NavigationItem[] {
  if (!navigation) return sectionsByName(targets, locale);
  return navigation.flatMap((item): NavigationItem[] => {
    if (typeof item === 'string' || !item.links) return toLinks([item], targets);
    const links = toLinks(item.links, targets);
    return links.length > 0 ? [{ name: item.label ?? '', links }] : [];
  });
}

/** Returns the links of a list as editors wrote them, without those to pages that are drafts. */
export function toLinks(links: readonly WrittenLink[], { sections, pages }: LinkTargets): Link[] {
  return links.flatMap((link): Link[] => {
    const { section, page, to, label } = typeof link === 'string' ? { section: link } : link;
    if (to !== undefined) return [{ name: label ?? to, href: to }];
    const target = section === undefined ? pages.get(page ?? '')?.data.headline : sections.get(section)?.data.name;
    if (target === undefined) return [];
    return [{ name: label ?? target, href: section === undefined ? pagePath(page ?? '') : sectionPath(section) }];
  });
}

/** Returns the links of a navigation bar in order, also those in menus. */
export const linksIn = (navigation: readonly NavigationItem[]): Link[] =>
  navigation.flatMap((item) => ('links' in item ? item.links : [item]));

/** Returns all sections by name. */
function sectionsByName({ sections }: LinkTargets, locale: string): Link[] {
  const links = [...sections.values()].map(({ id, data: { name } }) => ({ name, href: sectionPath(id) }));
  return links.sort((a, b) => a.name.localeCompare(b.name, locale));
}

/** Returns the sections in the order of the navigation bar. */
export function sectionsInBar(navigation: readonly NavigationItem[], { sections }: LinkTargets): Link[] {
  const paths = new Set([...sections.keys()].map(sectionPath));
  return linksIn(navigation).filter(({ href }) => paths.has(href));
}
