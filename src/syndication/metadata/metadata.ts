import { labeledHeadline } from '../../newsroom/story/genre.ts';
import type { Link } from '../../newsroom/lists/link.ts';
import type { Outlet } from '../../newsroom/edition/outlet.ts';
import { absolute, feedPath, homePath } from '../../newsroom/edition/permalink.ts';
import type { Story } from '../../newsroom/story/story.ts';
import type { HeadElement } from '../../text/html/head-element.ts';
import { newsArticle, newsOrganization } from './structured-data.ts';

/** What machines are told of a page that is no story. */
export interface PageFacts {
  /** Without the outlet's name; the home page has none of its own. */
  readonly title?: string;
  readonly description: string;
  /** Path from the root of the site. */
  readonly path: string;
  /** A feed of its own, beside that of the whole paper. */
  readonly feed?: Link;
  /** Not for search engines. */
  readonly noindex?: boolean;
}

/** The head of a page that is no story. */
export function pageHead(facts: PageFacts, outlet: Outlet): HeadElement[] {
  const title = facts.title === undefined ? `${outlet.name}: ${outlet.tagline}` : `${facts.title} | ${outlet.name}`;
  const url = absolute(facts.path, outlet.url);
  return [
    ...common(title, facts.description, outlet),
    ...(facts.noindex ? [meta('robots', 'noindex')] : [link('canonical', url), property('og:url', url)]),
    ...feedLinks(outlet, facts.feed),
    property('og:type', 'website'),
    ...openGraph(facts.title ?? outlet.name, facts.description, outlet),
    property('og:image', absolute(outlet.logo.png, outlet.url)),
    meta('twitter:card', 'summary'),
    ...(facts.path === homePath ? [jsonLd(newsOrganization(outlet))] : []),
  ];
}

/** The head of a story. */
export function storyHead(story: Story, outlet: Outlet, feed?: Link): HeadElement[] {
  return [
    ...common(`${labeledHeadline(story)} | ${outlet.name}`, story.standfirst, outlet),
    meta('robots', 'max-image-preview:large'),
    link('canonical', story.url),
    ...feedLinks(outlet, story.live ? { name: `${outlet.name}: ${story.headline}`, href: story.live.feed } : feed),
    property('og:type', 'article'),
    property('og:url', story.url),
    ...openGraph(labeledHeadline(story), story.standfirst, outlet),
    property('article:published_time', story.published.iso),
    property('article:modified_time', story.changed),
    // Link previews print these two; a date is true on whatever day the link is passed on.
    meta('twitter:label1', 'Published'),
    meta('twitter:data1', story.published.date),
    property('article:section', story.section.name),
    ...story.topics.map(({ name }) => property('article:tag', name)),
    ...story.byline.map(({ name }) => meta('author', name)),
    ...(story.picture
      ? [
          property('og:image', absolute(story.picture.fallback.path, outlet.url)),
          property('og:image:width', String(story.picture.fallback.width)),
          property('og:image:height', String(story.picture.fallback.height)),
          property('og:image:alt', story.picture.alt),
          meta('twitter:card', 'summary_large_image'),
        ]
      : // The logo is no picture of the story, so that its preview has none.
        [meta('twitter:card', 'summary')]),
    jsonLd(newsArticle(story, outlet)),
  ];
}

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

/** Open Graph knows a language with a territory, `zh_TW` for `zh-Hant-TW`, and no language alone. */
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
 * Prints structured data without fields that say nothing: empty texts and empty lists. JSON cannot close the script that
 * holds it once its angle brackets are written as escapes.
 */
function jsonLd(data: object): HeadElement {
  const stated = (_: string, value: unknown) =>
    value === '' || (Array.isArray(value) && !value.length) ? undefined : value;
  const content = JSON.stringify(data, stated).replaceAll('<', '\\u003c');
  return { tag: 'script', attributes: { type: 'application/ld+json' }, content };
}
