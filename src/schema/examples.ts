import type { Kind } from './content.ts';

/** Something that an author may write into a field. */
export type Example = string | number | boolean | readonly Example[];

/**
 * An example of every field, by kind and by the field's path: `image.alt`, or `corrections[].text` for a field of each
 * item of a list. All examples of a kind together are one valid file.
 */
export const examples: Readonly<Record<Exclude<Kind, 'pictures'>, Readonly<Record<string, Example>>>> = {
  outlet: {
    name: 'The Meridian Courier',
    tagline: 'The world as seen from Washington',
    url: 'https://meridian-courier.example',
    locale: 'en-US',
    timeZone: 'America/New_York',
    'publisher.name': 'Meridian Courier Publishing',
    'publisher.address': '100 Example Street NW, Washington, DC 20001',
    'publisher.email': 'desk@meridian-courier.example',
    logo: 'logo.svg',
    'social[].name': 'Social Example',
    'social[].url': 'https://social.example/@meridiancourier',
    'newsletter.name': 'The Morning Meridian',
    'newsletter.pitch': 'What happened overnight, in five minutes.',
    'newsletter.action': 'https://newsletter.example/subscribe',
    'newsletter.field': 'email',
    'newsletter.privacy': 'Every issue has an unsubscribe link.',
    'policies.about': 'about',
    'policies.ethics': 'ethics',
    'policies.corrections': 'corrections-policy',
    'policies.privacy': 'privacy',
    'policies.contact': 'contact',
    navigation: ['foreign-affairs', 'supreme-court'],
  },
  sections: {
    name: 'Foreign Affairs',
    description: 'Diplomacy, conflict and trade.',
  },
  stories: {
    headline: 'Senate Ratifies the Treaty',
    standfirst: 'The vote ends two years of debate.',
    kicker: 'The Week Ahead',
    section: 'foreign-affairs',
    alsoIn: ['in-the-news'],
    topics: ['venezuela', 'sanctions'],
    byline: ['dan-mccue'],
    bylineText: 'The editors',
    publishedAt: '2020-05-22T09:00:00-04:00',
    updatedAt: '2020-05-22T14:30:00-04:00',
    dateline: 'WASHINGTON',
    'image.file': 'map.png',
    'image.alt': 'Map of France and its neighbors.',
    'image.caption': 'Under lockdown since March 17.',
    'image.credit': 'Valery Sharifulin / TASS',
    'image.licence': 'CC BY 4.0',
    'wire.agency': 'miami-herald',
    'wire.year': 2019,
    'wire.distributor': 'tribune-content-agency',
    'wire.url': 'https://www.miamiherald.com',
    genre: 'analysis',
    embargoUntil: '2020-05-22T09:00:00-04:00',
    'corrections[].at': '2020-05-23T10:00:00-04:00',
    'corrections[].text': 'An earlier version misstated the vote. It was 71 to 26.',
    aliases: ['2020/05/treaty-vote'],
    'killed.at': '2020-06-01T12:00:00-04:00',
    'killed.reason': 'The vote that it reported did not take place.',
    draft: true,
  },
  contributors: {
    name: 'Ada Reyes',
    kind: 'person',
    jobTitle: 'Diplomatic correspondent',
    bio: 'She has reported from Washington since 2012.',
    email: 'ada.reyes@meridian-courier.example',
    url: 'https://ada-reyes.example',
  },
  agencies: {
    name: 'Miami Herald',
    url: 'https://www.miamiherald.com',
    creditLine: '© {year} Miami Herald',
    'licence.fullTextFeeds': true,
    'licence.search': false,
  },
  topics: {
    name: 'Arms control',
    description: 'Treaties, and what becomes of them.',
  },
  fronts: {
    stories: ['2020/05/us-to-leave-open-skies-treaty'],
  },
  pages: {
    headline: 'Ethics',
    standfirst: 'What we hold ourselves to.',
  },
};
