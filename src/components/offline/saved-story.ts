import words from 'virtual:words/saving';
import { fill } from '../../text/language/fill.ts';
import { element, rename } from '../story/tools/element.ts';
import { savedPath } from './storage/caches.ts';
import { changesBetween } from './changes.ts';
import { findPage, NoRoomError, storePage, type StoredPage } from './storage/pages.ts';
import { register, removeSaved } from './registration.ts';
import { showChanges, showNote } from './show-changes.ts';
import { parsePage, storyParts } from './story-parts.ts';

type Say = (...message: readonly (Node | string)[]) => void;

const path = location.pathname;

/** Saves the story on this page, or removes it if it is saved. */
export async function toggle(button: HTMLButtonElement, say: Say): Promise<void> {
  try {
    if (await findPage(path, ['saved'])) {
      await removeSaved(path);
      showState(button, false);
      say(words.removed);
      return;
    }
    say(words.busy);
    await save();
    await register();
    showState(button, true);
    say(words.saved, ' ', element('a', { href: savedPath }, words.allSaved));
  } catch (error) {
    // Without a worker, the copy would be of no use.
    await removeSaved(path);
    say(
      ...(error instanceof NoRoomError
        ? [words.noRoom, ' ', element('a', { href: savedPath }, words.removeFirst)]
        : [words.failed]),
    );
  }
}

/** Shows a reader of a saved story what has changed since, and stores the newer version. */
export async function resume(button: HTMLButtonElement): Promise<void> {
  const saved = await findPage(path, ['saved']);
  if (!saved) return;
  showState(button, true);
  if (new URLSearchParams(location.search).has('saved')) {
    const date = saved.readAt.toLocaleDateString(document.documentElement.lang, { dateStyle: 'long' });
    showNote(fill(words.copy, { date }), ' ', element('a', { href: path }, words.current));
    return;
  }
  await compare(saved);
}

async function compare({ response, readAt }: StoredPage): Promise<void> {
  // Without a connection this page is the copy itself.
  if (!navigator.onLine) return;
  const here = storyParts(document);
  const newest = await fetch(path).catch(() => undefined);
  if (!newest?.ok || !isSame(storyParts(parsePage(await newest.clone().text())), here)) return;
  const changes = changesBetween(storyParts(parsePage(await response.text())), here);
  if (changes.changed.length + changes.removed > 0) showChanges(changes, readAt);
  // If that cannot be done, the former copy stays.
  await save(newest).catch(() => undefined);
}

const isSame = (one: ReturnType<typeof storyParts>, other: ReturnType<typeof storyParts>): boolean => {
  const { changed, removed } = changesBetween(one, other);
  return changed.length + removed === 0;
};

/** Stores this page with its pictures as they are shown. */
async function save(response?: Response): Promise<void> {
  const images = [...document.images];
  for (const image of images) image.loading = 'eager';
  // What cannot be decoded is not shown either.
  await Promise.allSettled(images.map((image) => image.decode()));
  const pictures = images.filter(({ naturalWidth }) => naturalWidth > 0).map(({ currentSrc }) => currentSrc);
  const posters = [...document.querySelectorAll<HTMLVideoElement>('video[poster]')].map(({ poster }) => poster);
  await storePage('saved', path, response ?? (await fetch(path)), [...new Set([...pictures, ...posters])]);
}

function showState(button: HTMLButtonElement, isSaved: boolean): void {
  rename(button, isSaved ? words.unsave : words.save, isSaved);
}
