import { belowBase } from '../../text/site-url.ts';
import { headerRules, pageCaching, patternSource, type Headers } from './header-rules.ts';
import type { Host } from './host.ts';
import { mediaTypes } from './media-types.ts';
import type { Redirect } from './redirects-file.ts';
import { rulesOfServer, type RulesOfServer } from './self-hosted.ts';

const fileName = '_Caddyfile';

/** Caddy reads a file that its configuration imports. */
export const caddy: Host = {
  print(site) {
    const rules = rulesOfServer(site, 'Caddy');
    return { files: { [fileName]: configuration(rules) }, problems: rules.problems };
  },
  exceeded: () => [],
  servesCompressed: true,
};

/** `route` keeps the order of what is in it. Headers are set before an error is known, so the pages of errors set them again. */
function configuration({ base, security, redirects, gone }: RulesOfServer): string {
  const lines = [
    '# Made by the build for this edition. Import it in the block of the site, after "root",',
    '# and reload Caddy when a new edition is in place.',
    '',
    ...block('route', [
      ...headerLines({ 'Cache-Control': pageCaching, ...security }),
      ...block('map {path} {broadsheet_type}', [
        ...Object.entries(mediaTypes).map(([extension, type]) => `~\\.${extension}$ ${quoted(type)}`),
        'default ""',
      ]),
      '@typed expression {broadsheet_type} != ""',
      'header @typed Content-Type {broadsheet_type}',
      ...headerRules(base).flatMap(({ path, headers }, index) => [
        `@rule_${index} ${matcherOf(path)}`,
        ...headerLines(headers, `@rule_${index} `),
      ]),
      ...redirectLines(redirects),
      ...(gone.length === 0 ? [] : [`@gone path ${gone.map(quoted).join(' ')}`, 'error @gone 410']),
      ...serve,
    ]),
    ...block('handle_errors', [
      ...headerLines({ 'Cache-Control': pageCaching, 'Content-Type': mediaTypes['html'] ?? '' }),
      '@gone expression {err.status_code} == 410',
      'rewrite @gone {path}/index.html',
      '@missing expression {err.status_code} != 410',
      `rewrite @missing ${belowBase('/404.html', base)}`,
      ...serve,
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

const block = (head: string, lines: readonly string[]): string[] => [
  `${head} {`,
  ...lines.map((line) => `\t${line}`),
  '}',
];

const serve = block('file_server', ['precompressed br gzip', `hide ${fileName}`]);

const headerLines = (headers: Headers, matcher = ''): string[] =>
  Object.entries(headers).map(([name, value]) => `header ${matcher}${name} ${quoted(value)}`);

function redirectLines(redirects: readonly Redirect[]): string[] {
  if (redirects.length === 0) return [];
  return [
    ...block('map {query} {broadsheet_query}', ['~^(.+)$ "?${1}"', 'default ""']),
    ...block('map {path} {broadsheet_target} {broadsheet_status}', [
      ...redirects.map(({ from, to, status }) => `${quoted(from)} ${target(to)} ${status}`),
      'default "" ""',
    ]),
    '@moved expression {broadsheet_target} != ""',
    'redir @moved {broadsheet_target} {broadsheet_status}',
  ];
}

/** The asterisk of `path` stops at slashes, except at the end of a pattern. */
const matcherOf = (path: string): string =>
  /^[^*]*\*?$/.test(path) ? `path ${path}` : `path_regexp ${patternSource(path)}`;

/** Queries travel with a redirect, unless its target says what follows the path. */
const target = (to: string): string => quoted(/[?#]/.test(to) ? to : `${to}{broadsheet_query}`);

const quoted = (text: string): string => `"${text.replaceAll('"', '\\"')}"`;
