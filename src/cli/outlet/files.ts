import { placeholderStandfirst, placeholderText } from '../../text/body/placeholder-text.ts';
import { slugOf } from '../../text/slug.ts';
import { monthOf } from '../../text/time/months.ts';
import { inZone } from '../../text/time/wall-clock.ts';
import { fieldLines, type Value } from '../story/yaml-text.ts';
import { drawLogo } from './logo.ts';
import { policyDrafts } from './policies.ts';
import type { Settings } from './settings.ts';

/** The collective byline of a new outlet. */
const staff = 'staff';

/**
 * Returns the files of a new outlet, by path in its folder: settings, logo, sections, a byline for the whole newsroom,
 * drafts of the policies that readers and search engines look for, the draft of a first story, and an empty ledger of
 * addresses.
 *
 * @param now ISO 8601.
 */
export async function outletFiles(settings: Settings, now: string): Promise<ReadonlyMap<string, string>> {
  const { name, url, locale, timeZone, host } = settings;
  const sections = settings.sections.map((section) => ({ slug: slugOf(section), section }));
  const drafts = policyDrafts(name);
  const { year, month } = monthOf(now, timeZone);
  return new Map([
    [
      'outlet.yaml',
      yaml({
        name,
        tagline: new Intl.ListFormat(locale, { type: 'unit' }).format(settings.sections),
        url,
        host,
        locale,
        timeZone,
        publisher: { name },
        logo: 'logo.svg',
        policies: Object.fromEntries(drafts.flatMap(({ policy, slug }) => (policy ? [[policy, slug]] : []))),
        navigation: sections.map(({ slug }) => slug),
      }),
    ],
    ['logo.svg', await drawLogo(name)],
    ...sections.map(({ slug, section }): [string, string] => [
      `sections/${slug}.yaml`,
      yaml({ name: section, description: `${section} – ${name}` }),
    ]),
    // The file that others are copied from.
    [
      `contributors/${staff}.yaml`,
      `${yaml({ name })}# In the file of a person, delete this line:\n${yaml({ kind: 'organization' })}`,
    ],
    ...drafts.map(({ slug, headline, standfirst, text }): [string, string] => [
      `pages/${slug}.md`,
      markdown({ headline, standfirst, draft: true }, text),
    ]),
    [
      `stories/${year}/${month}/first-story/index.md`,
      markdown(
        {
          headline: 'Our First Story',
          standfirst: placeholderStandfirst,
          section: sections[0]?.slug ?? '',
          byline: [staff],
          publishedAt: inZone(Date.parse(now), timeZone),
          draft: true,
        },
        placeholderText,
      ),
    ],
    // Where there is a ledger, the check warns of addresses that are not in it yet.
    [`addresses/${year}.txt`, ''],
  ]);
}

type Fields = Readonly<Record<string, Value>>;

const yaml = (fields: Fields): string =>
  Object.entries(fields)
    .flatMap(([field, value]) => fieldLines(field, value))
    .map((line) => `${line}\n`)
    .join('');

const markdown = (fields: Fields, text: string): string => `---\n${yaml(fields)}---\n\n${text.trim()}\n`;
