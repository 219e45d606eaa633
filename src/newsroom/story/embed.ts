import type { Attributes } from '../../text/markdown/directives.ts';

/** Something that stands elsewhere and may be loaded into a story, if its reader asks for it. */
export interface Embed {
  /** "YouTube" */
  readonly provider: string;
  readonly title: string;
  /** Where it stands, for readers who would rather go there. */
  readonly url: string;
  /** The address of the frame, which is asked for nothing before the reader has chosen to load it. */
  readonly frame: string;
  /** The source that the security policy has to let the frame come from. */
  readonly origin: string;
  /** What the frame's box is like: as wide as a film, as high as a chart, or as high as a post. */
  readonly shape: 'film' | 'chart' | 'post';
}

interface Provider {
  readonly name: string;
  readonly shape: Embed['shape'];
  /** An address of the provider's, as authors copy it. */
  readonly example: string;
  /** Of its addresses, without scheme, `www.` and fragment; what is in parentheses goes into the frame's address. */
  readonly patterns: readonly RegExp[];
  /** `start` is the moment at which a film begins, in seconds; 0 for its beginning. */
  readonly frame: (id: string, more: string | undefined, start: number) => string;
}

/** Whose frames may be shown. Each is asked to set no cookies and to keep no record, where it has a way to be asked. */
const providers: readonly Provider[] = [
  {
    name: 'YouTube',
    shape: 'film',
    example: 'https://www.youtube.com/watch?v=…',
    patterns: [
      /^(?:m\.)?youtube\.com\/watch\?(?:.*&)?v=([\w-]{11})(?:&.*)?$/,
      /^youtu\.be\/([\w-]{11})(?:\?.*)?$/,
      /^(?:m\.)?youtube\.com\/(?:shorts|live|embed)\/([\w-]{11})(?:\?.*)?$/,
    ],
    frame: (id, _more, start) =>
      `https://www.youtube-nocookie.com/embed/${id}?autoplay=1${start > 0 ? `&start=${start}` : ''}`,
  },
  {
    name: 'Vimeo',
    shape: 'film',
    example: 'https://vimeo.com/…',
    patterns: [/^vimeo\.com\/(\d+)(?:\/([\da-f]+))?\/?(?:\?.*)?$/],
    frame: (id, hash, start) =>
      `https://player.vimeo.com/video/${id}?${hash === undefined ? '' : `h=${hash}&`}autoplay=1&dnt=1${start > 0 ? `#t=${start}s` : ''}`,
  },
  {
    name: 'Datawrapper',
    shape: 'chart',
    example: 'https://datawrapper.dwcdn.net/…/',
    patterns: [/^datawrapper\.dwcdn\.net\/(\w{5})(?:\/(\d+))?\/?$/],
    frame: (id, version) => `https://datawrapper.dwcdn.net/${id}/${version === undefined ? '' : `${version}/`}`,
  },
  {
    name: 'X',
    shape: 'post',
    example: 'https://x.com/…/status/…',
    patterns: [/^(?:mobile\.)?(?:x|twitter)\.com\/\w+\/status\/(\d+)\/?(?:\?.*)?$/],
    frame: (id) => `https://platform.twitter.com/embed/Tweet.html?id=${id}&dnt=true`,
  },
];

/** What an author wrote between the braces of `::embed`, as readers get it; `undefined` if it has a mistake. */
export function toEmbed({ url = '', title = '' }: Attributes): Embed | undefined {
  const address = url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/#.*$/, '');
  if (address === url || title.trim() === '') return undefined;
  for (const { name, shape, patterns, frame } of providers) {
    const match = patterns.map((pattern) => pattern.exec(address)).find(Boolean);
    if (!match) continue;
    const source = frame(match[1] ?? '', match[2], startOf(new URL(url)));
    return { provider: name, title, url, frame: source, origin: new URL(source).origin, shape };
  }
  return undefined;
}

/** Names under which addresses of films carry their start. */
const startNames = ['t', 'start', 'time_continue'];

/** The start of a film in seconds, as its address says it: `?t=90`, `&t=1m30s`, `#t=90`; 0 if it says none. */
function startOf({ searchParams, hash }: URL): number {
  const fragment = new URLSearchParams(hash.slice(1));
  const given = startNames.map((name) => searchParams.get(name) ?? fragment.get(name)).find((value) => value !== null);
  const [, hours = 0, minutes = 0, seconds = 0] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(given ?? '') ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** What is wrong with an embed, by attribute; empty if it can be shown. */
export function embedMistakes(attributes: Attributes): { attribute: string; message: string }[] {
  const { url = '', title = '' } = attributes;
  const known = providers.map(({ name, example }) => `${name} (${example})`).join(', ');
  const isKnown = toEmbed({ url, title: 'Any' }) !== undefined;
  return [
    ...(isKnown
      ? []
      : [
          {
            attribute: 'url',
            message:
              url === ''
                ? `is missing → give the address of something at ${known}`
                : `"${url}" is nothing that can be shown here → give the address of something at ${known}, or set a plain link`,
          },
        ]),
    ...(title.trim() === ''
      ? [
          {
            attribute: 'title',
            message: 'is missing → say what it is, for readers who cannot see it or do not load it',
          },
        ]
      : []),
  ];
}
