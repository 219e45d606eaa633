import { Command } from 'commander';
import { commandEnvironment } from '../environment.ts';
import type { Entry } from '../../schema/content.ts';
import { openDesk, type Desk } from './desk.ts';
import { findStory } from './find-story.ts';
import { findOne, requireWithoutTerminal } from './terminal.ts';

/** A command of the desk with examples under its help. */
export function command(name: string, description: string, examples: readonly string[]): Command {
  const lines = examples.map((example) => `  $ npm run story -- ${name} ${example}`.trimEnd());
  return new Command(name).description(description).addHelpText('after', `\nExamples:\n${lines.join('\n')}`);
}

/** The argument that names a story. */
export const storyArgument = [
  '[story]',
  'the story: its slug, its folder below stories/, its file, or its address',
] as const;

/**
 * Opens the desk for a command about one story, and finds the story, or asks which.
 *
 * @param needed what the command cannot do without, by flag or argument, as given.
 * @param mayBeFaulty see `findStory`.
 */
export async function atDesk(
  name: string | undefined,
  needed: Readonly<Record<string, unknown>>,
  mayBeFaulty = false,
): Promise<{ desk: Desk; story: Entry<'stories'> }> {
  requireWithoutTerminal({ '<story>': name, ...needed });
  const desk = await openDesk(commandEnvironment());
  const choices = desk.content.stories.map(({ id, data }) => ({ value: id, label: `${data.headline} (${id})` }));
  return { desk, story: findStory(desk, name ?? (await findOne('Which story?', choices.reverse())), mayBeFaulty) };
}

/** Tells what was done, and what authors ought to look at. */
export function tell(done: readonly string[], warnings: readonly string[] = []): void {
  for (const line of [...done, ...warnings]) console.log(line);
}
