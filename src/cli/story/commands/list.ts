import { InvalidArgumentError, type Command } from 'commander';
import { Temporal } from 'temporal-polyfill';
import { commandEnvironment } from '../../environment.ts';
import type { Entry } from '../../../schema/content.ts';
import { command, printLines } from '../command.ts';
import { fileOf, openSession, type ContentSession } from '../session.ts';
import { isAhead } from '../moment.ts';

interface Options {
  readonly drafts?: boolean;
  readonly embargoed?: boolean;
  readonly stale?: boolean;
  readonly days: number;
}

/** Returns the command `list`, which lists stories that are not public yet, and why, and those with mistakes. */
export function listCommand(): Command {
  return command('list', 'Lists stories that are not public yet, and those with mistakes', [
    '',
    '--embargoed',
    '--stale --days 30',
  ])
    .option('--drafts', 'drafts only')
    .option('--embargoed', 'stories under embargo only')
    .option('--stale', 'only drafts that should have run by now')
    .option('--days <number>', 'with --stale: how many days ago they should have run', wholeNumber, 7)
    .action(list);
}

async function list(options: Options): Promise<void> {
  const session = await openSession(commandEnvironment());
  const rows = session.content.stories
    .map((story) => ({ story, state: stateOf(session, story) }))
    .filter(({ story, state }) => state !== undefined && isWanted(session, story, state, options))
    .sort((a, b) => Date.parse(timeOf(a.story)) - Date.parse(timeOf(b.story)) || (a.story.id < b.story.id ? -1 : 1))
    .map(({ story, state = '' }) => [state.padEnd(9), timeOf(story), story.id, story.data.headline].join('  '));
  const { drafts, embargoed, stale } = options;
  const all = drafts || embargoed || stale ? rows : [...rows, ...mistaken(session)];
  printLines([...all, `${all.length} ${all.length === 1 ? 'story' : 'stories'}`]);
}

/** Returns the rows of stories with errors: how many, and the first of them. */
function mistaken(session: ContentSession): string[] {
  const errors = Map.groupBy(
    session.problems.filter(({ severity }) => severity === 'error'),
    ({ file }) => file,
  );
  return session.storyIds.flatMap((id) => {
    const [first, ...others] = errors.get(fileOf(session, id)) ?? [];
    const more = others.length > 0 ? ` (and ${others.length} more)` : '';
    return first
      ? [['mistake'.padEnd(9), id, `line ${first.line}, ${first.field}: ${first.message}${more}`].join('  ')]
      : [];
  });
}

/** Returns why a story is not public yet; `undefined` if it is public or withdrawn. */
function stateOf(session: ContentSession, { data }: Entry<'stories'>): 'draft' | 'embargoed' | 'scheduled' | undefined {
  if (data.killed) return undefined;
  if (data.draft) return 'draft';
  if (data.embargoUntil !== undefined && isAhead(session, data.embargoUntil)) return 'embargoed';
  return isAhead(session, data.publishedAt) ? 'scheduled' : undefined;
}

function isWanted(session: ContentSession, story: Entry<'stories'>, state: string, options: Options): boolean {
  const { drafts = false, embargoed = false, stale = false, days } = options;
  if (!drafts && !embargoed && !stale) return true;
  const age = Temporal.Instant.from(session.environment.pressTime).since(story.data.publishedAt);
  return (
    (drafts && state === 'draft') ||
    (embargoed && state === 'embargoed') ||
    (stale && state === 'draft' && age.total('days') > days)
  );
}

/** Returns the end of a story's embargo, else its time of publication. */
const timeOf = ({ data }: Entry<'stories'>): string => data.embargoUntil ?? data.publishedAt;

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Write a whole number.');
  return Number(text);
}
