import { headersFile } from './headers-file.ts';
import { number, some, type Host } from './host.ts';
import { formerAddresses, goneAddresses } from './host-redirects.ts';
import { joinRedirects } from './redirects-file.ts';

/** Netlify recommends other means for more rules: https://docs.netlify.com/manage/routing/redirects/overview/. */
const mostRules = 10_000;
/** More files in one folder make a deploy fail: https://docs.netlify.com/site-deploys/overview/. */
const mostFilesInFolder = 54_000;

/**
 * A file takes precedence over a rule for the same address, unless the status of the rule ends in `!`:
 * https://docs.netlify.com/manage/routing/redirects/rewrites-proxies/#shadowing.
 */
export const netlify: Host = {
  print({ edition, own }) {
    const rules = [
      ...formerAddresses(edition).map((redirect) => ({ ...redirect, line: `${redirect.from} ${redirect.to} 301!` })),
      ...goneAddresses(edition).map((from) => {
        const to = `${from}index.html`;
        return { from, to, status: 410, line: `${from} ${to} 410!` };
      }),
    ];
    const { text, counts, problems } = joinRedirects(own.redirects, rules, { ignoresSlash: true });
    const count = counts.static + counts.dynamic;
    return {
      files: {
        ...(text !== '' && { _redirects: text }),
        _headers: headersFile(edition.outlet, own.headers),
      },
      problems:
        count < mostRules
          ? problems
          : [
              ...problems,
              `_redirects has ${number(count)} rules; Netlify may refuse ${number(mostRules)} or more → replace several of your own rules in public/_redirects with one that has "*", or redirect in an edge function.`,
            ],
    };
  },
  exceeded(files) {
    const counts = new Map<string, number>();
    for (const path of files.keys()) {
      const folder = path.slice(0, path.lastIndexOf('/') + 1);
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    const full = [...counts].filter(([, count]) => count > mostFilesInFolder);
    return full.length === 0
      ? []
      : [
          `Netlify takes ${number(mostFilesInFolder)} files in one folder → choose another host. Too full: ${some(full.map(([folder, count]) => `${folder} (${number(count)})`))}.`,
        ];
  },
  servesCompressed: false,
};
