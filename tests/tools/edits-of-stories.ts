/** What authors do to stories. Each edit changes a few pages, so that the others show what is kept wrongly. */
import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Workspace, WrittenPin } from './workspace.ts';

export type Edit = (workspace: Workspace) => void | Promise<void>;

const idOf = (path: string): string => dirname(path).slice('stories/'.length);
const slugs = (workspace: Workspace, kind: string): string[] =>
  workspace.tree.files(`${kind}/*.yaml`).map((path) => basename(path, '.yaml'));
const aStory = (workspace: Workspace): string => workspace.one(workspace.tree.stories());

/** Moments around which press time moves, some of them near the turn of a month or a year in one zone or another. */
const moments = [
  '2023-11-05T05:30:00Z',
  '2024-02-29T23:30:00-05:00',
  '2024-03-31T00:59:00Z',
  '2024-12-31T23:30:00-05:00',
  '2026-06-15T12:00:00+02:00',
  '2030-02-01T00:00:00Z',
];

const tableOf = (workspace: Workspace): string =>
  `Cargo,Tons\n${workspace.words()},${workspace.number(999)}\n${workspace.words()},-\n`;

export const editsOfStories: Readonly<Record<string, Edit>> = {
  'a story is added'(workspace) {
    const { tree } = workspace;
    const publishedAt = workspace.one(moments.slice(0, 4));
    const path = `stories/${publishedAt.slice(0, 7).replace('-', '/')}/added-${workspace.number(999)}/index.md`;
    const fields = {
      headline: `"${workspace.words()}" -- it's here`,
      standfirst: `${workspace.words()}...`,
      section: workspace.one(slugs(workspace, 'sections')),
      topics: workspace.some(slugs(workspace, 'topics')),
      byline: workspace.some(slugs(workspace, 'contributors')),
      publishedAt,
      wire: workspace.one([undefined, { agency: workspace.one(slugs(workspace, 'agencies')), year: 2024 }]),
    };
    tree.write(path, fields, `\nRead [more](/${idOf(aStory(workspace))}/) on ${workspace.words()} here.\n`);
  },
  'a body is edited'(workspace) {
    const path = aStory(workspace);
    workspace.tree.setBody(path, `${workspace.tree.body(path)}\nAdded: ${workspace.words()} as well.\n`);
  },
  'a letter is replaced, and neither size nor time tell of it'(workspace) {
    const file = join(workspace.tree.folder, aStory(workspace));
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
  'a headline is edited': (workspace) => workspace.tree.set(aStory(workspace), { headline: workspace.words() }),
  'a kicker is set': (workspace) =>
    workspace.tree.set(aStory(workspace), { kicker: workspace.one([undefined, workspace.words()]) }),
  'a story is labeled': (workspace) =>
    workspace.tree.set(aStory(workspace), { genre: workspace.one(['news', 'opinion', 'live']), sponsor: undefined }),
  'a story is updated': (workspace) => workspace.tree.set(aStory(workspace), { updatedAt: workspace.one(moments) }),
  'a story is signed by others': (workspace) =>
    workspace.tree.set(aStory(workspace), { byline: workspace.some(slugs(workspace, 'contributors')) }),
  'a story is signed with a role': (workspace) =>
    workspace.tree.set(aStory(workspace), {
      byline: workspace
        .some(slugs(workspace, 'contributors'))
        .map((contributor) => ({ contributor, role: workspace.words() })),
    }),
  'a story becomes part of a series, or no longer': (workspace) =>
    workspace.tree.set(aStory(workspace), { series: workspace.one([undefined, ...slugs(workspace, 'series')]) }),
  'a story is paid for, or no longer': (workspace) =>
    workspace.tree.set(
      aStory(workspace),
      workspace.one([
        { genre: 'sponsored', sponsor: workspace.words() },
        { genre: 'news', sponsor: undefined },
      ]),
    ),
  'a film is embedded'(workspace) {
    const path = aStory(workspace);
    const url = `https://vimeo.com/${1 + workspace.number(9999)}`;
    workspace.tree.setBody(path, `${workspace.tree.body(path)}\n::embed{url="${url}" title="${workspace.words()}"}\n`);
  },
  'a story is about other things': (workspace) =>
    workspace.tree.set(aStory(workspace), { topics: workspace.some(slugs(workspace, 'topics')) }),
  'a story is moved to another section': (workspace) =>
    workspace.tree.set(aStory(workspace), { section: workspace.one(slugs(workspace, 'sections')), alsoIn: [] }),
  'a story is listed elsewhere too': (workspace) =>
    workspace.tree.set(aStory(workspace), { alsoIn: workspace.some(slugs(workspace, 'sections')) }),
  'a story is given to an agency, or taken from it': (workspace) =>
    workspace.tree.set(aStory(workspace), {
      wire: workspace.one([undefined, { agency: 'coast-wire', year: 2000 + workspace.number(20) }]),
    }),
  'a story is held back as a draft, or released'(workspace) {
    const path = aStory(workspace);
    workspace.tree.set(path, { draft: workspace.tree.fields(path)['draft'] !== true });
  },
  'a story runs at another time': (workspace) =>
    workspace.tree.set(aStory(workspace), { publishedAt: workspace.one(moments) }),
  'a story is under embargo, or no longer': (workspace) =>
    workspace.tree.set(aStory(workspace), { embargoUntil: workspace.one([undefined, ...moments]) }),
  'a story is corrected': (workspace) =>
    workspace.tree.set(aStory(workspace), {
      corrections: workspace.some(moments).map((at) => ({ at, text: `It was "${workspace.words()}".` })),
    }),
  'a story is withdrawn, or restored': (workspace) =>
    workspace.tree.set(aStory(workspace), {
      killed: workspace.one([undefined, ...moments.map((at) => ({ at, reason: workspace.words() }))]),
    }),
  'a story has former addresses, or none': (workspace) =>
    workspace.tree.set(aStory(workspace), {
      aliases: workspace.one([
        [],
        [`2023/01/former-${workspace.number(9999)}`, `2023/02/former-${workspace.number(9999)}`],
      ]),
    }),
  'a story is deleted'(workspace) {
    const stories = workspace.tree.stories();
    if (stories.length > 2) workspace.tree.remove(dirname(workspace.one(stories)));
  },
  'a story is renamed, and links follow'(workspace) {
    const { tree } = workspace;
    const from = idOf(aStory(workspace));
    const to = `${dirname(from)}/renamed-${workspace.number(9999)}`;
    if (tree.has(`stories/${to}`)) return;
    tree.move(`stories/${from}`, `stories/${to}`);
    const moved = `stories/${to}/index.md`;
    const aliases = (tree.fields(moved)['aliases'] as string[] | undefined) ?? [];
    tree.set(moved, { aliases: workspace.one([aliases, [...aliases, from]]) });
    for (const path of tree.files('**/*.md')) {
      const body = tree.body(path).replaceAll(`](/${from}/)`, `](/${to}/)`);
      tree.setBody(path, body.replaceAll(`story="${from}"`, `story="${to}"`));
    }
    for (const path of tree.files('fronts/*.yaml')) {
      const order = tree.fields(path)['stories'] as WrittenPin[];
      const follow = (id: string) => (id === from ? to : id);
      tree.set(path, {
        stories: order.map((pin) => (typeof pin === 'string' ? follow(pin) : { ...pin, story: follow(pin.story) })),
      });
    }
  },
  async 'a lead picture is added'(workspace) {
    const path = aStory(workspace);
    workspace.tree.writeBytes(`${dirname(path)}/lead.png`, await workspace.picture());
    workspace.tree.set(path, { image: { file: 'lead.png', alt: workspace.words(), credit: 'Example' } });
  },
  'a lead picture is removed'(workspace) {
    const { tree } = workspace;
    const path = tree.stories().find((story) => 'image' in tree.fields(story));
    if (path !== undefined) tree.set(path, { image: undefined });
  },
  async 'the bytes of a picture are replaced'(workspace) {
    const pictures = workspace.tree.files('stories/**/*.png');
    if (pictures.length > 0) workspace.tree.writeBytes(workspace.one(pictures), await workspace.picture());
  },
  'a text shows a card of a story'(workspace) {
    const { tree } = workspace;
    const path = workspace.one([
      ...tree.stories(),
      ...tree.files('stories/*/*/*/updates/*.md'),
      ...tree.files('pages/*.md'),
    ]);
    tree.setBody(path, `${tree.body(path)}\n::related{story="${idOf(aStory(workspace))}"}\n`);
  },
  'a text shows a table and a chart'(workspace) {
    const { tree } = workspace;
    const path = workspace.one([...tree.stories(), ...tree.files('pages/*.md')]);
    const file = `${basename(path, '.md')}.csv`;
    tree.writeBytes(`${dirname(path)}/${file}`, tableOf(workspace));
    const shown = [
      `::table{file="${file}" caption="${workspace.words()}"}`,
      `::chart{type="bar" file="${file}" x="Cargo" y="Tons" title="${workspace.words()}"}`,
    ];
    tree.setBody(path, `${tree.body(path)}\n${shown.join('\n\n')}\n`);
  },
  'the figures of a table are replaced'(workspace) {
    const tables = workspace.tree.files('**/*.csv');
    if (tables.length > 0) workspace.tree.writeBytes(workspace.one(tables), tableOf(workspace));
  },
  'two pictures of a story become a gallery'(workspace) {
    const { tree } = workspace;
    const pictures = tree.files('stories/**/*.png');
    if (pictures.length === 0) return;
    const path = `${dirname(workspace.one(pictures))}/index.md`;
    const figures = pictures
      .filter((picture) => dirname(picture) === dirname(path))
      .map((picture) => `::figure{file="${basename(picture)}" alt="A figure" credit="Example"}`);
    const gallery = [...figures, ...figures].slice(0, 2).join('\n\n');
    tree.setBody(path, `${tree.body(path)}\n::::gallery{label="${workspace.words()}"}\n${gallery}\n::::\n`);
  },
  'a picture of another story is shown as a figure'(workspace) {
    const { tree } = workspace;
    const pictures = tree.files('stories/**/*.png');
    if (pictures.length === 0) return;
    const picture = workspace.one(pictures);
    const path = aStory(workspace);
    const copy = `${dirname(path)}/${basename(picture)}`;
    if (!tree.has(copy)) tree.writeBytes(copy, readFileSync(join(tree.folder, picture)));
    const figure = `::figure{file="${basename(picture)}" alt="A figure" credit="Example"}`;
    tree.setBody(path, `${tree.body(path)}\n${figure}\n\nUnder it: ${workspace.words()} too.\n`);
  },
};
