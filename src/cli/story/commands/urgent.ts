import { join } from 'node:path';
import type { Command } from 'commander';
import { commandEnvironment } from '../../environment.ts';
import { Change } from '../change.ts';
import { command, printLines } from '../command.ts';
import { applyChange, filesOfKind, openSession, type ContentSession } from '../session.ts';
import { CommandError } from '../command-error.ts';
import { setField } from '../edit-yaml.ts';
import { findStory } from '../find-story.ts';
import { askMoment, isAhead, laterForms, momentOf } from '../moment.ts';
import { pathFromHere } from '../paths.ts';
import { askText, requireWithoutTerminal } from '../terminal.ts';
import { fieldLines, type Value } from '../yaml-text.ts';

interface Options {
  readonly story?: string;
  readonly until?: string;
  readonly end?: boolean;
}

/** Returns the command `urgent`, which shows a line above every front, in the place of one that is there, or ends it. */
export function urgentCommand(): Command {
  return command('urgent', 'Shows a line above every front until a given time, or ends it', [
    '"The bridge is closed" --story bridge-closes --until "2026-02-01 18:00"',
    '--end',
  ])
    .argument('[text]', 'the line')
    .option('--story <story>', 'the story to which it leads')
    .option('--until <moment>', `when it disappears: ${laterForms}`)
    .option('--end', 'ends the line that is there')
    .action(urgent);
}

async function urgent(text: string | undefined, options: Options): Promise<void> {
  if (options.end) return end();
  requireWithoutTerminal({ '<text>': text, '--until': options.until });
  const session = await openSession(commandEnvironment());
  const line = text ?? (await askText('The line'));
  const until = momentOf(session, options.until ?? (await askMoment(session, 'Until when?', laterForms)));
  if (!isAhead(session, until)) throw new CommandError(`${until} is past → give a moment to come`, 2);
  const story = options.story === undefined ? undefined : findStory(session, options.story).id;
  const fields: Record<string, Value> = { text: line, ...(story !== undefined && { story }), until };
  const source = Object.entries(fields).flatMap(([field, value]) => fieldLines(field, value));
  const change = new Change();
  const known = urgentFile(session);
  const file = known ?? join(session.environment.contentDir, 'urgent.yaml');
  if (known === undefined) change.create(file, `${source.join('\n')}\n`);
  else change.edit(file, () => `${source.join('\n')}\n`);
  const warnings = await applyChange(session, change);
  printLines([`${pathFromHere(file)}: above every front until ${until}`], warnings);
}

async function end(): Promise<void> {
  const session = await openSession(commandEnvironment());
  const file = urgentFile(session);
  const until = session.content.urgent[0]?.data.until;
  if (file === undefined || until === undefined || !isAhead(session, until)) {
    throw new CommandError('no urgent line is shown → there is nothing to do');
  }
  const change = new Change();
  change.editYaml(file, (yaml) => setField(yaml, 'until', session.now));
  const warnings = await applyChange(session, change);
  printLines([`${pathFromHere(file)}: ended`], warnings);
}

const urgentFile = (session: ContentSession): string | undefined => filesOfKind(session, 'urgent')[0]?.file;
