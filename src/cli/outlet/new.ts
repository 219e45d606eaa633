import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { readContent } from '../../checks/read-content.ts';
import { readEnvironment } from '../../newsroom/edition/environment.ts';
import { ownOutlets } from '../../newsroom/outlet-folder.ts';
import { formatProblem } from '../../reading/problem.ts';
import { slugPattern } from '../../schema/fields/slug.ts';
import { slugOf } from '../../text/slug.ts';
import { withCheckedArguments } from '../check-arguments.ts';
import { Change } from '../story/change.ts';
import { CommandError } from '../story/command-error.ts';
import { askOne, askOr, askText, isTerminal, requireWithoutTerminal } from '../story/terminal.ts';
import { outletFiles } from './files.ts';
import {
  checkFlags,
  flags,
  hosts,
  mistakeIn,
  namesIn,
  settingsSchema,
  type Setting,
  type Settings,
} from './settings.ts';

interface Options extends Partial<Omit<Settings, 'host'>> {
  readonly host?: string;
  readonly folder?: string;
}

/** Returns the command `new`, which makes the folder of a new outlet with all that a site needs. */
export function newCommand(): Command {
  return withCheckedArguments(new Command('new'))
    .description('Makes the folder of a new outlet in content/, with all that a site needs')
    .option(`${flags.name} <name>`, 'the name in the masthead')
    .option(`${flags.url} <address>`, 'the address of the site, as in https://example.org')
    .option(`${flags.locale} <tag>`, 'language and region of the copy, as in en-US')
    .option(`${flags.timeZone} <zone>`, 'the time zone of printed dates, as in America/New_York')
    .option(`${flags.sections} <names>`, 'the sections of the paper, separated by commas', namesIn)
    .option(`${flags.host} <host>`, `where it is published: ${hosts.map(({ value }) => value).join(', ')}`)
    .option('--folder <slug>', 'the folder in content/; derived from the name if left out')
    .addHelpText(
      'after',
      [
        '\nIn a terminal, it asks for what is missing. Example:',
        '  $ npm run outlet -- new --name "The Harbor Post" --url https://harbor-post.example --locale en-US \\',
        '      --time-zone America/New_York --sections "News, Culture"',
      ].join('\n'),
    )
    .exitOverride()
    .action(create);
}

async function create({ folder, ...given }: Options): Promise<void> {
  const { host: _, ...required } = flags;
  requireWithoutTerminal(
    Object.fromEntries((Object.keys(required) as (keyof typeof required)[]).map((key) => [flags[key], given[key]])),
  );
  checkFlags(given);
  const name = given.name ?? (await ask('name', 'Name of the outlet, as in the masthead'));
  const contentDir = await newFolder(folder, name);
  const settings = settingsSchema.parse({
    name,
    url:
      given.url ?? withScheme(await ask('url', 'Address of the site', { example: 'https://example.org' }, withScheme)),
    locale: given.locale ?? (await ask('locale', 'Language and region of the copy', { usual: usual().locale })),
    timeZone: given.timeZone ?? (await askOne('Time zone of printed dates', timeZones())),
    sections:
      given.sections ?? namesIn(await ask('sections', 'Sections, separated by commas', { usual: 'News' }, namesIn)),
    host: given.host ?? (isAsked(given) ? await askOne('Where will it be published?', hosts) : undefined),
  });
  const environment = readEnvironment({ ...process.env, CONTENT_DIR: contentDir });
  const change = new Change();
  const files = await outletFiles(settings, environment.pressTime);
  for (const [path, text] of files) change.create(join(contentDir, path), text);
  change.apply();
  const { problems } = await readContent(contentDir, environment);
  for (const line of [...summary(contentDir, settings, files.size), ...problems.map(formatProblem)]) console.log(line);
}

/** Returns whether a setting that must be given was asked for, so that others can be, too. */
const isAsked = ({ name, url, locale, timeZone, sections }: Options): boolean =>
  [name, url, locale, timeZone, sections].includes(undefined);

const ask = (
  setting: Setting,
  message: string,
  offered: { readonly usual?: string; readonly example?: string } = {},
  read: (answer: string) => unknown = String,
) => askOr(message, offered, (answer) => mistakeIn(setting, read(answer)));

const withScheme = (address: string): string => (/^[a-z]+:/i.test(address) ? address : `https://${address}`);

/** The language and the time zone of this machine. */
const usual = (): Intl.ResolvedDateTimeFormatOptions => new Intl.DateTimeFormat().resolvedOptions();

function timeZones() {
  const here = usual().timeZone;
  const all = Intl.supportedValuesOf('timeZone').filter((zone) => zone !== here);
  return [here, ...all].map((zone) => ({ value: zone, label: zone }));
}

/**
 * Returns the folder of the new outlet.
 *
 * @throws CommandError if it cannot be made.
 */
async function newFolder(given: string | undefined, name: string): Promise<string> {
  const slug = given ?? slugOf(name);
  const mistake = mistakeInFolder(slug);
  if (mistake === undefined) return folderOf(slug);
  if (given !== undefined || !isTerminal()) throw new CommandError(`${mistake} → choose another with --folder`, 2);
  return folderOf(await askText(`${mistake}. Another folder in content/`, '', mistakeInFolder));
}

const folderOf = (slug: string): string => resolve('content', slug);

function mistakeInFolder(slug: string): string | undefined {
  if (!slugPattern.test(slug)) return `"${slug}" is not a slug: it has lower-case letters, digits and single hyphens`;
  return existsSync(folderOf(slug)) ? `content/${slug}/ is there already` : undefined;
}

function summary(contentDir: string, { name, url }: Settings, count: number): string[] {
  const folder = contentDir.slice(resolve().length + 1);
  const others = ownOutlets().filter((other) => folderOf(other) !== contentDir);
  return [
    `${folder}/: ${name}, ${count} files for ${url}`,
    '',
    'See it:      npm run dev',
    'Write:       the draft of a first story is in stories/, drafts of policies are in pages/',
    'Set it up:   outlet.yaml has the settings; content/README.md is the handbook',
    ...(others.length > 0
      ? ['', `There are other outlets (${others.join(', ')}) → set CONTENT_DIR=${folder} to work on this one`]
      : []),
  ];
}
