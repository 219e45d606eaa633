/** What authors do to stories. Each edit changes a few pages, so that the others show what is kept wrongly. */
import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Desk, WrittenPin } from './desk.ts';

export type Edit = (desk: Desk) => void | Promise<void>;

const idOf = (path: string): string => dirname(path).slice('stories/'.length);
const slugs = (desk: Desk, kind: string): string[] =>
  desk.tree.files(`${kind}/*.yaml`).map((path) => basename(path, '.yaml'));
const aStory = (desk: Desk): string => desk.one(desk.tree.stories());

/** Moments around which press time moves, some of them near the turn of a month or a year in one zone or another. */
const moments = [
  '2023-11-05T05:30:00Z',
  '2024-02-29T23:30:00-05:00',
  '2024-03-31T00:59:00Z',
  '2024-12-31T23:30:00-05:00',
  '2026-06-15T12:00:00+02:00',
  '2030-02-01T00:00:00Z',
];

export const editsOfStories: Readonly<Record<string, Edit>> = {
  'a story is added'(desk) {
    const { tree } = desk;
    const publishedAt = desk.one(moments.slice(0, 4));
    const path = `stories/${publishedAt.slice(0, 7).replace('-', '/')}/added-${desk.number(999)}/index.md`;
    const fields = {
      headline: `"${desk.words()}" -- it's here`,
      standfirst: `${desk.words()}...`,
      section: desk.one(slugs(desk, 'sections')),
      topics: desk.some(slugs(desk, 'topics')),
      byline: desk.some(slugs(desk, 'contributors')),
      publishedAt,
      wire: desk.one([undefined, { agency: desk.one(slugs(desk, 'agencies')), year: 2024 }]),
    };
    tree.write(path, fields, `\nRead [more](/${idOf(aStory(desk))}/) on ${desk.words()} here.\n`);
  },
  'a body is edited'(desk) {
    const path = aStory(desk);
    desk.tree.setBody(path, `${desk.tree.body(path)}\nAdded: ${desk.words()} as well.\n`);
  },
  'a letter is replaced, and neither size nor time tell of it'(desk) {
    const file = join(desk.tree.folder, aStory(desk));
    const { atime, mtime } = statSync(file);
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      text.replace(/[a-y](?=[^a-z]*$)/, (letter) => String.fromCharCode(letter.charCodeAt(0) + 1)),
    );
    utimesSync(file, atime, mtime);
  },
  'every file is touched, and says what it said'({ tree }) {
    for (const path of tree.files('**/*.*')) utimesSync(join(tree.folder, path), 1_700_000_000, 1_700_000_000);
  },
  'a headline is edited': (desk) => desk.tree.set(aStory(desk), { headline: desk.words() }),
  'a kicker is set': (desk) => desk.tree.set(aStory(desk), { kicker: desk.one([undefined, desk.words()]) }),
  'a story is labeled': (desk) =>
    desk.tree.set(aStory(desk), { genre: desk.one(['news', 'opinion', 'live']), sponsor: undefined }),
  'a story is updated': (desk) => desk.tree.set(aStory(desk), { updatedAt: desk.one(moments) }),
  'a story is signed by others': (desk) =>
    desk.tree.set(aStory(desk), { byline: desk.some(slugs(desk, 'contributors')) }),
  'a story is signed with a role': (desk) =>
    desk.tree.set(aStory(desk), {
      byline: desk.some(slugs(desk, 'contributors')).map((contributor) => ({ contributor, role: desk.words() })),
    }),
  'a story becomes part of a series, or no longer': (desk) =>
    desk.tree.set(aStory(desk), { series: desk.one([undefined, ...slugs(desk, 'series')]) }),
  'a story is paid for, or no longer': (desk) =>
    desk.tree.set(
      aStory(desk),
      desk.one([
        { genre: 'sponsored', sponsor: desk.words() },
        { genre: 'news', sponsor: undefined },
      ]),
    ),
  'a film is embedded'(desk) {
    const path = aStory(desk);
    const url = `https://vimeo.com/${1 + desk.number(9999)}`;
    desk.tree.setBody(path, `${desk.tree.body(path)}\n::embed{url="${url}" title="${desk.words()}"}\n`);
  },
  'a story is about other things': (desk) => desk.tree.set(aStory(desk), { topics: desk.some(slugs(desk, 'topics')) }),
  'a story is moved to another section': (desk) =>
    desk.tree.set(aStory(desk), { section: desk.one(slugs(desk, 'sections')), alsoIn: [] }),
  'a story is listed elsewhere too': (desk) =>
    desk.tree.set(aStory(desk), { alsoIn: desk.some(slugs(desk, 'sections')) }),
  'a story is given to an agency, or taken from it': (desk) =>
    desk.tree.set(aStory(desk), {
      wire: desk.one([undefined, { agency: 'coast-wire', year: 2000 + desk.number(20) }]),
    }),
  'a story is held back as a draft, or released'(desk) {
    const path = aStory(desk);
    desk.tree.set(path, { draft: desk.tree.fields(path)['draft'] !== true });
  },
  'a story runs at another time': (desk) => desk.tree.set(aStory(desk), { publishedAt: desk.one(moments) }),
  'a story is under embargo, or no longer': (desk) =>
    desk.tree.set(aStory(desk), { embargoUntil: desk.one([undefined, ...moments]) }),
  'a story is corrected': (desk) =>
    desk.tree.set(aStory(desk), {
      corrections: desk.some(moments).map((at) => ({ at, text: `It was "${desk.words()}".` })),
    }),
  'a story is withdrawn, or restored': (desk) =>
    desk.tree.set(aStory(desk), {
      killed: desk.one([undefined, ...moments.map((at) => ({ at, reason: desk.words() }))]),
    }),
  'a story has former addresses, or none': (desk) =>
    desk.tree.set(aStory(desk), {
      aliases: desk.one([[], [`2023/01/former-${desk.number(9999)}`, `2023/02/former-${desk.number(9999)}`]]),
    }),
  'a story is deleted'(desk) {
    const stories = desk.tree.stories();
    if (stories.length > 2) desk.tree.remove(dirname(desk.one(stories)));
  },
  'a story is renamed, and links follow'(desk) {
    const { tree } = desk;
    const from = idOf(aStory(desk));
    const to = `${dirname(from)}/renamed-${desk.number(9999)}`;
    if (tree.has(`stories/${to}`)) return;
    tree.move(`stories/${from}`, `stories/${to}`);
    const moved = `stories/${to}/index.md`;
    const aliases = (tree.fields(moved)['aliases'] as string[] | undefined) ?? [];
    tree.set(moved, { aliases: desk.one([aliases, [...aliases, from]]) });
    for (const path of tree.files('**/*.md')) {
      tree.setBody(path, tree.body(path).replaceAll(`](/${from}/)`, `](/${to}/)`));
    }
    for (const path of tree.files('fronts/*.yaml')) {
      const order = tree.fields(path)['stories'] as WrittenPin[];
      const follow = (id: string) => (id === from ? to : id);
      tree.set(path, {
        stories: order.map((pin) => (typeof pin === 'string' ? follow(pin) : { ...pin, story: follow(pin.story) })),
      });
    }
  },
  async 'a lead picture is added'(desk) {
    const path = aStory(desk);
    desk.tree.writeBytes(`${dirname(path)}/lead.png`, await desk.picture());
    desk.tree.set(path, { image: { file: 'lead.png', alt: desk.words(), credit: 'Example' } });
  },
  'a lead picture is removed'(desk) {
    const { tree } = desk;
    const path = tree.stories().find((story) => 'image' in tree.fields(story));
    if (path !== undefined) tree.set(path, { image: undefined });
  },
  async 'the bytes of a picture are replaced'(desk) {
    const pictures = desk.tree.files('stories/**/*.png');
    if (pictures.length > 0) desk.tree.writeBytes(desk.one(pictures), await desk.picture());
  },
  'two pictures of a story become a gallery'(desk) {
    const { tree } = desk;
    const pictures = tree.files('stories/**/*.png');
    if (pictures.length === 0) return;
    const path = `${dirname(desk.one(pictures))}/index.md`;
    const figures = pictures
      .filter((picture) => dirname(picture) === dirname(path))
      .map((picture) => `::figure{file="${basename(picture)}" alt="A figure" credit="Example"}`);
    const gallery = [...figures, ...figures].slice(0, 2).join('\n\n');
    tree.setBody(path, `${tree.body(path)}\n::::gallery{label="${desk.words()}"}\n${gallery}\n::::\n`);
  },
  'a picture of another story is shown as a figure'(desk) {
    const { tree } = desk;
    const pictures = tree.files('stories/**/*.png');
    if (pictures.length === 0) return;
    const picture = desk.one(pictures);
    const path = aStory(desk);
    const copy = `${dirname(path)}/${basename(picture)}`;
    if (!tree.has(copy)) tree.writeBytes(copy, readFileSync(join(tree.folder, picture)));
    const figure = `::figure{file="${basename(picture)}" alt="A figure" credit="Example"}`;
    tree.setBody(path, `${tree.body(path)}\n${figure}\n\nUnder it: ${desk.words()} too.\n`);
  },
};
