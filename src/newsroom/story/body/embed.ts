import type { Attributes } from '../../../text/markdown/directives.ts';
import type { FrameShape } from '../../embeds/form.ts';
import { providers, type Provider } from '../../embeds/providers.ts';

/** Third-party content that a reader may choose to load into a story. */
export interface Embed {
  /** "YouTube", or the host of a federated provider. */
  readonly provider: string;
  readonly title: string;
  /** The URL of the content at the provider. */
  readonly url: string;
  /** The URL of the frame. It is not requested before the reader chooses to load it. */
  readonly frame: string;
  /** The origin that the security policy of the page must allow in `frame-src`. */
  readonly origin: string;
  readonly shape: FrameShape;
}

/** Returns the view model of an `::embed` directive, or `undefined` if its attributes are invalid. */
export function toEmbed({ url = '', title = '' }: Attributes): Embed | undefined {
  const address = parseAddress(url);
  if (address === undefined || title.trim() === '') return undefined;
  const host = hostOf(address);
  const written = host + address.pathname + address.search + address.hash;
  for (const { name, isFederated, forms } of providersAt(host)) {
    for (const { shape, address: pattern, frame } of forms) {
      const groups = pattern.exec(written)?.groups;
      if (!groups) continue;
      const source =
        typeof frame === 'string' ? fill(frame, { ...groups, host: address.host }) : frame(groups, startOf(address));
      return {
        provider: isFederated ? address.host : name,
        title,
        url,
        frame: source,
        origin: new URL(source).origin,
        shape,
      };
    }
  }
  return undefined;
}

/** Returns the address of a page on the web, or `undefined` if it is another one or hides where it leads. */
function parseAddress(written: string): URL | undefined {
  if (!/^https?:\/\/[^\s\\]+$/.test(written) || !URL.canParse(written)) return undefined;
  const address = new URL(written);
  const isPlain = address.username === '' && address.password === '' && address.port === '';
  return isPlain && !/\/(?:\.|%2e){1,2}(?:[/?#]|$)/i.test(written) ? address : undefined;
}

const hostOf = ({ host }: URL): string => host.replace(/^www\./, '');

const providersAt = (host: string): Provider[] => providers.filter((provider) => provider.host.test(host));

const fill = (template: string, groups: Readonly<Record<string, string | undefined>>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => groups[name] ?? '');

/** Parameters that hold the start of a film or sound. */
const startNames = ['t', 'start', 'time_continue'];

/** Returns the start in seconds from a URL, such as `?t=90`, `&t=1m30s`, `#t=90` or `#t=1:30`; 0 by default. */
function startOf({ searchParams, hash }: URL): number {
  const fragment = new URLSearchParams(hash.slice(1));
  const given = startNames.map((name) => searchParams.get(name) ?? fragment.get(name)).find((value) => value !== null);
  return secondsOf(given ?? '');
}

function secondsOf(time: string): number {
  if (/^\d+(?::\d\d){1,2}$/.test(time)) return time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  const [, hours = 0, minutes = 0, seconds = 0] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(time) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** Returns the mistakes in the attributes of an `::embed` directive; empty if it is valid. */
export function embedMistakes({ url = '', title = '' }: Attributes): { attribute: string; message: string }[] {
  const mistakes = [];
  if (toEmbed({ url, title: 'Any' }) === undefined) mistakes.push({ attribute: 'url', message: urlMistake(url) });
  if (title.trim() === '') {
    const message = 'is missing → say what it is, for readers who cannot see it or do not load it';
    mistakes.push({ attribute: 'title', message });
  }
  return mistakes;
}

/** Addresses from the apps of providers and from services, which lead to others. */
const shortAddress =
  /^(?:v[mt]\.tiktok\.com|fb\.watch|spotify\.link|maps\.app\.goo\.gl|goo\.gl|on\.soundcloud\.com|instagr\.am|bit\.ly|t\.co|tinyurl\.com)\/|^(?:m\.)?tiktok\.com\/t\/|facebook\.com\/share\//;

function urlMistake(url: string): string {
  const names = providers.map(({ name }) => name).join(', ');
  if (url === '') return `is missing → give the address of something at ${names}`;
  const address = parseAddress(url);
  if (address && shortAddress.test(hostOf(address) + address.pathname))
    return `"${url}" is a short address, which does not say what is there → open it, and copy the full address from the browser`;
  const inFull = `https://${url.replace(/^\/\//, '')}`;
  if (!address && toEmbed({ url: inFull, title: 'Any' }))
    return `"${url}" does not begin with https:// → write ${inFull}`;
  const known = address && providersAt(hostOf(address)).find(({ isFederated }) => !isFederated);
  return known
    ? `"${url}" is nothing of ${known.name} that can be shown here → copy an address such as ${known.example}, or set a plain link`
    : `"${url}" is nothing that can be shown here → give the address of something at ${names}, or set a plain link`;
}
