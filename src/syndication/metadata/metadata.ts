import { labeledHeadline } from '../../newsroom/story/genre.ts';
import type { Link } from '../../newsroom/lists/link.ts';
import type { Trail } from '../../newsroom/lists/trail.ts';
import type { Outlet } from '../../newsroom/edition/outlet.ts';
import { absolute, feedPath, homePath, webManifestPath } from '../../newsroom/edition/permalink.ts';
import type { Story } from '../../newsroom/story/story.ts';
import type { HeadElement } from '../../text/html/head-element.ts';
import type { Contributor } from '../../newsroom/contributors/contributor.ts';
import { fill } from '../../text/language/fill.ts';
import { breadcrumbList } from './breadcrumb-data.ts';
import { newsOrganization } from './organization-data.ts';
import { profilePage } from './profile-data.ts';
import { newsArticle } from './structured-data.ts';

/** The metadata of a page that is not a story. */
export interface PageMetadata {
  /** Without the outlet's name; absent for the home page. */
  readonly title?: string;
  readonly description: string;
  /** Path from the root of the site. */
  readonly path: string;
  /** The pages above it. */
  readonly trail?: Trail | undefined;
  /** Paths of the pages before and after it in a sequence. */
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
  /** The feed of the page, in addition to that of the outlet. */
  readonly feed?: Link;
  /** Keeps the page out of search engines. */
  readonly noindex?: boolean;
}

/** Returns the head elements of a page that is not a story. */
export function pageHead(page: PageMetadata, outlet: Outlet): HeadElement[] {
  const title =
    page.title === undefined
      ? fill(outlet.words.text.labeled, { label: outlet.name, text: outlet.tagline })
      : `${page.title} | ${outlet.name}`;
  const url = absolute(page.path, outlet.url);
  return [
    ...common(title, page.description, outlet),
    ...(page.noindex ? [meta('robots', 'noindex')] : [link('canonical', url), property('og:url', url)]),
    ...(page.previous === undefined ? [] : [link('prev', page.previous)]),
    ...(page.next === undefined ? [] : [link('next', page.next)]),
    ...feedLinks(outlet, page.feed),
    property('og:type', 'website'),
    ...openGraph(page.title ?? outlet.name, page.description, outlet),
    property('og:image', absolute(outlet.logo.png, outlet.url)),
    meta('twitter:card', 'summary'),
    ...(page.path === homePath ? [jsonLd(newsOrganization(outlet))] : []),
    ...(page.trail ? [jsonLd(breadcrumbList(page.trail, { name: page.title ?? '', href: page.path }, outlet))] : []),
  ];
}

/** Returns the head elements of a story. */
export function storyHead(story: Story, outlet: Outlet, feed?: Link): HeadElement[] {
  const preview = story.picture?.share ?? story.picture?.fallback;
  return [
    ...common(`${labeledHeadline(story, outlet)} | ${outlet.name}`, story.standfirst, outlet),
    meta('robots', 'max-image-preview:large'),
    link('canonical', story.url),
    ...feedLinks(
      outlet,
      story.live
        ? { name: fill(outlet.words.text.labeled, { label: outlet.name, text: story.headline }), href: story.live.feed }
        : feed,
    ),
    property('og:type', 'article'),
    property('og:url', story.url),
    ...openGraph(labeledHeadline(story, outlet), story.standfirst, outlet),
    property('article:published_time', story.published.iso),
    property('article:modified_time', story.changed),
    // Link previews show these two. A date, unlike "2 hours ago", stays true.
    meta('twitter:label1', outlet.words.story.published),
    meta('twitter:data1', story.published.date),
    property('article:section', story.section.name),
    ...story.topics.map(({ name }) => property('article:tag', name)),
    ...story.byline.map(({ name }) => meta('author', name)),
    ...(preview
      ? [
          property('og:image', absolute(preview.path, outlet.url)),
          property('og:image:width', String(preview.width)),
          property('og:image:height', String(preview.height)),
          property('og:image:alt', story.picture?.alt ?? ''),
          meta('twitter:card', 'summary_large_image'),
        ]
      : // The logo is not a picture of the story, so the preview has none.
        [meta('twitter:card', 'summary')]),
    jsonLd(newsArticle(story, outlet)),
    jsonLd(breadcrumbList([story.kicker], { name: story.headline, href: story.href }, outlet)),
  ];
}

/** Returns the structured data of a contributor's page. */
export const profileHead = (contributor: Contributor, outlet: Outlet): HeadElement =>
  jsonLd(profilePage(contributor, outlet));

function common(title: string, description: string, outlet: Outlet): HeadElement[] {
  const { source, png } = outlet.logo;
  return [
    meta('viewport', 'width=device-width, initial-scale=1'),
    { tag: 'title', content: title },
    meta('description', description),
    {
      tag: 'link',
      attributes: { rel: 'icon', href: source, type: source.endsWith('.svg') ? 'image/svg+xml' : 'image/png' },
    },
    link('apple-touch-icon', png),
    link('manifest', webManifestPath),
  ];
}

function openGraph(title: string, description: string, outlet: Outlet): HeadElement[] {
  return [
    property('og:site_name', outlet.name),
    property('og:title', title),
    property('og:description', description),
    ...ogLocale(outlet),
  ];
}

/** Returns `og:locale`, which requires a territory: `zh_TW` for `zh-Hant-TW`, nothing for `zh`. */
function ogLocale({ locale }: Outlet): HeadElement[] {
  const { language, region } = new Intl.Locale(locale);
  return region === undefined ? [] : [property('og:locale', `${language}_${region}`)];
}

function feedLinks(outlet: Outlet, own?: Link): HeadElement[] {
  const feeds = [{ name: outlet.name, href: feedPath(homePath) }, ...(own ? [own] : [])];
  return feeds.map(({ name, href }) => ({
    tag: 'link',
    attributes: { rel: 'alternate', type: 'application/rss+xml', title: name, href },
  }));
}

const meta = (name: string, content: string): HeadElement => ({ tag: 'meta', attributes: { name, content } });
const property = (name: string, content: string): HeadElement => ({
  tag: 'meta',
  attributes: { property: name, content },
});
const link = (rel: string, href: string): HeadElement => ({ tag: 'link', attributes: { rel, href } });

/**
 * Returns structured data as a script element, without empty strings and empty lists. `<` is escaped, so that the JSON
 * cannot close the element.
 */
function jsonLd(data: object): HeadElement {
  const withoutEmpty = (_: string, value: unknown) =>
    value === '' || (Array.isArray(value) && !value.length) ? undefined : value;
  const content = JSON.stringify(data, withoutEmpty).replaceAll('<', '\\u003c');
  return { tag: 'script', attributes: { type: 'application/ld+json' }, content };
}
