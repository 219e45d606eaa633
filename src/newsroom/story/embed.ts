import type { Attributes } from '../../text/markdown/directives.ts';

/** Third-party content that a reader may choose to load into a story. */
export interface Embed {
  /** "YouTube" */
  readonly provider: string;
  readonly title: string;
  /** The URL of the content at the provider. */
  readonly url: string;
  /** The URL of the frame. It is not requested before the reader chooses to load it. */
  readonly frame: string;
  /** The origin that the security policy of the page must allow in `frame-src`. */
  readonly origin: string;
  /** Decides the size of the frame: the ratio of a film, the height of a chart, or the height of a post. */
  readonly shape: 'film' | 'chart' | 'post';
}

interface Provider {
  readonly name: string;
  readonly shape: Embed['shape'];
  /** An example of the URLs that authors copy. */
  readonly example: string;
  /** Match its URLs without scheme, `www.` and fragment; the capture groups become arguments of `frame`. */
  readonly patterns: readonly RegExp[];
  /** Returns the URL of the frame. `start` is the position at which a film begins, in seconds. */
  readonly frame: (id: string, more: string | undefined, start: number) => string;
}

/**
 * The providers that may be embedded, with parameters that turn off cookies and tracking where the provider has them.
 */
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

/** Returns the view model of an `::embed` directive, or `undefined` if its attributes are invalid. */
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

/** Parameters that hold the start of a film. */
const startNames = ['t', 'start', 'time_continue'];

/** Returns the start of a film in seconds from its URL, such as `?t=90`, `&t=1m30s` or `#t=90`; 0 by default. */
function startOf({ searchParams, hash }: URL): number {
  const fragment = new URLSearchParams(hash.slice(1));
  const given = startNames.map((name) => searchParams.get(name) ?? fragment.get(name)).find((value) => value !== null);
  const [, hours = 0, minutes = 0, seconds = 0] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(given ?? '') ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** Returns the mistakes in the attributes of an `::embed` directive; empty if it is valid. */
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
