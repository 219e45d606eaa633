/** Fills the list of what is stored on this device. */

import words from 'virtual:words/stored';
import { fill, numeral } from '../../text/language/fill.ts';
import { element } from '../story/tools/element.ts';
import { savedPath } from './storage/caches.ts';
import { canStorePages } from './can-store-pages.ts';
import { toMegabytes } from './storage/limits.ts';
import { areReadPagesStored, listPages, storedBytes, type StoredPage } from './storage/pages.ts';
import { forgetEverything, removeSaved, startReadingOffline, stopReadingOffline } from './registration.ts';
import { parsePage } from './story-parts.ts';
import { stateOf } from './story-state.ts';

const { lang } = document.documentElement;
const root = document.querySelector<HTMLElement>('[data-stored]');
if (!canStorePages()) {
  for (const note of document.querySelectorAll<HTMLElement>('[data-unsupported]')) note.hidden = false;
  root?.remove();
} else if (root) start(root);

function start(list: HTMLElement): void {
  const find = (name: string) => list.querySelector<HTMLElement>(`[data-${name}]`);
  const note = document.querySelector('[data-note]');
  const say = (message: string) => note?.replaceChildren(message);
  const readSwitch = list.querySelector<HTMLInputElement>('[data-switch]');

  const show = async () => {
    const saved = await listPages('saved');
    const items = await Promise.all(saved.map((page) => toStory(page)));
    find('stories')?.replaceChildren(...items);
    find('empty')?.toggleAttribute('hidden', saved.length > 0);
    find('pages')?.replaceChildren(...(await Promise.all((await listPages('read')).map(toLink))));
    if (readSwitch) readSwitch.checked = await areReadPagesStored();
    await showUsage();
    list.dataset['stored'] = 'shown';
  };
  const showUsage = async () => {
    const bytes = await storedBytes();
    find('usage')?.replaceChildren(
      bytes > 0 ? fill(words.bytes, { megabytes: numeral(toMegabytes(bytes), lang) }) : words.nothing,
    );
    find('clear')?.toggleAttribute('hidden', bytes === 0);
  };
  const toStory = async ({ path, response, readAt }: StoredPage): Promise<HTMLElement> => {
    const copy = parsePage(await response.text());
    const headline = textOf(copy, 'h1');
    const remove = element('button', { type: 'button' }, words.remove, hidden(` ${headline}`));
    remove.addEventListener('click', () => {
      void removeSaved(path)
        .then(show)
        .then(() => {
          say(fill(words.removed, { headline }));
          document.getElementById('saved-stories')?.focus();
        });
    });
    const state = element('span', { class: 'state' });
    void stateOf(path, copy).then((text) => state.append(text));
    return element(
      'li',
      {},
      element('h3', { dir: 'auto' }, element('a', { href: path }, headline)),
      element(
        'p',
        { class: 'row' },
        element('span', {}, attributeOf(copy, 'property="article:section"')),
        ' ',
        element('span', {}, attributeOf(copy, 'name="twitter:data1"')),
        ' ',
        state,
      ),
      element(
        'p',
        { class: 'row' },
        element('a', { href: `${path}?saved` }, fill(words.copy, { date: dateOf(readAt) }), hidden(`: ${headline}`)),
        ' ',
        remove,
      ),
    );
  };

  readSwitch?.addEventListener('change', () => {
    readSwitch.disabled = true;
    void (readSwitch.checked ? startReadingOffline() : stopReadingOffline())
      .then(
        () => say(readSwitch.checked ? words.storing : words.notStoring),
        () => say(words.failed),
      )
      .then(show)
      .finally(() => {
        readSwitch.disabled = false;
        readSwitch.focus();
      });
  });
  find('clear')?.addEventListener('click', () => {
    if (!confirm(words.confirm)) return;
    void forgetEverything()
      .then(show)
      .then(() => {
        say(words.allRemoved);
        document.getElementById('saved-stories')?.focus();
      });
  });
  if (location.pathname !== savedPath) say(words.offline);
  void show();
}

async function toLink({ path, response, readAt }: StoredPage): Promise<HTMLElement> {
  const title = attributeOf(parsePage(await response.text()), 'property="og:title"');
  const date = element('span', {}, dateOf(readAt));
  return element('li', { class: 'row' }, element('a', { href: path, dir: 'auto' }, title), ' ', date);
}

const dateOf = (date: Date): string => date.toLocaleDateString(lang, { dateStyle: 'long' });
const hidden = (text: string): HTMLElement => element('span', { class: 'visually-hidden' }, text);
const textOf = (page: Document, selector: string): string => page.querySelector(selector)?.textContent.trim() ?? '';
const attributeOf = (page: Document, attribute: string): string =>
  page.querySelector(`meta[${attribute}]`)?.getAttribute('content') ?? '';
