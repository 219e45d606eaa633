/** Where the edits of a property test are made, what they draw by lot, and how they are left in order. */
import { dirname, relative } from 'node:path';
import type { GeneratorValue } from 'fast-check';
import sharp from 'sharp';
import { readContent } from '../../src/checks/read-content.ts';
import { toEdition, type Edition } from '../../src/newsroom/edition/edition.ts';
import { Checkout } from './checkout.ts';
import type { ContentTree } from './content-tree.ts';
import { Lots } from './lots.ts';

/** What there is to change: the content, the code, the clock, the cache, and the edition. */
export class Workspace extends Lots {
  readonly tree: ContentTree;
  /** A copy of the project; see `projectCopy`. */
  readonly project: string;
  readonly outDir: string;
  readonly cacheDir: string;
  pressTime = '2025-01-01T00:00:00Z';
  checkout: Checkout | undefined;

  constructor(tree: ContentTree, project: string, outDir: string, cacheDir: string, lots: GeneratorValue) {
    super(lots);
    this.tree = tree;
    this.project = project;
    this.outDir = outDir;
    this.cacheDir = cacheDir;
  }

  /** A few words that were hardly ever used before. */
  words(): string {
    return `${this.one(['Herring', 'Tide', 'Quay', 'Beacon', 'Ballast'])} ${this.number(9999)}`;
  }

  async picture(): Promise<Buffer> {
    const [width, height] = this.one([
      [400, 300],
      [900, 600],
      [1300, 700],
    ] as const);
    const background = { r: this.number(255), g: this.number(255), b: this.number(255) };
    return sharp({ create: { width, height, channels: 3, background } })
      .png()
      .toBuffer();
  }

  /** Puts the tree, or the folder above it, under git. */
  beCheckout(): void {
    this.checkout = new Checkout(this.one([this.tree.folder, dirname(this.tree.folder)]));
  }

  /** Makes it a tree like any other. */
  endCheckout(): void {
    this.checkout?.end();
    this.checkout = undefined;
  }
}

/** A pin as an editor writes it. */
export type WrittenPin = string | { readonly story: string; readonly until?: string };

/** Takes away updates whose story is live no longer, or runs after them, and ends of coverage that have lost theirs. */
async function mendLive(tree: ContentTree, pressTime: string): Promise<void> {
  for (const { file, field, severity } of (await readContent(tree.folder, { pressTime })).problems) {
    const path = relative(tree.folder, file);
    if (path.includes('/updates/')) tree.remove(path);
    else if (field === 'coverageEndedAt' && severity === 'error') tree.set(path, { coverageEndedAt: undefined });
  }
}

/** Takes out of the tree what authors must take out before an edition is printed. */
export async function mend({ tree, pressTime }: Workspace): Promise<void> {
  for (const path of tree.stories()) mendLife(tree, path);
  const { content } = await readContent(tree.folder, { pressTime });
  if (!content) throw new Error('The tree has no outlet any more.');
  const { storyById }: Edition = toEdition(content, { pressTime });
  for (const path of tree.files('**/*.md')) {
    const linkToStory = /\[([^\]]*)\]\(\/(\d{4}\/\d\d\/[a-z0-9-]+)\/\)/g;
    const body = tree
      .body(path)
      .replace(linkToStory, (link, words: string, id: string) => (storyById.has(id) ? link : words))
      .replace(/::related\{story="([^"]*)"\}\n/g, (card, id: string) =>
        storyById.has(id) && !path.startsWith(`stories/${id}/`) ? card : '',
      );
    tree.setBody(path, body);
  }
  // A front may list what is to come, and what was withdrawn, but no draft.
  const released = new Set(content.stories.filter(({ data }) => !data.draft).map(({ id }) => id));
  const isShown = (id: string) => released.has(id);
  for (const path of tree.files('fronts/*.yaml')) {
    const order = tree.fields(path)['stories'] as WrittenPin[];
    const there = order.filter((pin) => isShown(typeof pin === 'string' ? pin : pin.story));
    if (there.length < order.length) tree.set(path, { stories: there });
  }
  if (tree.has('urgent.yaml') && !isShown(String(tree.fields('urgent.yaml')['story']))) {
    tree.set('urgent.yaml', { story: undefined });
  }
  await mendLive(tree, pressTime);
}

/** Takes out of a story what is dated before it ran, and former addresses that other stories have now. */
function mendLife(tree: ContentTree, path: string): void {
  const { publishedAt, embargoUntil, updatedAt, corrections = [], killed, aliases = [] } = tree.fields(path) as Life;
  const isLater = (moment: string | undefined, than: string | undefined) =>
    moment === undefined || than === undefined || Date.parse(moment) >= Date.parse(than);
  const taken = new Set(
    tree.stories().flatMap((other) => {
      const id = dirname(other).slice('stories/'.length);
      return other === path ? [id] : [id, ...((tree.fields(other)['aliases'] as string[] | undefined) ?? [])];
    }),
  );
  const mended: Life = {
    updatedAt: isLater(updatedAt, publishedAt) ? updatedAt : undefined,
    corrections: corrections.filter(({ at }) => isLater(at, publishedAt)),
    embargoUntil: isLater(publishedAt, embargoUntil) ? embargoUntil : undefined,
    killed: isLater(killed?.at, publishedAt) ? killed : undefined,
    aliases: aliases.filter((alias) => !taken.has(alias)),
  };
  const isWhole =
    mended.updatedAt === updatedAt &&
    mended.embargoUntil === embargoUntil &&
    mended.killed === killed &&
    mended.corrections?.length === corrections.length &&
    mended.aliases?.length === aliases.length;
  if (!isWhole) tree.set(path, { ...mended });
}

/** What a story says of its own life. */
interface Life {
  readonly publishedAt?: string;
  readonly embargoUntil?: string | undefined;
  readonly updatedAt?: string | undefined;
  readonly corrections?: readonly { readonly at: string }[];
  readonly killed?: { readonly at: string } | undefined;
  readonly aliases?: readonly string[];
}
