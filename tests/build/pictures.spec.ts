/** Pictures: whatever passes the check is printed, and what cannot be printed is told with its file and the way out. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { classify } from '../../src/reading/files.ts';
import { measurePicture } from '../../src/reading/pictures/pictures.ts';
import { renditions, shareRendition } from '../../src/newsroom/story/picture.ts';
import { makerOf, printLogo } from '../../src/build/pictures.ts';
import type { Entry } from '../../src/schema/content.ts';
import { content, edition } from '../tools/newsroom.ts';
import { damagedPictures, type PictureBytes } from '../tools/damaged-pictures.ts';
import { flat } from '../tools/pictures.ts';
import { buildIn } from '../tools/build-in.ts';
import { newFolder, write } from '../tools/files.ts';
import { root } from '../tools/root.ts';

const folder = 'stories/2024/03/a';
let contentDir: string;
test.beforeEach(() => (contentDir = join(newFolder(), 'content')));
test.afterEach(() => rmSync(dirname(contentDir), { recursive: true }));

/** What the check finds of a picture: its entry, or its message. */
async function checked(path: string, bytes: PictureBytes): Promise<Entry<'pictures'> | string> {
  write(contentDir, { [path]: await bytes });
  const file = classify(path);
  if (!file) throw new Error(`${path} is not taken for a picture.`);
  const measured = await measurePicture(contentDir, file);
  if ('entry' in measured) return measured.entry;
  expect(measured.problem).toMatchObject({ file: join(contentDir, path), severity: 'error', field: 'file' });
  return measured.problem.message;
}

/** All renditions of a picture that passes the check, each as pixels. */
async function printed(name: string, bytes: PictureBytes) {
  const entry = await checked(`${folder}/${name}`, bytes);
  if (typeof entry === 'string') throw new Error(entry);
  const { sources, fallback } = renditions(entry);
  const cacheDir = join(dirname(contentDir), 'cache');
  const all = [...sources, fallback];
  const make = makerOf({ original: entry.data.path, renditions: all }, { contentDir, cacheDir });
  const made = all.map(async (rendition) => {
    const file = await make(rendition);
    const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height], rendition.path).toEqual([rendition.width, rendition.height]);
    return { ...info, data };
  });
  return Promise.all(made);
}

/** Are the channels of the first pixel near to these values? */
const near = (data: Buffer, wanted: readonly number[], tolerance = 40) =>
  wanted.every((value, channel) => Math.abs((data[channel] ?? -99) - value) < tolerance);

for (const [name, bytes, message] of damagedPictures) {
  test(`${name} is refused with its mend`, async () => {
    const said = await checked(`${folder}/${name.replaceAll(' ', '-')}`, bytes);
    expect(said).toMatch(message);
    expect(said).toMatch(/^[^\n]+ → [^\n]+$/);
  });
}

for (const [name, width, height] of [
  // No side of a WebP has more than 16,383 pixels, and no side of a JPEG more than 65,535.
  ['tall.png', 350, 17_000],
  ['taller.png', 10, 100_000],
  ['line.png', 1, 20_000],
  ['wide.png', 30_000, 20],
  ['wider.png', 100_000, 2],
  ['dot.png', 1, 1],
  ['tall.jpg', 20, 30_000],
  ['tall.tiff', 20, 17_000],
] as const) {
  test(`a picture of ${width} × ${height} pixels is printed (${name})`, async () => {
    expect((await printed(name, flat({ width, height }, name.split('.')[1]))).length).toBeGreaterThanOrEqual(2);
  });
}

test('a PNG that is called .jpg is printed as what it is', async () => {
  expect(await printed('map.jpg', flat({ width: 40, height: 30 }, 'png'))).toHaveLength(2);
});

test('a GIF or WebP of a single frame is printed', async () => {
  expect(await printed('still.gif', flat({ width: 40, height: 30 }, 'gif'))).toHaveLength(2);
  expect(await printed('still.webp', flat({ width: 40, height: 30 }, 'webp'))).toHaveLength(2);
});

test('a transparent picture is printed on white, in every format', async () => {
  const clear = { width: 40, height: 30, color: { r: 0, g: 0, b: 0, alpha: 0 } };
  for (const ending of ['png', 'webp', 'gif', 'avif']) {
    for (const { data, channels } of await printed(`clear.${ending}`, flat(clear, ending))) {
      expect(channels, ending).toBe(3);
      expect(near(data, [255, 255, 255]), ending).toBe(true);
    }
  }
});

test('a picture that a camera has turned is printed upright', async () => {
  const turned = sharp(await flat({ width: 40, height: 20 }, 'png'))
    .jpeg()
    .withMetadata({ orientation: 6 })
    .toBuffer();
  for (const { width, height } of await printed('turned.jpg', turned)) expect([width, height]).toEqual([20, 40]);
});

test('colors for the press, deep colors and grays are printed in the colors of a screen', async () => {
  const red = { r: 200, g: 30, b: 30, alpha: 1 };
  const image = sharp(await flat({ width: 40, height: 30, color: red }, 'png'));
  const gray = sharp(await flat({ width: 40, height: 30, color: { r: 90, g: 90, b: 90, alpha: 0.5 } }, 'png'));
  const cases: [name: string, bytes: PictureBytes, wanted: number[]][] = [
    ['cmyk.jpg', image.clone().toColourspace('cmyk').jpeg().toBuffer(), [200, 30, 30]],
    ['deep.png', image.clone().toColourspace('rgb16').png().toBuffer(), [200, 30, 30]],
    ['deep.tiff', image.clone().toColourspace('rgb16').tiff().toBuffer(), [200, 30, 30]],
    ['gray.png', gray.clone().grayscale().png().toBuffer(), [172, 172, 172]],
    ['gray16.png', gray.clone().toColourspace('grey16').png().toBuffer(), [172, 172, 172]],
  ];
  for (const [name, bytes, wanted] of cases) {
    for (const { data } of await printed(name, bytes)) expect(near(data, wanted), `${name} ${data[0]}`).toBe(true);
  }
});

test('a drawing is printed as it is, and for machines as a JPEG in light colors', async () => {
  const [light, dark] = ['fill:#f00', 'fill:#00f'];
  const styles = `<style>path{${light}}@media (prefers-color-scheme:dark){path{${dark}}}</style>`;
  const source = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 400">${styles}<path d="M0 0h600v400H0z"/></svg>`;
  const entry = await checked(`${folder}/map.svg`, Promise.resolve(source));
  if (typeof entry === 'string') throw new Error(entry);
  const { sources, fallback } = renditions(entry);
  const job = { original: entry.data.path, renditions: [...sources, fallback] };
  const made = makerOf(job, { contentDir, cacheDir: join(dirname(contentDir), 'cache') });
  expect(await Promise.all(sources.map(made))).toEqual([Buffer.from(source)]);
  expect(fallback).toMatchObject({ width: 600, height: 400, format: 'jpeg' });
  expect(
    near(
      await sharp(await made(fallback))
        .raw()
        .toBuffer(),
      [255, 0, 0],
    ),
  ).toBe(true);
});

test('a link preview shows the part of a picture around its focus, upright', async () => {
  // A camera has turned the picture: its red left half is shown at the top.
  const red = await flat({ width: 400, height: 400, color: { r: 200, g: 0, b: 0, alpha: 1 } });
  const turned = sharp(await flat({ width: 800, height: 400, color: { r: 0, g: 0, b: 200, alpha: 1 } }))
    .composite([{ input: red, left: 0, top: 0 }])
    .jpeg()
    .withMetadata({ orientation: 6 })
    .toBuffer();
  const entry = await checked(`${folder}/turned.jpg`, turned);
  if (typeof entry === 'string') throw new Error(entry);
  for (const [focus, color] of [
    ['top', [200, 0, 0]],
    ['bottom', [0, 0, 200]],
  ] as const) {
    const rendition = shareRendition(entry, focus);
    if (!rendition) throw new Error('There is no link preview.');
    const folders = { contentDir, cacheDir: join(dirname(contentDir), 'cache') };
    const image = sharp(await makerOf({ original: entry.data.path, renditions: [rendition] }, folders)(rendition));
    expect(await image.metadata()).toMatchObject({ width: 400, height: 210 });
    expect(near(await image.raw().toBuffer(), color), focus).toBe(true);
  }
});

test('a rendition is the same whether it is made alone or with others', async () => {
  const noise = { width: 1700, height: 500, channels: 3, background: '#000' } as const;
  const image = sharp({ create: { ...noise, noise: { type: 'gaussian', mean: 128, sigma: 40 } } });
  const entry = await checked(`${folder}/noise.jpg`, image.jpeg().toBuffer());
  if (typeof entry === 'string') throw new Error(entry);
  const { sources, fallback } = renditions(entry);
  const job = { original: entry.data.path, renditions: [...sources, fallback] };
  const folders = (name: string) => ({ contentDir, cacheDir: join(dirname(contentDir), name) });
  const together = makerOf(job, folders('together'));
  for (const rendition of job.renditions) {
    const alone = await makerOf(job, folders(basename(rendition.path)))(rendition);
    expect(alone.equals(await together(rendition)), rendition.path).toBe(true);
  }
});

test('a rendition that was made is found by later builds, after a kill and in another folder too', async () => {
  const entry = await checked(`${folder}/map.png`, flat({ width: 800, height: 600 }));
  if (typeof entry === 'string') throw new Error(entry);
  const { sources, fallback } = renditions(entry);
  const job = { original: entry.data.path, renditions: [...sources, fallback] };
  const folders = { contentDir, cacheDir: join(dirname(contentDir), 'cache') };
  const made = await makerOf(job, folders)(fallback);
  // Without the original, only what is in the cache can be had.
  rmSync(join(contentDir, entry.data.path));
  expect(await makerOf(job, folders)(fallback)).toEqual(made);
  expect(await makerOf({ ...job, original: 'stories/2026/01/b/map.png' }, folders)(fallback)).toEqual(made);
  for (const source of sources) await expect(makerOf(job, folders)(source)).rejects.toThrow('ENOENT');
});

test('more pictures are made at once than the four for which Node has threads of itself', () => {
  const script = `
    import { setTimeout } from 'node:timers/promises';
    import sharp from 'sharp';
    const picture = sharp({ create: { width: 1500, height: 1000, channels: 3, background: '#888' } });
    let left = 12;
    let most = 0;
    for (let made = left; made > 0; made -= 1) void picture.clone().webp().toBuffer().then(() => (left -= 1));
    for (; left > 0; await setTimeout(1)) most = Math.max(most, sharp.counters().process);
    console.log(String(most));`;
  const args = ['--env-file=src/build/astro.env', '--input-type=module', '--eval', script];
  const { UV_THREADPOOL_SIZE: _, ...env } = process.env;
  expect(Number(execFileSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' }))).toBeGreaterThan(4);
});

test('a picture with the profile of the screen is not converted, and one with another profile is', async () => {
  const color = { r: 200, g: 60, b: 60, alpha: 1 };
  const ofPhone = await sharp(await flat({ width: 40, height: 30, color }))
    .withIccProfile('p3')
    .png()
    .toBuffer();
  const { icc } = await sharp(ofPhone).metadata();
  if (!icc) throw new Error('There is no profile.');
  // The colors of a phone under the name of the screen: a conversion would show.
  const misnamed = join(dirname(contentDir), 'misnamed.icc');
  writeFileSync(misnamed, Buffer.concat([icc.subarray(0, 48), Buffer.from('IEC sRGB'), icc.subarray(56)]));
  const raw = sharp(ofPhone, { ignoreIcc: true });
  const ofScreen = await raw.clone().withMetadata({ icc: misnamed }).png().toBuffer();
  const stored = [...(await raw.raw().toBuffer()).subarray(0, 3)];
  for (const [name, bytes, wanted] of [
    ['screen.png', ofScreen, stored],
    ['phone.png', ofPhone, [200, 60, 60]],
  ] as const) {
    for (const { data } of await printed(name, Promise.resolve(bytes)))
      expect(near(data, wanted, 6), `${name} ${data[0]}`).toBe(true);
  }
});

test('the picture for machines is 1,200 pixels wide, where the original is', () => {
  const entry = (width: number): Entry<'pictures'> => {
    return { id: 'a.jpg', collection: 'pictures', data: { path: 'a.jpg', digest: 'a'.repeat(64), width, height: 800 } };
  };
  expect(renditions(entry(4000)).fallback.width).toBe(1200);
  expect(renditions(entry(1200)).fallback.width).toBe(1200);
  expect(renditions(entry(900)).fallback.width).toBe(900);
});

test('printed names are plain, whatever letters the picture’s name has', () => {
  const name = (file: string) =>
    renditions({
      id: `${folder}/${file}`,
      collection: 'pictures',
      data: { path: file, digest: 'a'.repeat(64), width: 9, height: 9 },
    }).fallback.path;
  const digest = 'a'.repeat(12);
  for (const [file, plain] of [
    ['map.png', 'map'],
    ['map.v2.png', 'map.v2'],
    ['IMG_0001.JPG', 'IMG_0001'],
    ['père noël.jpg', 'pere-noel'],
    ['père noël.jpg'.normalize('NFD'), 'pere-noel'],
    ['50% off? #1.png', '50-off-1'],
    ['🎅.png', 'picture'],
    ['地図.png', 'picture'],
    ['a&b"c<d>.png', 'a-b-c-d'],
    ['..png', 'picture'],
    [`${'long'.repeat(62)}.png`, 'long'.repeat(25)],
  ] as const) {
    expect(name(file), file).toBe(`/pictures/${plain}-${digest}-9.jpg`);
  }
});

for (const [kind, name, bytes, message] of [
  ['an empty drawing', 'logo.svg', '', /is empty → /],
  [
    'a drawing that is cut short',
    'logo.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" width="9"><re',
    /damaged drawing.* → /,
  ],
  ['a drawing without a size', 'logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', /without a size → /],
  ['a web page', 'logo.svg', '<!doctype html><p>Not found', /is a web page, .* → /],
  ['an empty PNG', 'logo.png', '', /is empty → /],
  ['a drawing called .png', 'logo.png', drawing(32), /is SVG under a name in \.png → export it as PNG/],
  ['a JPEG called .png', 'logo.png', flat({ width: 9, height: 9 }, 'jpg'), /is JPEG under a name in \.png → /],
  ['a PNG called .svg', 'logo.svg', flat({ width: 9, height: 9 }, 'png'), /is PNG under a name in \.svg → /],
] as const) {
  test(`a logo that is ${kind} is refused with its mend`, async () => {
    expect(await checked(name, Promise.resolve(bytes))).toMatch(message);
  });
}

function drawing(side: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><path d="M0 0h9v9z"/></svg>`;
}

test('a logo may be drawn at any size that fits into memory', async () => {
  const build = buildIn(dirname(contentDir), edition());
  mkdirSync(build.unfinished, { recursive: true });
  for (const side of [1, 32, 9000, 16_000]) {
    expect(await checked('logo.svg', Promise.resolve(drawing(side))), String(side)).toMatchObject({ id: 'logo.svg' });
    await printLogo(build);
    const { width, height } = await sharp(join(build.unfinished, 'logo-512.png')).metadata();
    expect([width, height], String(side)).toEqual([512, 512]);
  }
  expect(await checked('logo.svg', Promise.resolve(drawing(30_000)))).toMatch(/268 million pixels → /);
});

test('a device may cut the maskable icon to a circle without cutting the logo', async () => {
  write(contentDir, {
    'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9H0z"/></svg>',
  });
  const build = buildIn(dirname(contentDir), edition());
  mkdirSync(build.unfinished, { recursive: true });
  await printLogo(build);
  const icon = sharp(join(build.unfinished, 'logo-512-maskable.png'));
  const { data, info } = await icon.grayscale().raw().toBuffer({ resolveWithObject: true });
  const isInk = (x: number, y: number) => (data[(y * info.width + x) * info.channels] ?? 255) < 128;
  const inkAt: number[] = [];
  for (let y = 0; y < info.height; y += 1) {
    for (let x = 0; x < info.width; x += 1) if (isInk(x, y)) inkAt.push(Math.hypot(x + 0.5 - 256, y + 0.5 - 256));
  }
  expect(info.width).toBe(512);
  expect(inkAt.length).toBeGreaterThan(250 ** 2);
  expect(Math.max(...inkAt)).toBeLessThanOrEqual(0.4 * 512);
});

test('a logo with the name of an icon does not take the place of the icon of the previous build', async () => {
  write(contentDir, { 'logo-512.png': await flat({ width: 40, height: 20 }) });
  const { outlet } = content();
  const named = edition({ outlet: { ...outlet, data: { ...outlet.data, logo: 'logo-512.png' } } });
  const build = buildIn(dirname(contentDir), named);
  mkdirSync(build.unfinished, { recursive: true });
  await printLogo(build);
  const { width, height } = await sharp(join(build.unfinished, 'logo-512.png')).metadata();
  expect([width, height]).toEqual([512, 512]);
  expect(readdirSync(build.unfinished)).toHaveLength(3);

  rmSync(build.unfinished, { recursive: true });
  mkdirSync(build.unfinished);
  build.staged.keep = () => true;
  await printLogo(build);
  expect(readdirSync(build.unfinished)).toEqual([]);
});
