import type { Outlet } from '../../newsroom/edition/outlet.ts';
import { counted } from '../../text/counted.ts';
import type { RedirectsFile } from './redirects-file.ts';

/** The parts of a site that hosts limit: the file `_redirects`, and the size in bytes of each file, by path. */
export interface HostedSite {
  readonly redirects: RedirectsFile;
  readonly files: ReadonlyMap<string, { readonly size: number }>;
}

/**
 * Limits of Cloudflare Pages: https://developers.cloudflare.com/pages/platform/limits/ and /configuration/redirects/.
 */
const cloudflare = {
  static: 2000,
  dynamic: 100,
  line: 1000,
  files: 20_000,
  paidFiles: 100_000,
  fileSize: 25 * 2 ** 20,
};

/**
 * Netlify has no limit, but recommends other means for more rules:
 * https://docs.netlify.com/manage/routing/redirects/overview/.
 */
const netlifyRules = 10_000;

/** Returns a sentence for each limit of the host that a site exceeds, with the count, the limit and a remedy. */
export function exceededLimits({ host }: Pick<Outlet, 'host'>, { redirects, files }: HostedSite): string[] {
  const { counts, text } = redirects;
  const rules = counts.static + counts.dynamic;
  if (host === 'netlify') {
    return rules < netlifyRules
      ? []
      : [
          `_redirects has ${number(rules)} rules; Netlify may refuse ${number(netlifyRules)} or more → replace several of your own rules in public/_redirects with one that has "*", or redirect in an edge function.`,
        ];
  }
  const longLines = text.split('\n').filter((line) => line.length > cloudflare.line);
  const largeFiles = [...files].filter(([, { size }]) => size > cloudflare.fileSize).map(([path]) => path);
  const sentences: (string | false)[] = [
    counts.static > cloudflare.static &&
      `_redirects has ${number(counts.static)} rules for one address each; Cloudflare Pages follows the first ${number(cloudflare.static)} → move some of your own rules from public/_redirects to Bulk Redirects. If the rule of a story is cut off, the page at its former address still leads to it.`,
    counts.dynamic > cloudflare.dynamic &&
      `_redirects has ${number(counts.dynamic)} rules from the first one with "*" or ":name" on; Cloudflare Pages follows the first ${number(cloudflare.dynamic)} → put rules without them first in public/_redirects, or move some to Bulk Redirects.`,
    longLines.length > 0 &&
      `_redirects has ${counted(longLines.length, 'line')} of more than ${number(cloudflare.line)} characters, too long for Cloudflare Pages → shorten: ${longLines.map((line) => line.slice(0, 60)).join('…, ')}…`,
    files.size > cloudflare.files &&
      `The site has ${number(files.size)} files; Cloudflare Pages takes ${number(cloudflare.files)} on the free plan and up to ${number(cloudflare.paidFiles)} on a paid one → ${files.size > cloudflare.paidFiles ? 'choose another host' : 'choose a paid plan, or another host'}.`,
    largeFiles.length > 0 &&
      `${counted(largeFiles.length, 'file')} ${largeFiles.length === 1 ? 'is' : 'are'} larger than the 25 MiB that Cloudflare Pages takes → make smaller: ${largeFiles.slice(0, 5).join(', ')}${largeFiles.length > 5 ? ', …' : ''}.`,
  ];
  return sentences.filter((sentence) => sentence !== false);
}

const number = (count: number): string => count.toLocaleString('en-US');
