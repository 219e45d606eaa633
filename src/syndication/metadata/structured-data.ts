/** Structured data in the vocabulary of https://schema.org, as search engines read it. */
import type {
  AdvertiserContentArticle,
  ArticleLeaf,
  BlogPosting,
  CorrectionComment,
  LiveBlogPosting,
  LiveBlogPostingLeaf,
  NewsArticle,
  Organization,
  WithContext,
} from 'schema-dts';
import type { Outlet } from '../../newsroom/edition/outlet.ts';
import { absolute } from '../../newsroom/edition/permalink.ts';
import { wordsOf } from '../../newsroom/story/body/body.ts';
import type { Correction } from '../../newsroom/story/correction.ts';
import { wordsOfStory, type LiveCoverage } from '../../newsroom/story/live.ts';
import type { Story } from '../../newsroom/story/story.ts';
import type { Update } from '../../newsroom/story/update.ts';
import { countWords } from '../../text/words.ts';
import { authorsOf, rolesOf } from './byline-data.ts';
import { imageOf } from './image-data.ts';
import { organizationReference, publisherOf } from './organization-data.ts';
import { reviewOf } from './review-data.ts';
import type { WithUndefined } from './with-undefined.ts';

type Article = NewsArticle | LiveBlogPosting | AdvertiserContentArticle;

/** What the vocabulary has for articles of every type. */
type ArticleFields = WithUndefined<Omit<ArticleLeaf, '@type'>>;

const context = { '@context': 'https://schema.org' } as const;

/** Genres that are a https://schema.org/NewsArticle or one of its subtypes. */
const newsTypes = {
  news: 'NewsArticle',
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  explainer: 'BackgroundNewsArticle',
} as const satisfies Partial<Record<Story['genre'], NewsArticle['@type']>>;

/** Describes a story: https://schema.org/NewsArticle or a type beside it. */
export function newsArticle(story: Story, outlet: Outlet): WithUndefined<WithContext<Article>> {
  const opening = openingOf(story);
  const rest = { ...contentOf(story, outlet), ...rightsOf(story, outlet), ...relationsOf(story, outlet) };
  switch (story.genre) {
    case 'live':
      return { ...context, '@type': 'LiveBlogPosting', ...opening, ...rest, ...liveBlog(story.live, outlet) };
    case 'sponsored':
      return { ...context, '@type': 'AdvertiserContentArticle', ...opening, ...rest };
    case 'review':
      return {
        ...context,
        '@type': 'ReviewNewsArticle',
        ...opening,
        dateline: story.dateline,
        ...reviewOf(story.review),
        ...rest,
      };
    default:
      // The vocabulary has `dateline` for these types alone.
      return { ...context, '@type': newsTypes[story.genre], ...opening, dateline: story.dateline, ...rest };
  }
}

/** Describes where the story stands, what it is about and when it ran. */
function openingOf(story: Story): ArticleFields {
  return {
    mainEntityOfPage: story.url,
    url: story.url,
    headline: story.headline,
    genre: story.genreLabel,
    description: story.standfirst,
    datePublished: story.published.iso,
    dateModified: story.changed,
  };
}

/** Describes what the story says, and who wrote it. */
function contentOf(story: Story, outlet: Outlet): ArticleFields {
  return {
    correction: story.corrections.map(correctionComment),
    inLanguage: outlet.locale,
    isAccessibleForFree: true,
    articleSection: story.section.name,
    keywords: story.topics.map(({ name }) => name),
    wordCount: countWords(wordsOfStory(story), outlet.locale),
    timeRequired: story.minutes === undefined ? undefined : `PT${story.minutes}M`,
    author: authorsOf(story.byline, outlet),
    creditText: story.byline.find(({ kind }) => kind === 'text')?.name,
    contributor: rolesOf(story.byline, outlet),
    image: story.picture && [imageOf(story.picture, outlet)],
  };
}

/** Describes who published, owns and paid for the story. */
function rightsOf({ credit, sponsor }: Story, outlet: Outlet): ArticleFields {
  const agency = credit && organization(credit.agency);
  return {
    publisher: publisherOf(outlet),
    copyrightHolder: agency ?? organizationReference(outlet),
    copyrightYear: credit?.year,
    copyrightNotice: credit?.line,
    sourceOrganization: agency,
    sponsor: sponsor && organization({ name: sponsor.name }),
  };
}

/** Describes what the story belongs to, and what it was taken from. */
function relationsOf({ series, credit }: Story, outlet: Outlet): ArticleFields {
  return {
    isPartOf: series && {
      '@type': 'CreativeWorkSeries',
      name: series.series.name,
      url: absolute(series.series.href, outlet.url),
    },
    position: series?.part,
    isBasedOn: credit?.url,
  };
}

type LiveFields = Pick<LiveBlogPostingLeaf, 'coverageStartTime' | 'coverageEndTime' | 'liveBlogUpdate'>;

/** Describes live coverage beyond what an article has. */
function liveBlog(live: LiveCoverage | undefined, outlet: Outlet): WithUndefined<LiveFields> {
  return {
    coverageStartTime: live?.started.iso,
    coverageEndTime: live?.ended?.iso,
    liveBlogUpdate: live?.updates.map((update) => blogPosting(update, outlet)),
  };
}

/** Describes an update, with all its words. */
function blogPosting({ title, url, at, byline, body }: Update, outlet: Outlet): WithUndefined<BlogPosting> {
  return {
    '@type': 'BlogPosting',
    headline: title,
    url,
    datePublished: at.iso,
    articleBody: wordsOf(body),
    author: authorsOf(byline, outlet),
  };
}

/** Describes a correction: https://schema.org/CorrectionComment. */
function correctionComment({ at, text }: Correction): WithUndefined<CorrectionComment> {
  return { '@type': 'CorrectionComment', text, datePublished: at.iso };
}

function organization({ name, url }: { readonly name: string; readonly url?: string }): WithUndefined<Organization> {
  return { '@type': 'Organization', name, url };
}
