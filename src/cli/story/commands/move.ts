import { join } from 'node:path';
import type { Command } from 'commander';
import type { Entry } from '../../../schema/content.ts';
import { Change } from '../change.ts';
import { atDesk, command, storyArgument, tell } from '../command.ts';
import { carryOut, fileOf } from '../desk.ts';
import { DeskError } from '../desk-error.ts';
import { removeItems, setField } from '../edit-yaml.ts';
import { dropFromFront } from '../fronts.ts';
import { pathFromHere } from '../paths.ts';
import { askOne } from '../terminal.ts';

/** `story move`: another section for a story. Its address stays, for it does not name the section. */
export function moveCommand(): Command {
  return command('move', 'Moves a story to another section; its address stays', [
    'council-votes-on-the-bridge --section foreign-affairs',
  ])
    .argument(...storyArgument)
    .option('--section <slug>', 'the section it is to have')
    .action(move);
}

async function move(name: string | undefined, options: { readonly section?: string }): Promise<void> {
  const { desk, story } = await atDesk(name, { '--section': options.section });
  const others = desk.content.sections.filter(({ id }) => id !== story.data.section);
  const choices = others.map(({ id, data }) => ({ value: id, label: data.name }));
  const section = options.section ?? (await askOne(`From ${story.data.section} to which section?`, choices));
  if (section === story.data.section) throw new DeskError(`"${story.id}" is in ${section} already → name another`);
  const change = new Change();
  const file = fileOf(desk, story.id);
  change.editYaml(file, (yaml) => setField(yaml, 'section', section));
  // It stands in its own section anyway.
  change.editYaml(file, (yaml) => removeItems(yaml, 'alsoIn', (item) => item === section));
  const left = frontLeft(story, section);
  const dropped = left === undefined ? [] : await dropFromFront(desk, change, left, story.id);
  const warnings = await carryOut(desk, change);
  tell(
    [
      `${pathFromHere(file)}: now in ${section}`,
      ...dropped.map((front) => `${pathFromHere(front)}: no longer lists it`),
    ],
    warnings,
  );
}

/** The front of the section that the story leaves, unless it is listed there in its own right. */
function frontLeft({ data }: Entry<'stories'>, section: string): string | undefined {
  const { section: former, alsoIn } = data;
  return alsoIn.includes(former) || former === section ? undefined : join('fronts', former);
}
