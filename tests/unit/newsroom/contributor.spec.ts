/** The page of a contributor: who they are, and the ways to reach them. */
import { describe, expect, test } from 'vitest';
import { toContributor } from '../../../src/newsroom/contributors/contributor.ts';
import { contributorSchema } from '../../../src/schema/contributor.ts';
import { profileHead } from '../../../src/syndication/metadata/metadata.ts';
import { edition, entry, type Fields } from '../../tools/newsroom.ts';

const made = edition();
const contributor = (fields: Fields) => toContributor(entry('contributors', 'ada', { name: 'Ada', ...fields }), made);

test('a contributor without ways to reach them has none', () => {
  const { contacts, languages } = contributor({});
  expect(contacts).toEqual([]);
  expect(languages).toBeUndefined();
});

test('what is written as people write it becomes links that work', () => {
  const { contacts, languages } = contributor({
    languages: ['en', 'pt-BR'],
    email: 'ada@gazette.example',
    signal: 'ada_reyes.42',
    pgp: '0123 4567 89ab 0def 0123 4567 89ab 0def 01234567',
    fediverse: '@ada@social.example',
    bluesky: '@ada.social.example',
    social: [{ name: 'Video', url: 'https://video.example/@ada/' }],
    url: 'https://ada.example/notes/',
  });
  expect(languages).toBe('English and Brazilian Portuguese');
  expect(contacts).toEqual([
    { label: 'Email', text: 'ada@gazette.example', href: 'mailto:ada@gazette.example', isProfile: false },
    { label: 'Signal', text: 'ada_reyes.42', isProfile: false },
    { label: 'OpenPGP key', text: '0123 4567 89AB 0DEF 0123 4567 89AB 0DEF 0123 4567', isProfile: false },
    { label: 'Fediverse', text: '@ada@social.example', href: 'https://social.example/@ada', isProfile: true },
    {
      label: 'Bluesky',
      text: '@ada.social.example',
      href: 'https://bsky.app/profile/ada.social.example',
      isProfile: true,
    },
    { label: 'Video', text: 'video.example/@ada', href: 'https://video.example/@ada/', isProfile: true },
    { label: 'Website', text: 'ada.example/notes', href: 'https://ada.example/notes/', isProfile: true },
  ]);
});

test('crawlers learn whom the page is about, and which pages elsewhere are theirs', () => {
  const ada = contributor({
    jobTitle: 'Editor',
    beat: 'Rivers',
    email: 'ada@gazette.example',
    fediverse: 'ada@social.example',
  });
  const { content } = profileHead(ada, made.outlet);
  expect(JSON.parse(content ?? '')).toEqual({
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    url: 'https://gazette.example/contributors/ada/',
    mainEntity: {
      '@type': 'Person',
      name: 'Ada',
      url: 'https://gazette.example/contributors/ada/',
      email: 'ada@gazette.example',
      sameAs: ['https://social.example/@ada'],
      jobTitle: 'Editor',
      knowsAbout: 'Rivers',
      worksFor: { '@id': 'https://gazette.example/#organization' },
    },
  });
});

describe('an author who mistypes a way to reach them is told how to write it', () => {
  for (const [field, value, remedy] of [
    ['signal', '+1 202 555 0123', /username of Signal → write it as ada\.42; leave telephone numbers out/],
    ['signal', 'ada', /username of Signal/],
    ['pgp', '0123 4567 89AB 0DEF', /fingerprint of an OpenPGP key → write all of its 40/],
    ['fediverse', 'https://social.example/@ada', /handle of the fediverse → write it as "@ada@social\.example"/],
    ['fediverse', '@ada', /handle of the fediverse/],
    ['bluesky', 'https://bsky.app/profile/ada.example', /handle of Bluesky → write it as ada\.bsky\.social/],
    ['bluesky', 'ada', /handle of Bluesky/],
    ['signal', ' ', /^is empty → fill it in$/],
    ['languages', [''], /^is empty → fill it in$/],
    ['languages', ['English'], /not a language tag → write it as en-US/],
    ['email', 'ada at gazette.example', /not an email address/],
  ] as const) {
    test(`${field}: ${String(value)}`, () => {
      const { error } = contributorSchema.safeParse({ name: 'Ada', [field]: value });
      expect(error?.issues.map(({ message }) => message)).toEqual([expect.stringMatching(remedy)]);
    });
  }
});
