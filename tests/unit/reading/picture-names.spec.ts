/** What an author is told who names a picture that cannot be found or printed, and which names are understood. */
import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { standingPageKey } from '../../../src/newsroom/edition/cache-key.ts';
import { toPage } from '../../../src/newsroom/lists/standing-page.ts';
import { renditions } from '../../../src/newsroom/story/picture.ts';
import { toStory } from '../../../src/newsroom/story/story.ts';
import { pictureJobs } from '../../../src/build/pictures.ts';
import { write } from '../../tools/files.ts';
import { freshGazette } from '../../tools/gazette.ts';
import { flat } from '../../tools/pictures.ts';
import { problemLines, readTree } from '../../tools/problem-lines.ts';

const place = 'stories/2024/03/a';
let folder: string;
beforeAll(async () => (folder = await freshGazette()));
afterEach(() => rmSync(join(folder, place), { recursive: true, force: true }));

/** Writes a story whose lead picture has a name, with files beside it. */
async function nameIt(name: string, beside: readonly string[] = [], figure?: string): Promise<void> {
  const image = `image: ${JSON.stringify({ file: name, alt: 'A map', credit: 'Gazette' })}`;
  const fields = `headline: A\nstandfirst: B\nsection: harbour\npublishedAt: 2024-03-10T12:00:00Z\n${image}`;
  const body = figure === undefined ? 'Words.' : `::figure{file="${figure}" alt="A map" credit="Gazette"}`;
  const picture = await flat({ width: 1200, height: 900 });
  write(folder, { [`${place}/index.md`]: `---\n${fields}\n---\n\n${body}\n` });
  write(folder, Object.fromEntries(beside.map((other) => [`${place}/${other}`, picture])));
}

const told = (): Promise<string[]> => problemLines(folder);

for (const [name, beside, message] of [
  ['./map.png', ['map.png'], /"\.\/map\.png" names a folder → .* write only "map\.png"$/],
  ['../b/map.png', [], /names a folder → /],
  ['C:\\Pictures\\map.png', [], /names a folder → .* write only "map\.png"$/],
  ['/map.png', [], /names a folder → /],
  ['https://example.org/map.png', [], /is an address on the web → save the picture beside this file/],
  ['//example.org/map.png', [], /is an address on the web → /],
  ['www.example.org/map.png', [], /is an address on the web → /],
  ['pic.heic', ['pic.heic'], /"pic\.heic" is HEIC, which cannot be printed → export the picture as JPEG or PNG/],
  ['IMG_1.HEIF', [], /is HEIC, which cannot be printed → /],
  ['chart.ai', [], /is \.ai, which cannot be printed → /],
  ['scan.pdf', [], /is PDF, which cannot be printed → /],
  ['clip.mp4', [], /is \.mp4, which cannot be printed → /],
  ['map', ['map.png'], /"map" has no ending → give the whole file name/],
  ['Map.png', ['map.png'], /there is no file "Map\.png" beside this one → did you mean "map\.png", which is there\?/],
  ['map.jpg', ['map.png'], /did you mean "map\.png", which is there\?/],
  ['map.PNG', ['map.png'], /did you mean "map\.png", which is there\?/],
  ['mpa.png', ['map.png'], /did you mean "map\.png", which is there\?/],
  ['my map.png', ['my-map.png'], /there is no file "my map\.png" .* did you mean "my-map\.png"/],
  [
    'map.gif',
    [],
    /there is no file "map\.gif" beside this one → put it into stories\/2024\/03\/a\/, or correct the name/,
  ],
  [`${'long'.repeat(80)}.png`, [], /beside this one → put it into /],
  ['nul\0.png', [], /has a NUL byte, U\+0000 → delete it/],
  ['pic.jpg', ['pic.heic'], /there is "pic\.heic" and no "pic\.jpg" → export it as JPEG or PNG/],
] as const) {
  test(`"${name.replace('\0', '␀')}" beside ${beside.join(', ') || 'no picture'} is told in one line`, async () => {
    await nameIt(name, beside);
    const lines = await told();
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^stories\/2024\/03\/a\/index\.md:6 image\.file: [^\n]+ → [^\n]+$/);
    expect(lines[0]).toMatch(message);
  });
}

test('a figure in the text is told in the same words', async () => {
  await nameIt('map.png', ['map.png'], './map.png');
  expect(await told()).toEqual([expect.stringMatching(/:9 body figure\.file: "\.\/map\.png" names a folder → /)]);
});

test('a folder and a link that have the name of a picture are told as what they are', async () => {
  await nameIt('map.png', ['other.png'], 'link.png');
  mkdirSync(join(folder, place, 'map.png'));
  symlinkSync('gone.png', join(folder, place, 'link.png'));
  expect(await told()).toEqual([
    expect.stringMatching(/:6 image\.file: "map\.png" is a folder → /),
    expect.stringMatching(/:9 body figure\.file: "link\.png" is a link to another file → /),
    expect.stringMatching(/link\.png:1 file: is a symbolic link, which is not followed → /),
  ]);
});

test('a logo with a folder in its name is told once', async () => {
  const outlet = join(folder, 'outlet.yaml');
  const source = readFileSync(outlet, 'utf8');
  write(folder, { 'outlet.yaml': source.replace(/^logo: .*$/m, 'logo: ./logo.svg') });
  expect(await told()).toEqual([expect.stringMatching(/^outlet\.yaml:\d+ logo: "\.\/logo\.svg" is not a logo → /)]);
  write(folder, { 'outlet.yaml': source });
});

for (const [name, onDisk = name] of [
  ['père noël.jpg'],
  ['père noël.jpg', 'père noël.jpg'.normalize('NFD')],
  ['père noël.jpg'.normalize('NFD'), 'père noël.jpg'],
  ['a map #1.png'],
  ['50%.png'],
  ['why?.png'],
  ['🎅 at work.PNG'],
  ['地図.JPEG'],
  ["the mayor's map.webp"],
  ['(1) map & key.Png'],
] as const) {
  test(`"${name}" is found as ${JSON.stringify(onDisk)}, in the lead and in the text`, async () => {
    await nameIt(name, [onDisk], name);
    expect(await told()).toEqual([]);
    const { released, figures } = await readTree(folder);
    const edition = released?.edition;
    const entry = edition?.storyById.get('2024/03/a');
    const file = edition?.pictures.get(`${place}/${name.normalize()}`);
    expect(file?.data.path).toBe(`${place}/${onDisk}`);
    const body = `::figure{file="${name}" alt="A map" credit="Gazette"}`;
    const story = edition && entry && toStory(entry, body, edition);
    const path = file && renditions(file).fallback.path;
    expect(path).toMatch(/^\/pictures\/[\w.-]+-[0-9a-f]{12}-1200\.jpg$/);
    expect(story?.picture?.fallback.path).toBe(path);
    expect(story?.body).toMatchObject([{ type: 'figure', picture: { fallback: { path } } }]);
    const jobs = edition ? pictureJobs(edition, figures) : [];
    expect(jobs.find((job) => job.renditions.some((rendition) => rendition.path === path))?.original).toBe(
      `${place}/${onDisk}`,
    );
  });
}

test('a standing page shows pictures that lie beside it, and is made anew when one changes', async () => {
  const figure = '::figure{file="our house.png" alt="Our house" credit="Gazette"}';
  const page = 'pages/house.md';
  const read = async (width: number) => {
    write(folder, {
      [page]: `---\nheadline: House\nstandfirst: Ours.\n---\n\n${figure}\n`,
      'pages/our house.png': await flat({ width, height: 3 }),
    });
    expect(await told()).toEqual([]);
    const { released, figures } = await readTree(folder);
    const edition = released?.edition;
    const entry = edition?.pages.get('house');
    if (!edition || !entry) throw new Error('There is no page.');
    const made = toPage(entry, figure, edition);
    const printed = pictureJobs(edition, figures).flatMap((job) => job.renditions.map(({ path }) => path));
    expect(made.body).toMatchObject([{ type: 'figure', picture: { alt: 'Our house', width } }]);
    expect(printed.filter((path) => path.startsWith('/pictures/our-house-'))).toHaveLength(2);
    return standingPageKey(entry, edition);
  };
  expect(await read(4)).not.toBe(await read(5));
  write(folder, { 'pages/our house.png': '' });
  expect(await told()).toEqual([expect.stringMatching(/^pages\/our house\.png:1 file: is empty → /)]);
  for (const path of [page, 'pages/our house.png']) rmSync(join(folder, path));
});

test('a broken picture beside an update is told', async () => {
  const path = 'stories/2024/02/bridge-reopens/updates/buoy.jpg';
  write(folder, { [path]: '%PDF-1.4' });
  expect(await told()).toEqual([expect.stringMatching(/updates\/buoy\.jpg:1 file: is PDF, whatever its name says → /)]);
  rmSync(join(folder, dirname(path)), { recursive: true });
});
