import { dirname, sep } from 'node:path';
import type { Kind } from '../schema/content.ts';

/** A file of `content/` whose place says what it is. */
export interface ContentFile {
  readonly kind: Kind;
  /** What the entry is called among its kind; its address follows from it. */
  readonly id: string;
  /** Path below `content/`, with forward slashes. */
  readonly path: string;
}

/** Where the files of each kind lie, as authors are told. */
export const places: Record<Kind, string> = {
  outlet: 'outlet.yaml',
  sections: 'sections/<slug>.yaml',
  stories: 'stories/<yyyy>/<mm>/<slug>/index.md',
  updates: 'stories/<yyyy>/<mm>/<slug>/updates/<yyyy>-<mm>-<dd>T<hhmm>.md',
  contributors: 'contributors/<slug>.yaml',
  agencies: 'agencies/<slug>.yaml',
  topics: 'topics/<slug>.yaml',
  series: 'series/<slug>.yaml',
  fronts: 'fronts/<slug>.yaml',
  urgent: 'urgent.yaml',
  pages: 'pages/<slug>.md',
  pictures: 'stories/<yyyy>/<mm>/<slug>/<picture>',
  tables: 'stories/<yyyy>/<mm>/<slug>/<table>.csv',
  media: 'stories/<yyyy>/<mm>/<slug>/<recording, film or document>',
  theme: 'theme.css',
};

const name = '([a-z0-9]+(?:-[a-z0-9]+)*)';
const patterns: readonly [Kind, RegExp][] = [
  ['stories', new RegExp(`^stories/(\\d{4}/(?:0[1-9]|1[0-2])/${name})/index\\.md$`)],
  [
    'updates',
    new RegExp(`^stories/(\\d{4}/(?:0[1-9]|1[0-2])/${name}/updates/\\d{4}-\\d\\d-\\d\\dT\\d{4}(?:-${name})?)\\.md$`),
  ],
  ['pictures', /^(.+\.(?:png|jpe?g|webp|avif|gif|tiff?|svg))$/i],
  ['media', /^((?:stories|pages)\/.+\.(?:mp3|m4a|ogg|opus|mp4|webm|vtt|pdf))$/i],
  ['tables', /^((?:stories|pages)\/.+\.csv)$/i],
  ['outlet', /^(outlet)\.ya?ml$/],
  ['urgent', /^(urgent)\.ya?ml$/],
  ['theme', /^(theme)\.css$/],
  ['pages', new RegExp(`^pages/${name}\\.md$`)],
  ...(['sections', 'contributors', 'agencies', 'topics', 'series', 'fronts'] as const).map((kind): [Kind, RegExp] => [
    kind,
    new RegExp(`^${kind}/${name}\\.ya?ml$`),
  ]),
];

/** What a file is by its place, or `undefined` for one that is no content. `path` has forward slashes. */
export function classify(path: string): ContentFile | undefined {
  for (const [kind, pattern] of patterns) {
    const id = pattern.exec(path)?.[1];
    if (id !== undefined) return { kind, id: id.normalize(), path };
  }
  return undefined;
}

/**
 * Returns the folder of a file of the content, from that of the content, with forward slashes; '' for the content itself.
 * Both are absolute. `relative` of Node does the same, but takes its time, and each reading asks.
 */
export const folderBelow = (contentDir: string, file: string): string =>
  dirname(file)
    .slice(contentDir.length + sep.length)
    .replaceAll(sep, '/');
