/** What reporters do to live coverage. */
import { dirname } from 'node:path';
import type { Desk } from './desk.ts';
import type { Edit } from './edits-of-stories.ts';

const updatesOf = (desk: Desk): string[] => desk.tree.files('stories/*/*/*/updates/*.md');

/** A live story; one becomes live if none is. */
function aLiveStory(desk: Desk): string {
  const stories = desk.tree.stories();
  const live = stories.filter((path) => desk.tree.fields(path)['genre'] === 'live');
  const path = desk.one(live.length > 0 ? live : stories);
  if (live.length === 0) desk.tree.set(path, { genre: 'live' });
  return path;
}

/** A moment after a story ran, by days, within the years in which press time moves. */
function momentAfter(path: string, desk: Desk): string {
  const published = Date.parse(String(desk.tree.fields(path)['publishedAt']));
  return new Date(published + desk.number(1000) * 86_400_000).toISOString();
}

export const editsOfLive: Readonly<Record<string, Edit>> = {
  'an update is added'(desk) {
    const path = aLiveStory(desk);
    const at = momentAfter(path, desk);
    const name = `${at.slice(0, 13)}00-${desk.number(999)}`;
    desk.tree.write(
      `${dirname(path)}/updates/${name}.md`,
      { headline: desk.words(), key: desk.one([true, false]), at, byline: desk.some(['mona-tahawi', 'ines-okafor']) },
      `\nJust in: ${desk.words()} is here.\n`,
    );
  },
  async 'an update shows a picture'(desk) {
    const path = aLiveStory(desk);
    const at = momentAfter(path, desk);
    const number = desk.number(999);
    desk.tree.writeBytes(`${dirname(path)}/updates/shot-${number}.png`, await desk.picture());
    const figure = `\n::figure{file="shot-${number}.png" alt="A shot" credit="Example"}\n`;
    desk.tree.write(`${dirname(path)}/updates/${at.slice(0, 13)}00-shot-${number}.md`, { at }, figure);
  },
  'an update is edited'(desk) {
    const updates = updatesOf(desk);
    if (updates.length > 0) desk.tree.setBody(desk.one(updates), `\nIn other words: ${desk.words()}.\n`);
  },
  'an update is held back, or released'(desk) {
    const updates = updatesOf(desk);
    if (updates.length === 0) return;
    const path = desk.one(updates);
    desk.tree.set(path, { draft: desk.tree.fields(path)['draft'] !== true });
  },
  'an update is deleted'(desk) {
    const updates = updatesOf(desk);
    if (updates.length > 0) desk.tree.remove(desk.one(updates));
  },
  'coverage ends, or goes on'(desk) {
    const path = aLiveStory(desk);
    desk.tree.set(path, { coverageEndedAt: desk.one([undefined, momentAfter(path, desk)]) });
  },
};
