/**
 * `npm run bench:pictures -- FILE...`: what the renditions of pictures take in processor time and bytes, and how like the
 * original they are, as builds make them, in another way, and with other settings. Without files it takes the photographs
 * of the demonstration. Prints tables and judges nothing.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { ssim } from '@blazediff/ssim';
import { Command } from 'commander';
import sharp, { type Sharp } from 'sharp';
import { makerOf } from '../../src/build/pictures.ts';
import { renditions, type Rendition } from '../../src/newsroom/story/picture.ts';
import { measurePicture, renditionSettings } from '../../src/reading/pictures/pictures.ts';
import { demonstration } from '../tools/demonstration.ts';

const photographs = join(demonstration, 'stories/2021/10/museum-hangs-photographs');
const ofDemonstration = ['dandelions', 'dogs', 'mountains', 'stream'].map((name) => join(photographs, `${name}.jpg`));
const { args: files } = new Command('npm run bench:pictures --')
  .description('Measures time, bytes and likeness of printed pictures, by settings')
  .argument('[files...]', 'pictures; photographs of the demonstration if left out')
  .parse();
const originals = files.length > 0 ? files : ofDemonstration;

/** Ways to print a picture that is 1,080 pixels wide, which is what phones load. */
const { webp, jpeg } = renditionSettings;
const settings: Record<string, (image: Sharp) => Sharp> = {
  'WebP, as builds make it': (image) => image.webp(webp),
  'WebP, effort 0': (image) => image.webp({ ...webp, effort: 0 }),
  'WebP, effort 1': (image) => image.webp({ ...webp, effort: 1 }),
  'WebP, effort 4': (image) => image.webp({ ...webp, effort: 4 }),
  'AVIF, quality 54, effort 0': (image) => image.avif({ quality: 54, effort: 0 }),
  'AVIF, quality 54, effort 2': (image) => image.avif({ quality: 54, effort: 2 }),
  'JPEG, as builds make it': (image) => image.jpeg(jpeg),
  'JPEG, progressive': (image) => image.jpeg({ ...jpeg, progressive: true }),
  'JPEG, mozjpeg': (image) => image.jpeg({ ...jpeg, mozjpeg: true }),
};
const phoneWidth = 1080;

type Size = Pick<Rendition, 'width' | 'height'>;

/** Sums over all pictures. */
class Figures {
  readonly #rows = new Map<string, { cpu: number; bytes: number; likeness: number; count: number }>();

  add(name: string, cpu: number, bytes: number, likeness: number): void {
    const { cpu: sum, ...row } = this.#rows.get(name) ?? { cpu: 0, bytes: 0, likeness: 0, count: 0 };
    this.#rows.set(name, {
      cpu: sum + cpu,
      bytes: row.bytes + bytes,
      likeness: row.likeness + likeness,
      count: row.count + 1,
    });
  }

  print(title: string): void {
    const [first] = this.#rows.values();
    const share = (value: number, of = 1): string => `${Math.round((100 * value) / of)} %`;
    console.log(`\n| ${title} | CPU, s | | kB | | SSIM |\n| :-- | --: | --: | --: | --: | --: |`);
    for (const [name, { cpu, bytes, likeness, count }] of this.#rows) {
      const costs = [cpu.toFixed(2), share(cpu, first?.cpu), (bytes / 1000).toFixed(0), share(bytes, first?.bytes)];
      console.log(`| ${[name, ...costs, (likeness / count).toFixed(4)].join(' | ')} |`);
    }
  }
}

const [ways, ofSettings] = [new Figures(), new Figures()];
for (const original of originals) {
  const [contentDir, path] = [dirname(original), basename(original)];
  const measured = await measurePicture(contentDir, { id: `stories/${path}`, path: `./${path}`, kind: 'pictures' });
  if ('problem' in measured) throw new Error(`${original} ${measured.problem.message}`);
  const { sources, fallback } = renditions(measured.entry);
  const all = [...sources, fallback];
  // Decoded at its full size: JPEGs are decoded at half of it and less for small renditions, which is not quite the same.
  const { data, info } = await upright(original).raw().toBuffer({ resolveWithObject: true });
  const reference = ({ width, height }: Size) =>
    sharp(data, { raw: info }).resize({ width, height, fit: 'fill' }).raw().toBuffer();
  const compare = async (name: string, make: () => Promise<Buffer[]>) => {
    const [cpu, made] = await timed(make);
    for (const [index, bytes] of made.entries()) {
      const rendition = all[index];
      if (!rendition) throw new Error('One rendition too many was made.');
      ways.add(name, cpu / made.length, bytes.length, await likenessOf(bytes, await reference(rendition), rendition));
    }
  };
  await compare('each rendition from the original', () => inTurn(all, (one) => alone(original, one)));
  await compare('as builds do', async () => {
    const cacheDir = mkdtempSync(join(tmpdir(), 'broadsheet-pictures-'));
    const made = await inTurn(all, makerOf({ original: path, renditions: all }, { contentDir, cacheDir }));
    rmSync(cacheDir, { recursive: true });
    return made;
  });

  const onPhones = sources.find(({ width }) => width >= phoneWidth) ?? fallback;
  const size = { width: onPhones.width, height: onPhones.height };
  const pixels = await reference(size);
  for (const [name, encode] of Object.entries(settings)) {
    const [cpu, bytes] = await timed(() => encode(sharp(pixels, { raw: { ...size, channels: 3 } })).toBuffer());
    ofSettings.add(name, cpu, bytes.length, await likenessOf(bytes, pixels, size));
  }
}
console.log(`${originals.length} pictures`);
ways.print('all renditions');
ofSettings.print(`${phoneWidth.toLocaleString('en-US')} pixels wide, only encoding`);

function upright(original: string): Sharp {
  return sharp(readFileSync(original)).autoOrient().flatten({ background: renditionSettings.background });
}

/** Makes a rendition without knowing of others. */
function alone(original: string, { width, height, format }: Rendition): Promise<Buffer> {
  const image = upright(original).resize({ width, height, fit: 'fill' });
  return (format === 'webp' ? image.webp(webp) : image.jpeg(jpeg)).toBuffer();
}

async function inTurn<Of, To>(list: readonly Of[], make: (one: Of) => Promise<To>): Promise<To[]> {
  const made: To[] = [];
  for (const one of list) made.push(await make(one));
  return made;
}

/** The least seconds of processor time that something takes in three trials, and what it returns. */
async function timed<T>(work: () => Promise<T>): Promise<[seconds: number, result: T]> {
  const trials = await inTurn([1, 2, 3], async () => {
    const before = process.cpuUsage();
    const result = await work();
    const { user, system } = process.cpuUsage(before);
    return { seconds: (user + system) / 1e6, result };
  });
  const [best] = trials.toSorted((one, other) => one.seconds - other.seconds);
  if (!best) throw new Error('There was no trial.');
  return [best.seconds, best.result];
}

/** How like a picture is to the pixels that it was made of: 1 if it is the same. */
async function likenessOf(bytes: Buffer, reference: Buffer, { width, height }: Size): Promise<number> {
  const before = sharp(reference, { raw: { width, height, channels: 3 } });
  const [one, other] = await Promise.all([before, sharp(bytes)].map((image) => image.ensureAlpha().raw().toBuffer()));
  if (!one || !other) throw new Error('A picture has no pixels.');
  return ssim(one, other, undefined, width, height);
}
