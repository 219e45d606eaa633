import type { OutletData } from '../../schema/outlet.ts';
import type { Entry } from '../../schema/content.ts';
import { languageOf, type Words } from '../../text/language/words.ts';
import { toSiteUrl } from '../../text/site-url.ts';
import type { Link } from '../lists/link.ts';
import { toAnalytics, type Analytics } from '../outlet/analytics.ts';
import { toFooter, type Footer } from '../outlet/footer.ts';
import { sectionsInBar, toNavigation, type NavigationItem } from '../outlet/navigation.ts';
import { toTheme, type Theme } from '../outlet/theme.ts';
import {
  archivePath,
  contributorsPath,
  correctionsPath,
  feedsPath,
  homePath,
  latestPath,
  pagePath,
  savedPath,
  searchPath,
  topicsPath,
} from './permalink.ts';

/** The outlet as every page shows it. */
export interface Outlet extends Pick<
  OutletData,
  'name' | 'tagline' | 'locale' | 'timeZone' | 'publisher' | 'host' | 'newsletters' | 'support'
> {
  /** The words of the interface in its language. */
  readonly words: Words;
  /** The name where there is little room, as below the icon on a home screen. */
  readonly shortName: string;
  /** The address of the site, with a slash at the end: the root of a host or a folder of it. All paths start there. */
  readonly url: string;
  /** Paths of the logo: the original, a square PNG for feeds and metadata, and all square PNGs for home screens. */
  readonly logo: {
    readonly source: string;
    readonly png: string;
    readonly pngSize: number;
    readonly icons: readonly Icon[];
  };
  /** The look of the outlet's own; absent if it has the usual one. */
  readonly theme?: Theme;
  /** Whether it has the editor in the browser, `/admin/`. */
  readonly hasEditor: boolean;
  readonly social: readonly Link[];
  readonly navigation: readonly NavigationItem[];
  /** Sections in the order of the navigation bar. */
  readonly sections: readonly Link[];
  readonly footer: Footer;
  readonly analytics?: Analytics;
  /** Standing pages, in the order of the page footer. */
  readonly pages: readonly Link[];
  /** Paths of the pages that every edition has. */
  readonly places: Readonly<
    Record<
      'home' | 'latest' | 'archive' | 'contributors' | 'topics' | 'search' | 'corrections' | 'feeds' | 'saved',
      string
    >
  >;
  /** Paths of the standing pages that state the outlet's policies, by policy; without those that are drafts. */
  readonly policies: Readonly<Partial<Record<keyof OutletData['policies'], string>>>;
}

/** A square PNG of the logo. */
export interface Icon {
  readonly path: string;
  /** Its side in pixels. */
  readonly size: number;
  /** Whether devices may cut it to another shape, so that the logo stands in the middle third. */
  readonly isMaskable: boolean;
}

const logoPng: Icon = { path: '/logo-512.png', size: 512, isMaskable: false };

/** Chromium offers to install a site if it has icons of these two sizes. */
const icons: readonly Icon[] = [
  { path: '/logo-192.png', size: 192, isMaskable: false },
  logoPng,
  { path: '/logo-512-maskable.png', size: 512, isMaskable: true },
];

/** What belongs to an outlet beside its settings. */
interface OutletOptions {
  /** Replaces `url` of outlet.yaml. */
  readonly siteUrl?: string | undefined;
  readonly theme?: Entry<'theme'> | undefined;
}

/** Returns the view model of the outlet. */
export function toOutlet(
  entry: Entry<'outlet'>,
  sections: ReadonlyMap<string, Entry<'sections'>>,
  pages: ReadonlyMap<string, Entry<'pages'>>,
  { siteUrl, theme }: OutletOptions = {},
): Outlet {
  const { data } = entry;
  const pageLinks = [...pages.values()].map(({ id, data: page }) => ({ name: page.headline, href: pagePath(id) }));
  const targets = { sections, pages };
  const navigation = toNavigation(data, targets);
  return {
    name: data.name,
    shortName: data.shortName ?? data.name,
    tagline: data.tagline,
    ...languageOf(data.locale, data.words),
    timeZone: data.timeZone,
    publisher: data.publisher,
    host: data.host,
    url: toSiteUrl(siteUrl ?? data.url),
    logo: { source: `/${data.logo}`, png: logoPng.path, pngSize: logoPng.size, icons },
    ...(theme && { theme: toTheme(theme) }),
    hasEditor: data.admin !== undefined,
    social: data.social.map(({ name, url }) => ({ name, href: url })),
    newsletters: data.newsletters,
    ...(data.support && { support: data.support }),
    navigation,
    sections: sectionsInBar(navigation, targets),
    footer: toFooter(data, targets),
    ...(data.analytics && { analytics: toAnalytics(data.analytics) }),
    pages: pageLinks.toSorted((a, b) => a.name.localeCompare(b.name, data.locale)),
    places: {
      home: homePath,
      latest: latestPath,
      archive: archivePath,
      contributors: contributorsPath,
      topics: topicsPath,
      search: searchPath,
      corrections: correctionsPath,
      feeds: feedsPath,
      saved: savedPath,
    },
    policies: Object.fromEntries(
      Object.entries(data.policies).flatMap(([policy, slug = '']) =>
        pages.has(slug) ? [[policy, pagePath(slug)]] : [],
      ),
    ),
  };
}
