import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Command } from 'commander';
import { Change } from '../change.ts';
import { openStory, command, storyArgument, printLines } from '../command.ts';
import { applyChange, filesOfKind, type ContentSession } from '../session.ts';
import { CommandError } from '../command-error.ts';
import { prepend, removeOwnItems } from '../edit-yaml.ts';
import { isAbout } from '../fronts.ts';
import { isAhead, momentForms, momentOf } from '../moment.ts';
import { pathFromHere } from '../paths.ts';
import { fieldLines } from '../yaml-text.ts';

interface Options {
  readonly front: string;
  readonly until?: string;
}

/** Returns the command `pin`, which puts a story at the head of a front. */
export function pinCommand(): Command {
  return command('pin', 'Puts a story at the head of a front', [
    'bridge-vote',
    'bridge-vote --front in-the-news --until "2026-02-01 18:00"',
  ])
    .argument(...storyArgument)
    .option('--front <slug>', 'home, or the section whose front it is', 'home')
    .option('--until <moment>', `when the pin ends: ${momentForms}; it stays if left out`)
    .action(pin);
}

async function pin(name: string | undefined, { front, until }: Options): Promise<void> {
  const { session, story } = await openStory(name, {});
  checkFront(session, front);
  const end = until === undefined ? undefined : momentOf(session, until);
  if (end !== undefined && !isAhead(session, end)) throw new CommandError(`${end} is past → give a moment to come`, 2);
  const item = end === undefined ? story.id : { story: story.id, until: end };
  const first = session.content.fronts.find(({ id }) => id === front)?.data.stories[0];
  if (isDeepStrictEqual(first, item)) {
    throw new CommandError(`"${story.id}" is at the head of the front already → there is nothing to do`);
  }
  const change = new Change();
  const known = filesOfKind(session, 'fronts').find(({ id }) => id === front);
  const file = known?.file ?? join(session.environment.contentDir, 'fronts', `${front}.yaml`);
  if (known) {
    change.editYaml(file, (yaml) => {
      const others = removeOwnItems(yaml, 'stories', (other) => isAbout(other, story.id));
      return prepend(others, 'stories', item);
    });
  } else {
    change.create(file, `${fieldLines('stories', [item]).join('\n')}\n`);
  }
  const warnings = await applyChange(session, change);
  printLines([`${pathFromHere(file)}: begins with it${end === undefined ? '' : `, until ${end}`}`], warnings);
}

/** Throws a CommandError if there is no such front. */
export function checkFront({ content }: ContentSession, front: string): void {
  const fronts = ['home', ...content.sections.map(({ id }) => id)];
  if (fronts.includes(front)) return;
  throw new CommandError(`there is no front "${front}" → name one of ${fronts.join(', ')}`, 2);
}
