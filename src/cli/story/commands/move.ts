import type { Command } from 'commander';
import type { Entry } from '../../../schema/content.ts';
import { Change } from '../change.ts';
import { openStory, command, storyArgument, printLines } from '../command.ts';
import { applyChange, fileOf } from '../session.ts';
import { CommandError } from '../command-error.ts';
import { removeItems, setField } from '../edit-yaml.ts';
import { dropFromFronts } from '../fronts.ts';
import { pathFromHere } from '../paths.ts';
import { askOne } from '../terminal.ts';

/** Returns the command `move`, which moves a story to another section. Its address does not change. */
export function moveCommand(): Command {
  return command('move', 'Moves a story to another section; its address stays', [
    'council-votes-on-the-bridge --section foreign-affairs',
  ])
    .argument(...storyArgument)
    .option('--section <slug>', 'the new section')
    .action(move);
}

async function move(name: string | undefined, options: { readonly section?: string }): Promise<void> {
  const { session, story } = await openStory(name, { '--section': options.section });
  const others = session.content.sections.filter(({ id }) => id !== story.data.section);
  const choices = others.map(({ id, data }) => ({ value: id, label: data.name }));
  const section = options.section ?? (await askOne(`From ${story.data.section} to which section?`, choices));
  if (section === story.data.section) throw new CommandError(`"${story.id}" is in ${section} already → name another`);
  const change = new Change();
  const file = fileOf(session, story.id);
  change.editYaml(file, (yaml) => setField(yaml, 'section', section));
  change.editYaml(file, (yaml) => removeItems(yaml, 'alsoIn', (item) => item === section));
  const left = frontLeft(story, section);
  const dropped = left === undefined ? [] : dropFromFronts(session, change, story.id, left);
  const warnings = await applyChange(session, change);
  printLines([`${pathFromHere(file)}: now in ${section}`, ...dropped], warnings);
}

/** Returns the front of the section that the story leaves, unless `alsoIn` keeps it there. */
function frontLeft({ data }: Entry<'stories'>, section: string): string | undefined {
  const { section: former, alsoIn } = data;
  return alsoIn.includes(former) || former === section ? undefined : former;
}
