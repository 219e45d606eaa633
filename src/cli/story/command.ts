import { Command } from 'commander';
import { withCheckedArguments } from '../check-arguments.ts';
import { commandEnvironment } from '../environment.ts';
import type { Entry } from '../../schema/content.ts';
import { CommandError } from './command-error.ts';
import { openSession, type ContentSession } from './session.ts';
import { findStory } from './find-story.ts';
import { askOne, requireWithoutTerminal } from './terminal.ts';

/** Returns a subcommand of `npm run story` with examples below its help. */
export function command(name: string, description: string, examples: readonly string[]): Command {
  const lines = examples.map((example) => `  $ npm run story -- ${name} ${example}`.trimEnd());
  return withCheckedArguments(new Command(name))
    .description(description)
    .addHelpText('after', `\nExamples:\n${lines.join('\n')}`);
}

/** The positional argument that names a story. */
export const storyArgument = [
  '[story]',
  'the story: its slug, its folder below stories/, its file, or its address',
] as const;

/** Which stories a command is about. */
interface StoryChoice {
  /** See `findStory`. */
  readonly allowMistakes?: boolean;
  /** Returns whether a story is offered where none is named; all are, if this is left out. */
  readonly isOffered?: (session: ContentSession, story: Entry<'stories'>) => boolean;
}

/**
 * Reads the content tree and finds the story that a command is about. Asks for the story if none is named.
 *
 * @param required values of the flags and arguments that must be given where nobody can be asked.
 */
export async function openStory(
  name: string | undefined,
  required: Readonly<Record<string, unknown>>,
  { allowMistakes, isOffered = () => true }: StoryChoice = {},
): Promise<{ session: ContentSession; story: Entry<'stories'> }> {
  requireWithoutTerminal({ '<story>': name, ...required });
  const session = await openSession(commandEnvironment());
  return { session, story: findStory(session, name ?? (await askStory(session, isOffered)), allowMistakes) };
}

/** Asks for one of the stories that a command can be about. Returns its id. */
function askStory(session: ContentSession, isOffered: Required<StoryChoice>['isOffered']): Promise<string> {
  const choices = session.content.stories
    .filter((story) => isOffered(session, story))
    .map(({ id, data }) => ({ value: id, label: `${data.headline} (${id})` }));
  if (choices.length === 0) {
    throw new CommandError(
      'there is no story for this command → write one with "new", or name the story that you mean',
    );
  }
  return askOne('Which story?', choices.reverse());
}

/** Prints what a command has done, then warnings. */
export function printLines(done: readonly string[], warnings: readonly string[] = []): void {
  for (const line of [...done, ...warnings]) console.log(line);
}
