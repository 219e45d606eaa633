import { Command } from 'commander';
import { commandEnvironment } from '../environment.ts';
import type { Entry } from '../../schema/content.ts';
import { openSession, type ContentSession } from './session.ts';
import { findStory } from './find-story.ts';
import { askOne, requireWithoutTerminal } from './terminal.ts';

/** Returns a subcommand of `npm run story` with examples below its help. */
export function command(name: string, description: string, examples: readonly string[]): Command {
  const lines = examples.map((example) => `  $ npm run story -- ${name} ${example}`.trimEnd());
  return new Command(name).description(description).addHelpText('after', `\nExamples:\n${lines.join('\n')}`);
}

/** The positional argument that names a story. */
export const storyArgument = [
  '[story]',
  'the story: its slug, its folder below stories/, its file, or its address',
] as const;

/**
 * Reads the content tree and finds the story that a command is about. Asks for the story if none is named.
 *
 * @param required values of the flags and arguments that must be given where nobody can be asked.
 * @param allowMistakes see `findStory`.
 */
export async function openStory(
  name: string | undefined,
  required: Readonly<Record<string, unknown>>,
  allowMistakes = false,
): Promise<{ session: ContentSession; story: Entry<'stories'> }> {
  requireWithoutTerminal({ '<story>': name, ...required });
  const session = await openSession(commandEnvironment());
  const choices = session.content.stories.map(({ id, data }) => ({ value: id, label: `${data.headline} (${id})` }));
  return {
    session,
    story: findStory(session, name ?? (await askOne('Which story?', choices.reverse())), allowMistakes),
  };
}

/** Prints what a command has done, then warnings. */
export function printLines(done: readonly string[], warnings: readonly string[] = []): void {
  for (const line of [...done, ...warnings]) console.log(line);
}
