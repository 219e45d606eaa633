/** The outlet as pages show it: navigation, footer, newsletters, and who counts visits. */
import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../../src/build/security.ts';
import { footKey, toFoot } from '../../../src/newsroom/story/foot.ts';
import { toFront } from '../../../src/newsroom/fronts/front.ts';
import { content, edition, entry, story, type Fields } from '../../tools/newsroom.ts';

const sections = ['world', 'courts', 'briefs'].map((slug) =>
  entry('sections', slug, { name: slug.toUpperCase(), description: `All of ${slug}.` }),
);
const pages = [
  entry('pages', 'about', { headline: 'About Us', standfirst: 'Who we are.' }),
  entry('pages', 'plans', { headline: 'Plans', standfirst: 'Not yet.', draft: true }),
];

/** The settings of the small outlet, without a navigation. */
const { navigation: _, ...gazette } = content().outlet.data;

/** An edition of that outlet with these settings. */
const withSettings = (fields: Fields, parts: Parameters<typeof edition>[0] = {}) =>
  edition({
    outlet: entry('outlet', 'outlet', { ...gazette, ...fields }),
    sections,
    pages,
    ...parts,
  });

describe('the navigation', () => {
  test('has sections, pages, other addresses and menus in the order of the editors, under their own words or names', () => {
    const { outlet } = withSettings({
      navigation: [
        'courts',
        { section: 'world', label: 'Abroad' },
        { label: 'More', links: ['briefs', { to: '/latest/', label: 'Latest' }] },
        { page: 'about' },
        { to: 'https://shop.example/', label: 'Shop' },
      ],
    });
    expect(outlet.navigation).toEqual([
      { name: 'COURTS', href: '/courts/' },
      { name: 'Abroad', href: '/world/' },
      {
        name: 'More',
        links: [
          { name: 'BRIEFS', href: '/briefs/' },
          { name: 'Latest', href: '/latest/' },
        ],
      },
      { name: 'About Us', href: '/about/' },
      { name: 'Shop', href: 'https://shop.example/' },
    ]);
    expect(outlet.sections.map(({ href }) => href)).toEqual(['/courts/', '/world/', '/briefs/']);
  });

  test('leaves out pages that are drafts, and menus of which nothing is left', () => {
    const { outlet } = withSettings({ navigation: [{ page: 'plans' }, { label: 'Soon', links: [{ page: 'plans' }] }] });
    expect(outlet.navigation).toEqual([]);
  });

  test('has all sections by name if the editors wrote none', () => {
    expect(withSettings({}).outlet.navigation.map(({ name }) => name)).toEqual(['BRIEFS', 'COURTS', 'WORLD']);
  });
});

describe('the footer', () => {
  test('has the columns, lines and notices of the editors', () => {
    const footer = {
      columns: [
        { title: 'Paper', links: [{ page: 'about' }, 'world'] },
        { title: 'Soon', links: [{ page: 'plans' }] },
      ],
      lines: ['Telephone 1'],
      notices: ['All of it is made up.'],
    };
    expect(withSettings({ footer }).outlet.footer).toEqual({
      columns: [
        {
          name: 'Paper',
          links: [
            { name: 'About Us', href: '/about/' },
            { name: 'WORLD', href: '/world/' },
          ],
        },
      ],
      lines: ['Telephone 1'],
      notices: ['All of it is made up.'],
    });
  });

  test('has the usual columns if nothing is said', () => {
    expect(withSettings({}).outlet.footer).toEqual({ lines: [], notices: [] });
  });
});

describe('newsletters', () => {
  const newsletter = (id: string, host = id) => ({
    id,
    name: id.toUpperCase(),
    pitch: 'Read it.',
    action: `https://${host}.example/sign-up`,
    privacy: 'None.',
  });
  const newsletters = [newsletter('morning'), newsletter('evening'), newsletter('weekly', 'morning')];
  const ofCourts = entry('sections', 'courts', { name: 'Courts', description: 'Law.', newsletter: 'evening' });
  const stories = [story('2024/01/one'), story('2024/01/two', { section: 'courts' })];
  const paper = withSettings({ newsletters }, { sections: [...sections.slice(0, 1), ofCourts], stories });

  test('below a story and on a front are the first, or that of the section', () => {
    const idOf = (id: string) => {
      const found = paper.storyById.get(id);
      return found && toFoot(found, paper).newsletter?.id;
    };
    expect([idOf('2024/01/one'), idOf('2024/01/two')]).toEqual(['morning', 'evening']);
    const onFront = (name: string) =>
      toFront(name, paper.stories, paper).containers.flatMap((container) =>
        container.kind === 'newsletter' ? [container.newsletter.id] : [],
      );
    expect([onFront('home'), onFront('courts')]).toEqual([['morning'], ['evening']]);
  });

  test('are on a front those that its containers name', () => {
    const containers = [{ kind: 'newsletter', newsletter: 'weekly' }, { kind: 'newsletter' }];
    const front = entry('fronts', 'home', { containers });
    const { containers: shown } = toFront('home', [], withSettings({ newsletters }, { fronts: [front] }));
    expect(shown).toMatchObject([{ newsletter: { id: 'weekly' } }, { newsletter: { id: 'morning' } }]);
  });

  test('change the page of a story when its section takes another', () => {
    const keyWith = (id: string) => {
      const courts = entry('sections', 'courts', { name: 'Courts', description: 'Law.', newsletter: id });
      const other = withSettings({ newsletters }, { sections: [courts], stories });
      const found = other.storyById.get('2024/01/two');
      return found && footKey(found, other);
    };
    expect(keyWith('evening')).not.toBe(keyWith('weekly'));
  });

  test('may be posted to, and no other host', () => {
    expect(contentSecurityPolicy(paper.outlet).directives).toContain(
      "form-action 'self' https://morning.example https://evening.example",
    );
    expect(contentSecurityPolicy(withSettings({}).outlet).directives).toContain("form-action 'self'");
  });
});

describe('a service that counts visits', () => {
  const rows: readonly [analytics: Fields, attributes: Fields | undefined, script: string, collector: string][] = [
    [
      { provider: 'plausible', script: 'https://plausible.example/js/script.js', site: 'gazette.example' },
      { 'data-domain': 'gazette.example', 'data-api': 'https://plausible.example/api/event', defer: true },
      'https://plausible.example',
      'https://plausible.example',
    ],
    [
      { provider: 'goatcounter', script: 'https://gc.example/count.js', site: 'gazette' },
      { 'data-goatcounter': 'https://gazette.goatcounter.com/count', async: true },
      'https://gc.example',
      'https://gazette.goatcounter.com',
    ],
    [
      {
        provider: 'umami',
        script: 'https://cloud.example/script.js',
        site: '94db',
        collector: 'https://gateway.example/',
      },
      {
        'data-website-id': '94db',
        'data-host-url': 'https://gateway.example',
        'data-do-not-track': 'true',
        defer: true,
      },
      'https://cloud.example',
      'https://gateway.example',
    ],
    [
      { provider: 'matomo', script: 'https://stats.example/m/matomo.js', site: '7' },
      undefined,
      'https://stats.example',
      'https://stats.example',
    ],
  ];
  for (const [analytics, attributes, script, collector] of rows) {
    test(`may load its script and be told of visits: ${String(analytics['provider'])}`, () => {
      const { outlet } = withSettings({ analytics });
      expect(outlet.analytics?.script).toEqual(attributes && { src: analytics['script'], ...attributes });
      const policy = contentSecurityPolicy(outlet);
      expect(policy.scriptDirective?.resources).toEqual(["'self'", script]);
      expect(policy.directives).toContain(`connect-src 'self' ${collector}`);
      expect(policy.directives).toContain(`img-src 'self' ${collector}`);
    });
  }

  test('is told by our script what Matomo needs', () => {
    const analytics = { provider: 'matomo', script: 'https://stats.example/m/matomo.js', site: '7' };
    expect(withSettings({ analytics }).outlet.analytics?.matomo).toEqual({
      script: 'https://stats.example/m/matomo.js',
      collector: 'https://stats.example/m/matomo.php',
      site: '7',
    });
  });

  test('is not there if nothing is said', () => {
    const { outlet } = withSettings({});
    expect(outlet.analytics).toBeUndefined();
    expect(contentSecurityPolicy(outlet).scriptDirective?.resources).toEqual(["'self'"]);
  });
});
