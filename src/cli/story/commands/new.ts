import { existsSync } from 'node:fs';
import { InvalidArgumentError, type Command } from 'commander';
import { parseYaml } from '../../../reading/yaml/yaml.ts';
import { commandEnvironment } from '../../environment.ts';
import { slugPattern } from '../../../schema/fields/slug.ts';
import { genres } from '../../../schema/story.ts';
import { placeholderText } from '../../../text/body/placeholder-text.ts';
import { monthOf } from '../../../text/time/months.ts';
import { Change } from '../change.ts';
import { command, printLines } from '../command.ts';
import { applyChange, fileOf, folderOf, openSession, type ContentSession } from '../session.ts';
import { CommandError } from '../command-error.ts';
import { holderOfAlias } from '../find-story.ts';
import { momentForms, momentOf } from '../moment.ts';
import { pathFromHere } from '../paths.ts';
import { slugOf } from '../../../text/slug.ts';
import { askOne, askText, findSome, isTerminal, requireWithoutTerminal, type Choice } from '../terminal.ts';
import { fieldLines, type Value } from '../yaml-text.ts';

interface Options {
  readonly section?: string;
  readonly standfirst?: string;
  readonly byline?: string[];
  readonly genre?: string;
  readonly topics?: string[];
  readonly dateline?: string;
  readonly at: string;
  readonly slug?: string;
  readonly set: Readonly<Record<string, Value>>;
}

const listOf = (text: string): string[] => text.split(/\s*,\s*/).filter((name) => name !== '');

/** The most characters that a slug derived from a headline may have. */
const maximumSlugLength = 60;

/** Returns the command `new`, which creates a draft in the right folder. */
export function newCommand(): Command {
  return command('new', 'Creates a draft in the right folder, with valid front matter', [
    '"Council Votes on the Bridge" --section in-the-news --standfirst "It was close." --byline courier-staff',
    '"Why the Bridge Matters" --section in-the-news --standfirst "Five questions." --genre explainer --at "2026-02-01 06:00"',
  ])
    .argument('[headline]', 'the title')
    .option('--section <slug>', 'the section whose label the story carries')
    .option('--standfirst <text>', 'one or two sentences under the headline')
    .option('--byline <slugs>', 'who wrote it: names of files in contributors/, separated by commas', listOf)
    .option('--genre <genre>', `${genres.join(', ')}; news if left out`)
    .option('--topics <slugs>', 'what it is about: names of files in topics/, separated by commas', listOf)
    .option('--dateline <place>', 'the place it was reported from')
    .option('--at <moment>', `when it runs: ${momentForms}`, 'now')
    .option('--slug <slug>', 'its name in the address; derived from the headline if left out')
    .option('--set <field=value>', 'any other field, its value as YAML; may be repeated', otherField, {})
    .action(create);
}

async function create(headline: string | undefined, options: Options): Promise<void> {
  requireWithoutTerminal({
    '<headline>': headline,
    '--section': options.section,
    '--standfirst': options.standfirst,
  });
  const session = await openSession(commandEnvironment());
  const publishedAt = momentOf(session, options.at);
  const { year, month } = monthOf(publishedAt, session.content.outlet.data.timeZone);
  const asked = await requiredFields(session, headline, options);
  const mistake = (slug: string) => mistakeInId(session, `${year}/${month}/${slug}`);
  const slug = await slugFor(asked.headline, options.slug, mistake);
  const wrong = mistake(slug);
  if (wrong !== undefined) throw new CommandError(`${wrong} → give another with --slug`);
  const { topics = [], dateline, set } = options;
  const { byline, ...known } = asked;
  const fields: Record<string, Value> = {
    ...known,
    ...(topics.length > 0 && { topics }),
    ...(byline.length > 0 && { byline }),
    publishedAt,
    ...(dateline !== undefined && { dateline }),
    draft: true,
    ...set,
  };
  const change = new Change();
  const file = fileOf(session, `${year}/${month}/${slug}`);
  const lines = Object.entries(fields).flatMap(([field, value]) => fieldLines(field, value));
  change.create(file, ['---', ...lines, '---', '', placeholderText, ''].join('\n'));
  const warnings = await applyChange(session, change);
  printLines([`${pathFromHere(file)}: a draft → write it, look at it with npm run dev, then run "schedule"`], warnings);
}

/** Returns the required fields of a story. Asks for those that were not given. */
async function requiredFields(session: ContentSession, headline: string | undefined, options: Options) {
  const ask = isTerminal();
  const title = headline ?? (await askText('Headline'));
  const standfirst = options.standfirst ?? (await askText('Standfirst: one or two sentences'));
  const section = options.section ?? (await askOne('Section', named(session.content.sections)));
  const byline =
    options.byline ??
    (ask ? await findSome('Byline: who wrote it, in order', named(session.content.contributors)) : []);
  const kinds = genres.map((value) => ({ value, label: value }));
  const genre = options.genre ?? (ask ? await askOne('Genre', kinds, 'news') : 'news');
  return { headline: title, standfirst, section, byline, genre };
}

function named(entries: readonly { readonly id: string; readonly data: { readonly name: string } }[]): Choice[] {
  return entries.map(({ id, data }) => ({ value: id, label: `${data.name} (${id})` }));
}

async function slugFor(headline: string, given: string | undefined, mistake: (slug: string) => string | undefined) {
  if (given !== undefined) return given;
  const made = slugOf(headline, maximumSlugLength);
  if (isTerminal()) return askText('Slug: its name in the address, for ever', made, mistake);
  if (made === '')
    throw new CommandError('the headline has no letters for a slug → give one, as in --slug harbor-vote', 2);
  return made;
}

/** Returns why a new story cannot have an id; `undefined` if it can. */
export function mistakeInId(session: ContentSession, id: string): string | undefined {
  const slug = id.slice('yyyy/mm/'.length);
  if (!slugPattern.test(slug)) {
    const meant = slugOf(slug);
    const hint = meant === '' ? '' : `; did you mean "${meant}"?`;
    return `"${slug}" is not a slug: it has lower-case letters, digits and single hyphens${hint}`;
  }
  if (existsSync(folderOf(session, id))) return `${pathFromHere(folderOf(session, id))} is there already`;
  const holder = holderOfAlias(session, id);
  return holder && `/${id}/ is a former address of "${holder.id}"`;
}

/** Returns whether a value, or one within it, is empty. */
function hasNothing(value: Value | null): value is null {
  return value === null || (typeof value === 'object' && Object.values(value).some(hasNothing));
}

/** Parses `--set`. A value that is not valid YAML is taken as text. */
function otherField(text: string, before: Readonly<Record<string, Value>>): Record<string, Value> {
  const [, field, value] = /^([A-Za-z]\w*)=(.*)$/s.exec(text) ?? [];
  if (field === undefined || value === undefined)
    throw new InvalidArgumentError('It is no field with a value → write it as field=value, where field has no point.');
  const parsed = parseYaml(`value: ${value}`);
  const data = parsed.ok ? (parsed.data as { value: Value | null }).value : value;
  if (hasNothing(data))
    throw new InvalidArgumentError(`It has no value, or a part of it has none → write ${field}=…, or leave it out.`);
  return { ...before, [field]: data };
}
