import { counted } from '../../text/counted.ts';
import { headersFile } from './headers-file.ts';
import { number, tooLarge, type Host, type HostFiles, type SiteOfHost } from './host.ts';
import { formerAddresses, goneAddresses } from './host-redirects.ts';
import { joinRedirects, type Redirects } from './redirects-file.ts';

/**
 * Limits of Pages (https://developers.cloudflare.com/pages/platform/limits/, /configuration/redirects/ and
 * /functions/routing/) and of Workers (https://developers.cloudflare.com/workers/platform/limits/), which are the same.
 */
const limits = {
  static: 2000,
  dynamic: 100,
  line: 1000,
  files: 20_000,
  paidFiles: 100_000,
  megabytes: 25,
  routes: 100,
};

/**
 * Rules take precedence over files by themselves. `_redirects` does not support the status 410, and a line that
 * Cloudflare does not understand makes it reject the site. So withdrawn stories are answered by a script, which runs for
 * their addresses only.
 */
export const cloudflarePages = cloudflare('Cloudflare Pages', (routes) => ({
  ...(routes.length > 0 && {
    '_worker.js': worker,
    '_routes.json': `${JSON.stringify({ version: 1, include: routes, exclude: [] }, null, 2)}\n`,
  }),
}));

/** The same as a Worker with static assets, whose configuration lies beside the files. */
export const cloudflareWorkers = cloudflare('Cloudflare Workers', (routes, { edition }) => ({
  'wrangler.json': `${JSON.stringify(workerConfiguration(edition.outlet.url, routes), null, 2)}\n`,
  // What is uploaded, but not served.
  '.assetsignore': ['wrangler.json', '_worker.js', '.wrangler', ''].join('\n'),
  ...(routes.length > 0 && { '_worker.js': worker }),
}));

/** Answers a request for a withdrawn story with the notice that lies at its address. */
const worker = `export default {
  async fetch(request, { ASSETS }) {
    const page = await ASSETS.fetch(request);
    return page.ok ? new Response(page.body, { status: 410, headers: page.headers }) : page;
  },
};
`;

function workerConfiguration(url: string, routes: readonly string[]): object {
  return {
    name: new URL(url).hostname.replaceAll(/[^a-z0-9]+/g, '-').slice(0, 63),
    compatibility_date: '2026-01-01',
    ...(routes.length > 0 && { main: '_worker.js' }),
    assets: {
      directory: '.',
      html_handling: 'force-trailing-slash',
      not_found_handling: '404-page',
      ...(routes.length > 0 && { binding: 'ASSETS', run_worker_first: routes }),
    },
  };
}

function cloudflare(name: string, filesFor: (routes: readonly string[], site: SiteOfHost) => HostFiles['files']): Host {
  return {
    print(site) {
      const { edition, own } = site;
      const rules = formerAddresses(edition).map((redirect) => ({
        ...redirect,
        line: `${redirect.from} ${redirect.to} 301`,
      }));
      const redirects = joinRedirects(own.redirects, rules, { ignoresSlash: false });
      const gone = goneAddresses(edition);
      return {
        files: {
          ...(redirects.text !== '' && { _redirects: redirects.text }),
          _headers: headersFile(edition.outlet, own.headers),
          ...filesFor(gone.slice(0, limits.routes), site),
        },
        problems: [...redirects.problems, ...exceededByRules(redirects, gone.length, name)],
      };
    },
    exceeded: (files) => [...tooMany(files.size, name), ...tooLarge(files, limits.megabytes, name)],
    servesCompressed: false,
  };
}

function exceededByRules({ counts, text }: Redirects, gone: number, name: string): string[] {
  const longLines = text.split('\n').filter((line) => line.length > limits.line);
  const sentences: (string | false)[] = [
    counts.static > limits.static &&
      `_redirects has ${number(counts.static)} rules for one address each; ${name} follows the first ${number(limits.static)} → move some of your own rules from public/_redirects to Bulk Redirects. If the rule of a story is cut off, the page at its former address still leads to it.`,
    counts.dynamic > limits.dynamic &&
      `_redirects has ${number(counts.dynamic)} rules from the first one with "*" or ":name" on; ${name} follows the first ${number(limits.dynamic)} → put rules without them first in public/_redirects, or move some to Bulk Redirects.`,
    longLines.length > 0 &&
      `_redirects has ${counted(longLines.length, 'line')} of more than ${number(limits.line)} characters, too long for ${name} → shorten: ${longLines.map((line) => line.slice(0, 60)).join('…, ')}…`,
    gone > limits.routes &&
      `${number(gone)} stories were withdrawn; ${name} answers 410 for ${number(limits.routes)} of them, and 200 with the notice for the others → nothing is needed: the notices ask search engines to drop them.`,
  ];
  return sentences.filter((sentence) => sentence !== false);
}

function tooMany(count: number, name: string): string[] {
  if (count <= limits.files) return [];
  const remedy = count > limits.paidFiles ? 'choose another host' : 'choose a paid plan, or another host';
  return [
    `The site has ${number(count)} files; ${name} takes ${number(limits.files)} on the free plan and up to ${number(limits.paidFiles)} on a paid one → ${remedy}.`,
  ];
}
