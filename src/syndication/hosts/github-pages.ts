import { unreadRules, type Host } from './host.ts';

/** The largest site in bytes: https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits. */
const mostBytes = 1e9;

/** GitHub Pages reads no rules: pages at former addresses lead on, and notices answer 200. */
export const githubPages: Host = {
  print: ({ own }) => ({
    files: {},
    problems: unreadRules(own, 'GitHub Pages', 'delete them, or choose a host that does'),
  }),
  exceeded(files) {
    let bytes = 0;
    for (const { size } of files.values()) bytes += size;
    return bytes <= mostBytes
      ? []
      : [
          `The site has ${(bytes / 1e9).toFixed(1)} GB; GitHub Pages takes 1 GB → choose another host, or keep films and recordings elsewhere.`,
        ];
  },
  servesCompressed: false,
};
