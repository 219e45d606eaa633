/**
 * Canaries: words and pictures that only a held or withdrawn story has, in every place in which an author writes a word
 * that reaches readers.
 */
import sharp from 'sharp';
import type { ContentTree } from './content-tree.ts';

/** The moment at which stories come out, or are withdrawn. */
export const moment = '2025-02-01T00:00:00Z';

/** The later moment, at which each story is corrected. */
export const dayAfter = '2025-02-02T00:00:00Z';

/** Why a story is held back, or no longer there. */
const fields = {
  draft: 'publishedAt: 2024-12-01T00:00:00Z\ndraft: true',
  embargoed: `publishedAt: ${moment}\nembargoUntil: ${moment}`,
  scheduled: `publishedAt: ${moment}`,
  killed: `publishedAt: 2024-12-01T00:00:00Z\nkilled: { at: ${moment}, reason: It was not so. }`,
} as const;

export type CanaryKind = keyof typeof fields;
export const canaryKinds = Object.keys(fields) as CanaryKind[];

/** Returns whether readers may see a story of a kind. ISO times of one form are in the order of their letters. */
export function isPublic(kind: CanaryKind, pressTime: string): boolean {
  if (kind === 'draft') return false;
  return kind === 'killed' ? pressTime < moment : pressTime >= moment;
}

const places = ['slug', 'headline', 'standfirst', 'kicker', 'byline', 'dateline', 'alt', 'caption', 'credit'] as const;
const more = ['body', 'quote', 'figure', 'correction', 'lead', 'inner', 'alias'] as const;

export const canaryPlaces = [...places, ...more];
export type CanaryPlace = (typeof canaryPlaces)[number];

/** The word of a place; none is English. */
export const canary = (kind: CanaryKind, place: CanaryPlace): string => `zq${place}x${kind}`;

/** The month under which a story is listed while it is public. */
export const monthOfCanary = (kind: CanaryKind): string =>
  fields[kind].includes(`publishedAt: ${moment}`) ? '2025/02' : '2024/12';

function source(kind: CanaryKind): string {
  const word = (place: CanaryPlace) => canary(kind, place);
  return `---
headline: ${word('headline')} Lands
standfirst: It is ${word('standfirst')}.
kicker: ${word('kicker')}
bylineText: ${word('byline')}
dateline: ${word('dateline')}
section: harbour
alsoIn: [council]
topics: [bridges]
byline: [ines-okafor]
aliases: [2024/11/${word('alias')}]
image: { file: ${word('lead')}.png, alt: ${word('alt')}, caption: ${word('caption')}, credit: ${word('credit')} }
corrections: [{ at: ${dayAfter}, text: It was ${word('correction')}. }]
${fields[kind]}
---

The bird is called ${word('body')}.

:::pullquote{by="X"}
Say ${word('quote')}.
:::

::figure{file="${word('inner')}.png" alt="A" caption="${word('figure')}" credit="C"}
`;
}

const picture = (red: number, green: number): Promise<Buffer> =>
  sharp({ create: { width: 400, height: 300, channels: 3, background: { r: red, g: green, b: 90 } } })
    .png()
    .toBuffer();

/** Adds a story of each kind to a paper. Returns the original pictures of each. */
export async function addCanaries(tree: ContentTree): Promise<ReadonlyMap<CanaryKind, readonly Buffer[]>> {
  const originals = new Map<CanaryKind, readonly Buffer[]>();
  for (const [number, kind] of canaryKinds.entries()) {
    const [lead, inner] = [await picture(10 + number, 1), await picture(200 + number, 2)];
    originals.set(kind, [lead, inner]);
    const folder = `stories/2024/12/${canary(kind, 'slug')}`;
    tree.writeBytes(`${folder}/index.md`, source(kind));
    tree.writeBytes(`${folder}/${canary(kind, 'lead')}.png`, lead);
    tree.writeBytes(`${folder}/${canary(kind, 'inner')}.png`, inner);
  }
  return originals;
}
