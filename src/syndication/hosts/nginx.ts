import { belowBase } from '../../text/site-url.ts';
import { headerRules, pageCaching, patternSource, type HeaderRule } from './header-rules.ts';
import type { Host } from './host.ts';
import { mediaTypes } from './media-types.ts';
import { rulesOfServer, type RulesOfServer } from './self-hosted.ts';

const fileName = '_nginx.conf';

/** nginx reads a file that its configuration includes. It needs the module for gzip_static, which Debian and nginx.org have. */
export const nginx: Host = {
  print(site) {
    const rules = rulesOfServer(site, 'nginx');
    return { files: { [fileName]: configuration(rules) }, problems: rules.problems };
  },
  exceeded: () => [],
  servesCompressed: true,
};

/**
 * `add_header` is inherited only by blocks that have none, so it stands once, and each location sets the variable that it
 * prints. `try_files` is not used: nginx serves `index.html`, and redirects to the address with a slash, by itself.
 */
function configuration({ base, security, redirects, gone }: RulesOfServer): string {
  // nginx refuses two locations for one path.
  const taken = new Set([...redirects.map(({ from }) => from), ...gone]);
  const notFound = belowBase('/404.html', base);
  const lines = [
    '# Made by the build for this edition. Include it in the server block of the site, after "root",',
    '# and reload nginx when a new edition is in place.',
    '',
    'index index.html;',
    'absolute_redirect off;',
    'gzip_static on;',
    'gzip_vary on;',
    'default_type application/octet-stream;',
    'types {',
    ...Object.entries(mediaTypes).map(([extension, type]) => `  ${quoted(type)} ${extension};`),
    '}',
    `error_page 404 ${notFound};`,
    // A folder without a page of its own.
    `error_page 403 =404 ${notFound};`,
    '',
    `set $cache_control ${quoted(pageCaching)};`,
    'add_header Cache-Control $cache_control always;',
    ...Object.entries(security).map(([name, value]) => `add_header ${name} ${quoted(value)} always;`),
    '',
    ...headerRules(base)
      .filter(({ path }) => !taken.has(path))
      .flatMap(locationOf),
    `location = ${belowBase(`/${fileName}`, base)} { return 404; }`,
    '',
    ...redirects.map(({ from, to, status }) => `location = ${quoted(from)} { return ${status} ${target(to)}; }`),
    ...gone.map((path) => {
      const page = `${path.replace(/\/?$/, '/')}index.html`;
      return `location = ${quoted(path)} { error_page 410 ${quoted(page)}; return 410; }`;
    }),
  ];
  return `${lines.join('\n')}\n`;
}

function locationOf({ path, headers }: HeaderRule): string[] {
  const { 'Cache-Control': caching, 'Content-Type': type } = headers;
  const settings = [
    caching !== undefined && `set $cache_control ${quoted(caching)};`,
    type !== undefined && `types { } default_type ${quoted(type)};`,
  ].filter((setting) => setting !== false);
  return settings.length === 0 ? [] : [`location ${matcherOf(path)} { ${settings.join(' ')} }`];
}

/** Returns the shortest kind of location that matches a pattern. `^~` keeps expressions from being tried. */
function matcherOf(path: string): string {
  if (!path.includes('*')) return `= ${path}`;
  return /^[^*]*\/\*$/.test(path) ? `^~ ${path.slice(0, -1)}` : `~ ${quoted(patternSource(path))}`;
}

/** Queries travel with a redirect, unless its target says what follows the path. */
const target = (to: string): string => quoted(`${to.replaceAll('$', '%24')}${/[?#]/.test(to) ? '' : '$is_args$args'}`);

const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
