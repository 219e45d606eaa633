/** The slug that `npm run story` makes of a headline. */
import { expect, test } from 'vitest';
import fc from 'fast-check';
import { slugOf } from '../../../src/text/slug.ts';
import { slugPattern } from '../../../src/schema/fields/slug.ts';

const cases: readonly [headline: string, slug: string][] = [
  ['Łódź, Þingvellir, straße', 'lodz-thingvellir-strasse'],
  ["The Pilot's “Çafé”: 12% Off", 'the-pilots-cafe-12-off'],
  ['L’été à Genève – œuvre', 'lete-a-geneve-oeuvre'],
  ['Ærø, Çeşme, İstanbul, Nguyễn', 'aero-cesme-istanbul-nguyen'],
  ['Щука и ёж, объявил Горбачёв', 'shchuka-i-ezh-obyavil-gorbachev'],
  ['Αθήνα: Η κυβέρνηση', 'athina-i-kyvernisi'],
  ['東京都知事選', 'dong-jing-dou-zhi-shi-xuan'],
  ['ニュース、とうきょう', 'niyusu-toukiyou'],
  ['서울 시장 선거', 'seoul-sijang-seongeo'],
  ['Sun 🌞 and flags 🇫🇷 win 👍🏽', 'sun-and-flags-win'],
  ['cafe\u0301 society', 'cafe-society'],
  ['🙂🎉', ''],
  ['— … —', ''],
];
for (const [headline, slug] of cases) test(headline, () => expect(slugOf(headline, 60)).toBe(slug));

test('a headline in any script has a slug', () => {
  for (const headline of ['انتخابات مصر', 'ראש הממשלה', 'नई दिल्ली', 'กรุงเทพ', 'ქართული', 'Հայաստան', 'አዲስ አበባ']) {
    expect(slugOf(headline, 60), headline).toMatch(/^[a-z]{2,}/);
  }
});

test('a slug is valid, or empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 90 }), (headline) => {
      const slug = slugOf(headline, 60);
      expect(slug === '' || (slugPattern.test(slug) && slug.length <= 60), slug).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
