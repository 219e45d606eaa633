/** What an author may do to a content tree, at random but repeatably. */
import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'node:fs';
import sharp from 'sharp';
import { write } from './press.ts';

/** An edit, and a number that decides what it falls on. */
export interface Edit {
  readonly name: keyof typeof edits;
  readonly pick: number;
}

/** Does one edit; it may find nothing to do. */
export async function apply(contentDir: string, { name, pick }: Edit): Promise<void> {
  await edits[name](contentDir, pick);
}

/** The files that fit a pattern, in a fixed order. */
const found = (contentDir: string, pattern: string) => globSync(pattern, { cwd: contentDir }).sort();

const story = (contentDir: string, pick: number): string | undefined => {
  const all = found(contentDir, 'stories/*/*/*/index.md');
  return all[pick % Math.max(1, all.length)];
};

/** Replaces text of one file. */
function replace(contentDir: string, path: string | undefined, pattern: RegExp, by: string): void {
  if (path === undefined || !existsSync(join(contentDir, path))) return;
  write(contentDir, { [path]: readFileSync(join(contentDir, path), 'utf8').replace(pattern, by) });
}

/** Takes the links to a story out of all bodies, as its author has to. */
function unlink(contentDir: string, address: string): void {
  for (const path of found(contentDir, '**/*.md')) {
    replace(contentDir, path, new RegExp(String.raw`\[([^\]]*)\]\(/${address}/[^)]*\)`, 'g'), '$1');
  }
  for (const path of found(contentDir, 'fronts/*.yaml')) {
    replace(contentDir, path, new RegExp(String.raw`^\s*- ${address}\n`, 'gm'), '');
  }
}

const idOf = (path: string) => path.slice('stories/'.length, -'/index.md'.length);

/** A front whose list was emptied must still be a list. */
function mendFronts(contentDir: string): void {
  for (const path of found(contentDir, 'fronts/*.yaml'))
    replace(contentDir, path, /^stories:\s*$(?!\n\s*-)/m, 'stories: []');
}

const edits = {
  addStory(contentDir: string, pick: number) {
    const section = pick % 2 === 0 ? 'harbour' : 'council';
    const front = `headline: Added ${pick}\nstandfirst: It happened.\nsection: ${section}\ntopics: [bridges]\nbyline: [ines-okafor]`;
    const year = 2015 + (pick % 10);
    const text = `---\n${front}\npublishedAt: ${year}-06-15T12:00:00Z\n---\n\nWords of ${pick}.\n`;
    write(contentDir, { [`stories/${year}/06/added-${pick}/index.md`]: text });
  },
  editBody: (contentDir: string, pick: number) =>
    replace(contentDir, story(contentDir, pick), /$/, `\nMore words ${pick}.\n`),
  editHeadline: (contentDir: string, pick: number) =>
    replace(contentDir, story(contentDir, pick), /^headline: .*$/m, `headline: Another Headline ${pick}`),
  updateStory: (contentDir: string, pick: number) =>
    replace(
      contentDir,
      story(contentDir, pick),
      /^(?:updatedAt: .*\n)?publishedAt:/m,
      'updatedAt: 2024-12-01T00:00:00Z\npublishedAt:',
    ),
  moveToSection: (contentDir: string, pick: number) =>
    replace(
      contentDir,
      story(contentDir, pick),
      /^section: .*$/m,
      `section: ${pick % 2 === 0 ? 'council' : 'harbour'}`,
    ),
  holdBack(contentDir: string, pick: number) {
    const path = story(contentDir, pick);
    if (path === undefined) return;
    unlink(contentDir, idOf(path));
    mendFronts(contentDir);
    replace(contentDir, path, /^(?:draft: .*\n)?publishedAt:/m, 'draft: true\npublishedAt:');
  },
  release: (contentDir: string, pick: number) => replace(contentDir, story(contentDir, pick), /^draft: .*\n/m, ''),
  deleteStory(contentDir: string, pick: number) {
    const path = story(contentDir, pick);
    if (path === undefined) return;
    unlink(contentDir, idOf(path));
    mendFronts(contentDir);
    rmSync(join(contentDir, path, '..'), { recursive: true });
  },
  renameStory(contentDir: string, pick: number) {
    const path = story(contentDir, pick);
    if (path === undefined) return;
    const to = `${path.slice(0, -'/index.md'.length)}-${pick}`;
    if (existsSync(join(contentDir, to))) return;
    unlink(contentDir, idOf(path));
    mendFronts(contentDir);
    renameSync(join(contentDir, path, '..'), join(contentDir, to));
  },
  renameContributor: (contentDir: string, pick: number) =>
    replace(contentDir, 'contributors/ines-okafor.yaml', /^name: .*$/m, `name: Inès Okafor ${pick}`),
  renameAgency: (contentDir: string, pick: number) =>
    replace(contentDir, 'agencies/coast-wire.yaml', /^name: .*$/m, `name: Coast Wire ${pick}`),
  renameTopic: (contentDir: string, pick: number) =>
    replace(contentDir, 'topics/bridges.yaml', /^name: .*$/m, `name: Bridges ${pick}`),
  renameSection: (contentDir: string, pick: number) =>
    replace(contentDir, 'sections/council.yaml', /^name: .*$/m, `name: Council ${pick}`),
  describeSection: (contentDir: string, pick: number) =>
    replace(contentDir, 'sections/harbour.yaml', /^description: .*$/m, `description: All about ships, part ${pick}.`),
  setFront(contentDir: string, pick: number) {
    const path = story(contentDir, pick);
    if (path !== undefined) write(contentDir, { 'fronts/home.yaml': `stories: [${idOf(path)}]\n` });
  },
  changeOutlet: (contentDir: string, pick: number) =>
    replace(contentDir, 'outlet.yaml', /^tagline: .*$/m, `tagline: News of the harbour, volume ${pick}`),
  changePage: (contentDir: string, pick: number) => replace(contentDir, 'pages/about.md', /$/, `\nEdition ${pick}.\n`),
  async changePicture(contentDir: string, pick: number) {
    const all = found(contentDir, 'stories/**/*.png');
    const path = all[pick % Math.max(1, all.length)];
    if (path === undefined) return;
    const background = { r: pick % 256, g: 90, b: 120 };
    const bytes = await sharp({ create: { width: 900 + (pick % 200), height: 600, channels: 3, background } })
      .png()
      .toBuffer();
    write(contentDir, { [path]: bytes });
  },
  copyPicture(contentDir: string, pick: number) {
    const [from] = found(contentDir, 'stories/**/*.png');
    const path = story(contentDir, pick);
    if (from === undefined || path === undefined) return;
    if (/^image:/m.test(readFileSync(join(contentDir, path), 'utf8'))) return;
    cpSync(join(contentDir, from), join(contentDir, path, '../copied.png'));
    const image = 'image: { file: copied.png, alt: A picture, credit: Example }';
    replace(contentDir, path, /^publishedAt:/m, `${image}\npublishedAt:`);
  },
} as const;

/** The names of all edits. */
export const editNames = Object.keys(edits) as Edit['name'][];
