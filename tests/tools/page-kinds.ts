import { expect, type Page } from '@playwright/test';

/** One page of every kind of the demonstration outlet. */
export interface PageKind {
  readonly kind: string;
  readonly path: string;
  readonly title: string;
  readonly headline: string;
  /** 200 unless the page tells that there is none. */
  readonly status?: number;
  /** Not for search engines: a notice at an address that a story has left. */
  readonly isNotice?: boolean;
}

const outlet = 'The Meridian Courier';
const named = (kind: string, path: string, headline: string, label = ''): PageKind => ({
  kind,
  path,
  headline,
  title: `${label}${headline} | ${outlet}`,
});

export const storyPath = '/2019/05/us-rules-out-talks-with-maduro/';

export const liveStoryPath = '/2020/05/week-of-decisions-in-washington/';

export const sponsoredPath = '/2021/11/an-afternoon-on-the-ferry/';

export const pageKinds: readonly PageKind[] = [
  { kind: 'home', path: '/', headline: outlet, title: `${outlet}: The world as seen from Washington` },
  named('latest stories', '/latest/', 'Latest stories'),
  named('section front', '/foreign-affairs/', 'Foreign Affairs'),
  named('month of a section', '/foreign-affairs/2020/05/', 'Foreign Affairs: May 2020'),
  named('month of the archive', '/archive/2020/05/', 'May 2020'),
  named('archive', '/archive/', 'Archive'),
  named('story', storyPath, 'Washington Offers Maduro a Way Out but No Negotiations'),
  named(
    'story with gallery and embed',
    '/2021/06/how-to-mend-a-stone-bridge/',
    'How to Mend a Stone Bridge',
    'Explainer: ',
  ),
  named('story with card and table', '/2021/11/who-pays-for-the-bridge/', 'Who Pays for the Bridge', 'Analysis: '),
  named('long story', '/2021/10/seven-months-the-long-way-round/', 'Seven Months the Long Way Round'),
  named('photo essay', '/2021/10/the-bridge-year-in-drawings/', 'The Year of the Bridge, Drawn From the Landing'),
  named('brief', '/2020/04/quillhaven-lights-its-footbridge/', 'Quillhaven Lights Its Footbridge'),
  named('sponsored story', sponsoredPath, 'An Afternoon on the Ferry', 'Sponsored: '),
  named('series', '/series/alder-street-bridge/', 'The Alder Street Bridge'),
  named('live story', liveStoryPath, 'A Week of Decisions in Washington', 'As it happened: '),
  named('contributor', '/contributors/ada-lindqvist/', 'Ada Lindqvist'),
  named('contributors', '/contributors/', 'Contributors'),
  named('topic', '/topics/venezuela/', 'Venezuela'),
  named('topics', '/topics/', 'Topics'),
  named('standing page', '/ethics/', 'Our Ethics Policy'),
  named('search', '/search/', 'Search'),
  named('corrections', '/corrections/', 'Corrections'),
  named('feeds', '/feeds/', 'Feeds and newsletters'),
  named('saved stories', '/saved/', 'Saved'),
  {
    kind: 'withdrawn story',
    path: '/2020/04/quillhaven-clock-is-oldest/',
    title: `Story withdrawn | ${outlet}`,
    headline: 'This story was withdrawn',
    isNotice: true,
  },
  {
    kind: 'missing page',
    path: '/no/such/page/',
    title: `Page not found | ${outlet}`,
    headline: 'There is no page at this address',
    status: 404,
  },
];

/** Everything that a reader may have before them: a page of every kind, and the results of a search. */
export const views: readonly Pick<PageKind, 'kind' | 'path'>[] = [
  ...pageKinds,
  { kind: 'results of a search', path: '/search/?q=maduro' },
];

/** Opens a view, and waits until the results of a search are there. */
export async function openView(page: Page, { path }: Pick<PageKind, 'path'>): Promise<void> {
  await page.goto(path);
  if (path.includes('?')) await expect(page.getByRole('main').getByRole('article')).not.toHaveCount(0);
}
