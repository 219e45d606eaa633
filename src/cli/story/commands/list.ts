import { InvalidArgumentError, type Command } from 'commander';
import { Temporal } from 'temporal-polyfill';
import { commandEnvironment } from '../../environment.ts';
import type { Entry } from '../../../schema/content.ts';
import { command, tell } from '../command.ts';
import { openDesk, type Desk } from '../desk.ts';
import { isAhead } from '../moment.ts';

interface Options {
  readonly drafts?: boolean;
  readonly embargoed?: boolean;
  readonly stale?: boolean;
  readonly days: number;
}

/** `story list`: what is held back, and why. */
export function listCommand(): Command {
  return command('list', 'Lists what is held back: drafts, embargoed and scheduled stories', [
    '',
    '--embargoed',
    '--stale --days 30',
  ])
    .option('--drafts', 'drafts only')
    .option('--embargoed', 'stories under embargo only')
    .option('--stale', 'only drafts whose day to run went by, so that somebody has forgotten them')
    .option('--days <number>', 'how many days ago that must be', wholeNumber, 7)
    .action(list);
}

async function list(options: Options): Promise<void> {
  const desk = await openDesk(commandEnvironment());
  const rows = desk.content.stories
    .map((story) => ({ story, state: stateOf(desk, story) }))
    .filter(({ story, state }) => state !== undefined && isWanted(desk, story, state, options))
    .sort((a, b) => Date.parse(timeOf(a.story)) - Date.parse(timeOf(b.story)) || (a.story.id < b.story.id ? -1 : 1))
    .map(({ story, state = '' }) => [state.padEnd(9), timeOf(story), story.id, story.data.headline].join('  '));
  tell([...rows, `${rows.length} ${rows.length === 1 ? 'story' : 'stories'}`]);
}

/** Why a story is held back, in a word; `undefined` for one that is not. */
function stateOf(desk: Desk, { data }: Entry<'stories'>): 'draft' | 'embargoed' | 'scheduled' | undefined {
  if (data.killed) return undefined;
  if (data.draft) return 'draft';
  if (data.embargoUntil !== undefined && isAhead(desk, data.embargoUntil)) return 'embargoed';
  return isAhead(desk, data.publishedAt) ? 'scheduled' : undefined;
}

function isWanted(desk: Desk, story: Entry<'stories'>, state: string, options: Options): boolean {
  const { drafts = false, embargoed = false, stale = false, days } = options;
  if (!drafts && !embargoed && !stale) return true;
  const age = Temporal.Instant.from(desk.environment.pressTime).since(story.data.publishedAt);
  return (
    (drafts && state === 'draft') ||
    (embargoed && state === 'embargoed') ||
    (stale && state === 'draft' && age.total('days') > days)
  );
}

/** The moment that an editor waits for: the end of the embargo, else the day on which it runs. */
const timeOf = ({ data }: Entry<'stories'>): string => data.embargoUntil ?? data.publishedAt;

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Write a whole number.');
  return Number(text);
}
