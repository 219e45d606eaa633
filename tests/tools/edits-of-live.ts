/** What reporters do to live coverage. */
import { dirname } from 'node:path';
import type { Workspace } from './workspace.ts';
import type { Edit } from './edits-of-stories.ts';

const updatesOf = (workspace: Workspace): string[] => workspace.tree.files('stories/*/*/*/updates/*.md');

/** A live story; one becomes live if none is. */
function aLiveStory(workspace: Workspace): string {
  const stories = workspace.tree.stories();
  const live = stories.filter((path) => workspace.tree.fields(path)['genre'] === 'live');
  const path = workspace.one(live.length > 0 ? live : stories);
  if (live.length === 0) workspace.tree.set(path, { genre: 'live' });
  return path;
}

/** A moment after a story ran, by days, within the years in which press time moves. */
function momentAfter(path: string, workspace: Workspace): string {
  const published = Date.parse(String(workspace.tree.fields(path)['publishedAt']));
  return new Date(published + workspace.number(1000) * 86_400_000).toISOString();
}

export const editsOfLive: Readonly<Record<string, Edit>> = {
  'an update is added'(workspace) {
    const path = aLiveStory(workspace);
    const at = momentAfter(path, workspace);
    const name = `${at.slice(0, 13)}00-${workspace.number(999)}`;
    workspace.tree.write(
      `${dirname(path)}/updates/${name}.md`,
      {
        headline: workspace.words(),
        key: workspace.one([true, false]),
        at,
        byline: workspace.some(['mona-tahawi', 'ines-okafor']),
      },
      `\nJust in: ${workspace.words()} is here.\n`,
    );
  },
  async 'an update shows a picture'(workspace) {
    const path = aLiveStory(workspace);
    const at = momentAfter(path, workspace);
    const number = workspace.number(999);
    workspace.tree.writeBytes(`${dirname(path)}/updates/shot-${number}.png`, await workspace.picture());
    const figure = `\n::figure{file="shot-${number}.png" alt="A shot" credit="Example"}\n`;
    workspace.tree.write(`${dirname(path)}/updates/${at.slice(0, 13)}00-shot-${number}.md`, { at }, figure);
  },
  'an update is edited'(workspace) {
    const updates = updatesOf(workspace);
    if (updates.length > 0) workspace.tree.setBody(workspace.one(updates), `\nIn other words: ${workspace.words()}.\n`);
  },
  'an update is held back, or released'(workspace) {
    const updates = updatesOf(workspace);
    if (updates.length === 0) return;
    const path = workspace.one(updates);
    workspace.tree.set(path, { draft: workspace.tree.fields(path)['draft'] !== true });
  },
  'an update is deleted'(workspace) {
    const updates = updatesOf(workspace);
    if (updates.length > 0) workspace.tree.remove(workspace.one(updates));
  },
  'coverage ends, or goes on'(workspace) {
    const path = aLiveStory(workspace);
    workspace.tree.set(path, { coverageEndedAt: workspace.one([undefined, momentAfter(path, workspace)]) });
  },
};
