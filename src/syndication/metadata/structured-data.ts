import type { Author, Byline } from '../../newsroom/story/byline.ts';
import { wordsOf } from '../../newsroom/story/body.ts';
import type { Correction } from '../../newsroom/story/correction.ts';
import { wordsOfStory, type LiveCoverage } from '../../newsroom/story/live.ts';
import type { Outlet } from '../../newsroom/edition/outlet.ts';
import { absolute } from '../../newsroom/edition/permalink.ts';
import type { Picture } from '../../newsroom/story/picture.ts';
import type { Story } from '../../newsroom/story/story.ts';
import { countWords } from '../../text/words.ts';
import { licenseUrl } from './license.ts';

/** Structured data in the vocabulary of https://schema.org, as search engines read it. */

/** The outlet as a publisher: https://schema.org/NewsMediaOrganization. */
export function newsOrganization(outlet: Outlet): object {
  const { policies } = outlet;
  const policy = (path: string | undefined) => path && absolute(path, outlet.url);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsMediaOrganization',
    '@id': organizationId(outlet),
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

/** The type of a story of each genre in the vocabulary. */
const articleTypes: Readonly<Record<Story['genre'], string>> = {
  news: 'NewsArticle',
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  explainer: 'BackgroundNewsArticle',
  live: 'LiveBlogPosting',
  sponsored: 'AdvertiserContentArticle',
};

/**
 * A story: https://schema.org/NewsArticle or a type beside it. Fields without a value are left out when it is printed.
 */
export function newsArticle(story: Story, outlet: Outlet): object {
  const { credit } = story;
  const type = articleTypes[story.genre];
  return {
    '@context': 'https://schema.org',
    '@type': type,
    mainEntityOfPage: story.url,
    url: story.url,
    headline: story.headline,
    genre: story.genreLabel,
    description: story.standfirst,
    datePublished: story.published.iso,
    dateModified: story.changed,
    // The vocabulary has it for NewsArticle and its subtypes alone.
    dateline: type.endsWith('NewsArticle') ? story.dateline : undefined,
    correction: story.corrections.map(correctionComment),
    inLanguage: outlet.locale,
    isAccessibleForFree: true,
    articleSection: story.section.name,
    keywords: story.topics.map(({ name }) => name),
    wordCount: countWords(wordsOfStory(story), outlet.locale),
    author: authorsOf(story.byline, outlet),
    creditText: story.byline.find(({ kind }) => kind === 'text')?.name,
    contributor: rolesOf(story, outlet),
    image: story.picture && [imageOf(story.picture, outlet)],
    publisher: {
      '@type': 'NewsMediaOrganization',
      '@id': organizationId(outlet),
      name: outlet.name,
      url: outlet.url,
      logo: logoOf(outlet),
    },
    copyrightHolder: credit
      ? { '@type': 'Organization', name: credit.agency.name, url: credit.agency.url }
      : { '@id': organizationId(outlet) },
    copyrightYear: credit?.year,
    copyrightNotice: credit?.line,
    sourceOrganization: credit && { '@type': 'Organization', name: credit.agency.name, url: credit.agency.url },
    sponsor: story.sponsor && { '@type': 'Organization', name: story.sponsor.name },
    isPartOf: story.series && {
      '@type': 'CreativeWorkSeries',
      name: story.series.series.name,
      url: absolute(story.series.series.href, outlet.url),
    },
    position: story.series?.part,
    isBasedOn: credit?.url,
    ...(story.live && liveBlog(story.live, outlet)),
  };
}

/** What https://schema.org/LiveBlogPosting says beyond an article. An update is told whole, as the page has it. */
function liveBlog({ updates, started, ended }: LiveCoverage, outlet: Outlet): object {
  return {
    coverageStartTime: started.iso,
    coverageEndTime: ended?.iso,
    liveBlogUpdate: updates.map(({ title, url, at, byline, body }) => ({
      '@type': 'BlogPosting',
      headline: title,
      url,
      datePublished: at.iso,
      articleBody: wordsOf(body),
      author: authorsOf(byline, outlet),
    })),
  };
}

const organizationId = ({ url }: Outlet): string => `${url}#organization`;

function logoOf({ logo, url }: Outlet): object {
  return { '@type': 'ImageObject', url: absolute(logo.png, url), width: logo.pngSize, height: logo.pngSize };
}

/** Those who sign by name. Free text may name anybody or nobody, so it is no author but the story's `creditText`. */
function authorsOf(byline: Byline, outlet: Outlet): object[] {
  return byline.filter(({ kind }) => kind !== 'text').map((author) => authorOf(author, outlet));
}

function authorOf({ name, kind, href }: Author, outlet: Outlet): object {
  return { '@type': kind === 'person' ? 'Person' : 'Organization', name, url: href && absolute(href, outlet.url) };
}

/** A correction: https://schema.org/CorrectionComment. */
function correctionComment({ at, text }: Correction): object {
  return { '@type': 'CorrectionComment', text, datePublished: at.iso };
}

/** What each did who signs with a role: https://schema.org/Role. All of them are authors too. */
function rolesOf({ byline }: Story, outlet: Outlet): object[] {
  return byline.flatMap((author) =>
    author.role === undefined
      ? []
      : [{ '@type': 'Role', roleName: author.role, contributor: authorOf(author, outlet) }],
  );
}

/** A picture. The vocabulary takes a license as an address; one without an address is a notice. */
function imageOf({ fallback, alt, caption, credit, license }: Picture, outlet: Outlet): object {
  const address = license === undefined ? undefined : licenseUrl(license);
  return {
    '@type': 'ImageObject',
    url: absolute(fallback.path, outlet.url),
    width: fallback.width,
    height: fallback.height,
    description: alt,
    caption,
    creditText: credit,
    license: address,
    copyrightNotice: address === undefined ? license : undefined,
  };
}
