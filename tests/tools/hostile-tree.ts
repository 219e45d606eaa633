/** A content tree of every kind of file, with hostile text in every field that takes text. */
import { relative } from 'node:path';
import sharp from 'sharp';
import { readContent } from '../../src/checks/read-content.ts';
import type { Problem } from '../../src/reading/problem.ts';
import type { ContentTree } from './content-tree.ts';
import type { HostileText } from './hostile-text.ts';
import type { Fields } from './newsroom.ts';

const logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>';
const sections = ['harbor', 'council'];
const genres = ['news', 'analysis', 'opinion', 'explainer', 'live', 'sponsored'];
const times = [
  '2024-03-10T12:00:00Z',
  '2024-12-31T23:30:00-05:00',
  '2023-06-01T08:00:00+09:00',
  '2024-02-29T00:00:00Z',
];

/** The fields that a file of each kind must have, without anything hostile. */
const tame: Readonly<Record<string, Fields>> = {
  outlet: {
    name: 'The Tide Table',
    tagline: 'High and low',
    url: 'https://tide.example',
    locale: 'en-US',
    timeZone: 'America/New_York',
    publisher: { name: 'Tide' },
    logo: 'logo.svg',
  },
  sections: { name: 'Section', description: 'A section.' },
  contributors: { name: 'Ann' },
  agencies: { name: 'Wire', url: 'https://wire.example', creditLine: '© {year} {name}' },
  topics: { name: 'Topic' },
  series: { name: 'Series', description: 'Parts.' },
  stories: { headline: 'Story', standfirst: 'It ran.', section: 'harbor', publishedAt: '2024-03-10T12:00:00Z' },
  pages: { headline: 'Policy', standfirst: 'Ours.' },
};

/** Writes a tree at random. Some of its files are refused by the checks. */
export async function growTree(tree: ContentTree, text: HostileText): Promise<void> {
  const line = () => text.line();
  const maybe = <T>(make: () => T): T | undefined => (text.once(2) ? make() : undefined);
  const picture = await sharp({ create: { width: 40, height: 30, channels: 4, background: '#09c8' } })
    .png()
    .toBuffer();
  tree.writeBytes('logo.svg', logo);
  tree.write('outlet.yaml', {
    ...tame['outlet'],
    name: line(),
    tagline: line(),
    locale: text.one(['en-US', 'de-DE', 'fr-FR', 'he-IL', 'ja-JP']),
    timeZone: text.one(['America/New_York', 'Asia/Tokyo', 'Pacific/Apia']),
    publisher: { name: line(), address: maybe(line) },
    social: maybe(() => [{ name: line(), url: 'https://social.example/@a?b=c&d="e"' }]),
    newsletters: maybe(() => [
      { id: 'n', name: line(), pitch: line(), action: 'https://n.example/?a=b&c=d', privacy: line() },
    ]),
    footer: maybe(() => ({
      columns: [{ title: line(), links: [{ to: 'https://a.example/?a=b&c=d', label: line() }] }],
      lines: [line()],
      notices: [line()],
    })),
    support: maybe(() => ({ label: line(), to: 'https://give.example/?a=b&c=d', title: line(), pitch: line() })),
    policies: maybe(() => ({ corrections: 'policy' })),
    host: text.one(['netlify', 'cloudflare']),
    navigation: [...text.some(sections), { label: line(), links: [{ to: '/', label: line() }] }],
  });
  for (const slug of sections) tree.write(`sections/${slug}.yaml`, { name: line(), description: line() });
  tree.write('contributors/ann.yaml', {
    name: line(),
    kind: text.one(['person', 'organization']),
    jobTitle: maybe(line),
    bio: maybe(line),
  });
  tree.write('agencies/wire.yaml', { ...tame['agencies'], name: line(), creditLine: `© {year} {name} ${line()}` });
  tree.write('topics/tides.yaml', { name: line(), description: maybe(line) });
  tree.write('series/canal.yaml', { name: line(), description: line() });
  tree.write('pages/policy.md', { headline: line(), standfirst: line() }, text.markdown());
  if (text.once(2)) tree.write('urgent.yaml', { text: line(), until: '2030-01-01T00:00:00Z' });
  for (let number = 3 + text.number(5); number > 0; number -= 1) {
    const folder = `stories/2024/${text.one(['03', '12'])}/story-${number}`;
    const genre = text.one(genres);
    if (text.once(8)) {
      const yaml = `headline: ${line()}\nstandfirst: ${line()}\nsection: harbor\npublishedAt: ${text.one(times)}`;
      tree.writeBytes(`${folder}/index.md`, `---\n${yaml}\n---\n\n${text.markdown()}`);
      continue;
    }
    tree.writeBytes(`${folder}/map.png`, picture);
    tree.write(
      `${folder}/index.md`,
      {
        headline: line(),
        standfirst: line(),
        kicker: maybe(line),
        section: text.one(sections),
        alsoIn: maybe(() => ['council']),
        topics: text.some(['tides']),
        series: maybe(() => 'canal'),
        byline: text.one([['ann'], [{ contributor: 'ann', role: line() }, { guest: line() }], []]),
        bylineText: maybe(line),
        publishedAt: text.one(times),
        dateline: maybe(line),
        image: maybe(() => ({
          file: 'map.png',
          alt: line(),
          caption: maybe(line),
          credit: line(),
          license: maybe(line),
        })),
        wire: maybe(() => ({ agency: 'wire', year: 2024 })),
        genre,
        sponsor: genre === 'sponsored' ? line() : undefined,
        corrections: maybe(() => [{ at: '2025-01-02T00:00:00Z', text: line() }]),
        killed: text.once(8) ? { at: '2025-01-03T00:00:00Z', reason: line() } : undefined,
        aliases: maybe(() => [`2020/01/former-${number}`]),
      },
      `\n${text.markdown()}`,
    );
    if (genre === 'live') {
      tree.write(`${folder}/updates/2025-01-01T1200.md`, { headline: line(), key: text.once(2) }, text.markdown());
    }
  }
}

/** Returns the problems of a tree, as `npm run check` finds them. */
export async function problemsOf(tree: ContentTree, pressTime: string): Promise<readonly Problem[]> {
  return (await readContent(tree.folder, { pressTime })).problems;
}

/** Takes out what the checks refuse, and no more, until they refuse nothing. */
export async function tameTree(tree: ContentTree, pressTime: string): Promise<void> {
  for (;;) {
    const errors = (await problemsOf(tree, pressTime)).filter(({ severity }) => severity === 'error');
    if (errors.length === 0) return;
    // Lines are counted anew after each, since the files are written anew.
    for (const [path, [error]] of Map.groupBy(errors, ({ file }) => relative(tree.folder, file))) {
      if (error) tameFile(tree, path, error);
    }
  }
}

function tameFile(tree: ContentTree, path: string, { field, line }: Problem): void {
  const fields = tame[path.replace(/[/.].*$/, '')] ?? {};
  const name = field.replace(/[.[].*$/, '');
  if (field.startsWith('body') && path.endsWith('.md')) dropLine(tree, path, line);
  else if (!isReadable(tree, path)) tree.remove(path);
  else if (name in fields) tree.set(path, { [name]: fields[name] });
  else if (isField.test(name) && path.endsWith('.md')) tree.set(path, { [name]: undefined });
  else if (Object.keys(fields).length > 0 && path.endsWith('.yaml')) tree.write(path, fields);
  else tree.remove(path);
}

/** Can the fields of a file be read, and so be changed one by one? */
function isReadable(tree: ContentTree, path: string): boolean {
  try {
    tree.fields(path);
    return true;
  } catch {
    return false;
  }
}

/** A field of a story, an update or a page, and not a part of the file such as `front matter`. */
const isField = /^(?!file$)[a-zA-Z]+$/;

function dropLine(tree: ContentTree, path: string, line: number): void {
  const lines = tree.source(path).split('\n');
  lines.splice(line - 1, 1);
  tree.writeBytes(path, lines.join('\n'));
}
