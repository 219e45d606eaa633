/** What hosts read: `_redirects` and `_headers`, joined with the outlet's own lines, and the limits of hosts. */
import { expect, test } from 'vitest';
import { headersInBucket, inOrderOfUpload } from '../../../src/syndication/hosts/bucket.ts';
import { headersFile } from '../../../src/syndication/hosts/headers-file.ts';
import type { FilesOfSite } from '../../../src/syndication/hosts/host.ts';
import { hosts } from '../../../src/syndication/hosts/hosts.ts';
import { joinRedirects, type RedirectRule } from '../../../src/syndication/hosts/redirects-file.ts';
import { edition, entry, story } from '../../tools/newsroom.ts';

const outlet = { url: 'https://paper.example', hasEditor: false };

const ours: readonly RedirectRule[] = [{ from: '/old/', to: '/new/', status: 301, line: '/old/ /new/ 301!' }];
const [netlify, cloudflare] = [{ ignoresSlash: true }, { ignoresSlash: false }];

const joined: readonly [name: string, own: string, text: string][] = [
  ['no file', '', '/old/ /new/ 301!\n'],
  ['a last line without a line break', '/a /b', '/a /b\n/old/ /new/ 301!\n'],
  ['a last line with one', '/a /b 302\n', '/a /b 302\n/old/ /new/ 301!\n'],
  ['line breaks of Windows', '# Ours\r\n/a /b\r\n', '# Ours\n/a /b\n/old/ /new/ 301!\n'],
  ['line breaks of old Macs', '/a /b\r/c /d', '/a /b\n/c /d\n/old/ /new/ 301!\n'],
  ['a byte order mark', '\uFEFF/a /b\n', '/a /b\n/old/ /new/ 301!\n'],
  ['blank lines and comments', '\n# One\n/a /b # Why\n\n', '\n# One\n/a /b # Why\n\n/old/ /new/ 301!\n'],
  ['only a comment', '# Nothing yet', '# Nothing yet\n/old/ /new/ 301!\n'],
  [
    'a dynamic rule, with its comment',
    '/a /b\n# All else\n/* /index.html 404\n/c /d\n',
    '/a /b\n/old/ /new/ 301!\n# All else\n/* /index.html 404\n/c /d\n',
  ],
  ['a rule with a placeholder', '/news/:slug /:slug', '/old/ /new/ 301!\n/news/:slug /:slug\n'],
  ['letters beyond ASCII', '/zürich /straße 301', '/z%C3%BCrich /stra%C3%9Fe 301\n/old/ /new/ 301!\n'],
  ['a target elsewhere', '/shop https://shop.example/:8080', '/shop https://shop.example/:8080\n/old/ /new/ 301!\n'],
  ['a rule for another host name', 'https://w.example/a /b', 'https://w.example/a /b\n/old/ /new/ 301!\n'],
];

for (const [name, own, text] of joined) {
  test(`rules of the outlet and of the edition are joined: ${name}`, () => {
    const file = joinRedirects(own, ours, netlify);
    expect(file.text).toBe(text);
    expect(file.problems).toEqual([]);
  });
}

test('a rule of the outlet takes the place of one of the edition, and a conditional one does not', () => {
  const file = joinRedirects('/old /elsewhere 302\n', ours, netlify);
  expect(file.text).toBe('/old /elsewhere 302\n');
  expect(file.problems).toEqual([
    "public/_redirects:1 takes the place of the edition's rule for /old/ → remove it if it should not",
  ]);
  for (const own of ['/old/ /alt/ 302 Language=fr\n', '/old/ id=:id /alt/:id 301\n']) {
    expect(joinRedirects(own, ours, netlify)).toMatchObject({ text: `${own}/old/ /new/ 301!\n`, problems: [] });
  }
  // Cloudflare tells an address with a slash from one without.
  expect(joinRedirects('/old /elsewhere 302\n', ours, cloudflare).text).toContain('/old/ /new/');
  expect(joinRedirects('/old/ /elsewhere\n', ours, cloudflare).text).not.toContain('/new/');
});

test('a second rule for one address is told, unless each has its condition', () => {
  expect(joinRedirects('/a /b\n\n/a/ /c\n', [], netlify).problems).toEqual([
    'public/_redirects:3 is a second rule for /a/, after line 1 → remove one',
  ]);
  expect(joinRedirects('/ /en 302 Language=en\n/ /fr 302 Language=fr\n', [], netlify).problems).toEqual([]);
});

for (const line of ['/old page /new', '/old', 'old /new', '/a /b 301 please', '/a → /b']) {
  test(`the line "${line}" is no rule, and its author is told`, () => {
    const file = joinRedirects(`# Ours\n${line}\n`, ours, netlify);
    expect(file.problems).toEqual([
      `public/_redirects:2 is no rule: "${line}" → write it as "/from /to 301", with %20 for a space in an address`,
    ]);
    expect(file.counts).toEqual({ static: 1, dynamic: 0 });
  });
}

test('rules are counted as Cloudflare does: a static one after a dynamic one counts as dynamic', () => {
  const file = joinRedirects('/a /b\n/c/* /d/:splat\n/e /f\n', ours, cloudflare);
  expect(file.counts).toEqual({ static: 2, dynamic: 2 });
});

const rulesOf = (host: keyof typeof hosts, own = { redirects: '', headers: '' }) => {
  const stories = [
    story('2024/01/new', { aliases: ['2024/01/old'] }),
    story('2024/02/out', { killed: { at: '2024-03-01T00:00:00Z', reason: 'It was wrong.' } }),
  ];
  const current = edition({ stories, outlet: entry('outlet', 'outlet', { ...outletFields, host }) });
  return hosts[host].print({ edition: current, own });
};

for (const [host, rules] of [
  ['netlify', '/paper/2024/01/old/ /paper/2024/01/new/ 301!\n/paper/2024/02/out/ /paper/2024/02/out/index.html 410!\n'],
  ['cloudflare', '/paper/2024/01/old/ /paper/2024/01/new/ 301\n'],
  ['cloudflare-workers', '/paper/2024/01/old/ /paper/2024/01/new/ 301\n'],
] as const) {
  test(`rules stand below the path of the site: ${host}`, () => {
    expect(rulesOf(host).files['_redirects']).toBe(rules);
  });
}

const outletFields = {
  name: 'The Gazette',
  tagline: 'News',
  url: 'https://name.example/paper',
  locale: 'en-US',
  timeZone: 'UTC',
  publisher: { name: 'Gazette' },
  logo: 'logo.svg',
};
/** The headers of each path of a file, by name. */
function headersOf(file: string): Record<string, Record<string, string>> {
  const blocks = file.split(/\n(?=\S)/).map((block) => block.trim().split('\n'));
  return Object.fromEntries(
    blocks.map(([path = '', ...lines]) => [
      path,
      Object.fromEntries(lines.map((line) => /^ {2}([\w-]+): (.+)$/.exec(line)?.slice(1) as [string, string])),
    ]),
  );
}

test('headers tell how long files may be kept, what feeds are, and what browsers must not do', () => {
  const headers = headersOf(headersFile(outlet, ''));
  expect(headers['/*']).toEqual({
    'Content-Security-Policy': "frame-ancestors 'self'",
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'X-Content-Type-Options': 'nosniff',
  });
  for (const path of ['/_astro/*', '/pictures/*', '/media/*', '/search/*.pack']) {
    expect(headers[path]).toEqual({ 'Cache-Control': 'public, max-age=31536000, immutable' });
  }
  for (const path of ['/feed.xml', '/*/feed.xml']) {
    expect(headers[path]?.['Content-Type']).toBe('application/rss+xml; charset=utf-8');
    expect(headers[path]?.['Cache-Control']).toBe('public, max-age=300, must-revalidate');
  }
  expect(headers['/sitemap-*.xml']).toEqual({ 'Content-Type': 'application/xml; charset=utf-8' });
  expect(headers['/manifest.webmanifest']).toEqual({ 'Content-Type': 'application/manifest+json; charset=utf-8' });
  expect(headers['/service-worker.js']).toEqual({ 'Cache-Control': 'no-cache' });
});

test.each(['netlify', 'cloudflare', 'cloudflare-workers', 'nginx', 'caddy'] as const)(
  'editors can sign in in a window of its own where %s serves the site',
  (host) => {
    const printed = (isAsked: boolean) => {
      const admin = isAsked ? { backend: 'local' as const, review: false } : undefined;
      const site = edition({ outlet: entry('outlet', 'outlet', { ...outletFields, host, admin }) });
      return Object.values(hosts[host].print({ edition: site, own: { redirects: '', headers: '' } }).files).join('\n');
    };
    expect(printed(true)).toContain('same-origin-allow-popups');
    expect(printed(false)).not.toContain('same-origin-allow-popups');
  },
);

test('no file gets one header from two rules, since hosts would join the values', () => {
  const rules = Object.entries(headersOf(headersFile(outlet, '')));
  const pattern = (path: string) => new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
  for (const file of [
    '/',
    '/2024/03/a/',
    '/feed.xml',
    '/2024/03/a/feed.xml',
    '/_astro/a.css',
    '/sitemap-0.xml',
    '/service-worker.js',
  ]) {
    const names = rules.filter(([path]) => pattern(path).test(file)).flatMap(([, headers]) => Object.keys(headers));
    expect(names, file).toEqual([...new Set(names)]);
    expect(names.length).toBeGreaterThanOrEqual(5);
  }
});

test('headers stand below the path of the site', () => {
  const paths = Object.keys(headersOf(headersFile({ ...outlet, url: 'https://name.example/paper/' }, '')));
  expect(paths).toHaveLength(10);
  for (const path of paths) expect(path).toMatch(/^\/paper\//);
});

for (const [name, own] of [
  ['without a last line break', '/*\n  Referrer-Policy: no-referrer'],
  ['with line breaks of Windows and a byte order mark', '\uFEFF/*\r\n  Referrer-Policy: no-referrer\r\n\r\n'],
] as const) {
  test(`headers of the outlet come first, and ours do not contradict them: ${name}`, () => {
    const file = headersFile(outlet, own);
    expect(file).toMatch(/^\/\*\n {2}Referrer-Policy: no-referrer\n\n\/\*\n {2}Content-Security-Policy/);
    expect(file.match(/Referrer-Policy/g)).toHaveLength(1);
    expect(file).toContain('X-Content-Type-Options');
  });
}

test('a header that the outlet sets or takes away for all files is ours no more, for any of them', () => {
  expect(headersFile(outlet, '/*\n  cache-control: no-store\n')).not.toContain('Cache-Control');
  expect(headersFile(outlet, '/pictures/*\n  ! Cache-Control\n').match(/immutable/g)).toHaveLength(3);
  expect(headersFile(outlet, '# /*\n#  Cache-Control: no-store\n').match(/immutable/g)).toHaveLength(4);
});

const small = new Map([['index.html', { size: 10 }]]);
const manyFiles = (count: number) => new Map(Array.from({ length: count }, (_, n) => [`f${n}`, { size: 1 }]));
const limits = (host: keyof typeof hosts, redirects: string, files: FilesOfSite = small) => [
  ...hosts[host].print({ edition: edition(), own: { redirects, headers: '' } }).problems,
  ...hosts[host].exceeded(files),
];
/** Rules for as many addresses. */
const rules = (count: number, line = (n: number) => `/x${n} /y`) =>
  Array.from({ length: count }, (_, n) => `${line(n)}\n`).join('');
const dynamic = (n: number) => `/a${n}/* /b`;

test('the limits of the host are told with the count, and what to do', () => {
  expect(limits('cloudflare', rules(2000) + rules(100, dynamic))).toEqual([]);
  expect(limits('cloudflare', rules(2001))).toEqual([
    expect.stringMatching(/^_redirects has 2,001 rules .* follows the first 2,000 → move/),
  ]);
  expect(limits('cloudflare', rules(101, dynamic))).toEqual([
    expect.stringMatching(/^_redirects has 101 rules .* Cloudflare Pages follows the first 100 → /),
  ]);
  expect(limits('cloudflare', `/a /${'b'.repeat(1000)}`)).toEqual([
    expect.stringMatching(/has 1 line of more than 1,000/),
  ]);
  const [film, limit] = [25 * 2 ** 20 + 1, 25 * 2 ** 20].map((size) => new Map([['film.mp4', { size }]]));
  for (const [host, name] of [
    ['cloudflare', 'Cloudflare Pages'],
    ['cloudflare-workers', 'Cloudflare Workers'],
  ] as const) {
    expect(limits(host, '', manyFiles(20_000))).toEqual([]);
    expect(limits(host, '', manyFiles(20_001))).toEqual([
      `The site has 20,001 files; ${name} takes 20,000 on the free plan and up to 100,000 on a paid one → choose a paid plan, or another host.`,
    ]);
    expect(limits(host, '', manyFiles(100_001))).toEqual([expect.stringMatching(/→ choose another host\.$/)]);
    expect(limits(host, '', film)).toEqual([
      `1 file is larger than the 25 MiB that ${name} takes → make smaller: film.mp4.`,
    ]);
    expect(limits(host, '', limit)).toEqual([]);
  }
  expect(limits('netlify', rules(9999), film)).toEqual([]);
  expect(limits('netlify', rules(10_000))).toEqual([expect.stringMatching(/^_redirects has 10,000 rules; Netlify/)]);
  const inOneFolder = new Map([...manyFiles(54_001)].map(([path, file]) => [`pictures/${path}`, file]));
  expect(limits('netlify', '', inOneFolder)).toEqual([
    expect.stringMatching(/^Netlify takes 54,000 files in one folder → .* Too full: pictures\/ \(54,001\)\.$/),
  ]);
  expect(limits('netlify', '', new Map([...inOneFolder].slice(1)))).toEqual([]);
  expect(limits('github-pages', '', new Map([['film.mp4', { size: 1e9 }]]))).toEqual([]);
  expect(limits('github-pages', '', new Map([['film.mp4', { size: 1.2e9 }]]))).toEqual([
    expect.stringMatching(/^The site has 1\.2 GB; GitHub Pages takes 1 GB → /),
  ]);
  for (const host of ['nginx', 'caddy', 's3', 'none'] as const) {
    expect(limits(host, '', new Map([...inOneFolder, ...(film ?? [])]))).toEqual([]);
  }
});

test('on Cloudflare, a script answers 410 for withdrawn stories, and for them alone', () => {
  const pages = rulesOf('cloudflare').files;
  expect(JSON.parse(pages['_routes.json'] ?? '')).toEqual({
    version: 1,
    include: ['/paper/2024/02/out/'],
    exclude: [],
  });
  expect(pages['_worker.js']).toContain('status: 410');
  const workers = rulesOf('cloudflare-workers').files;
  expect(JSON.parse(workers['wrangler.json'] ?? '')).toMatchObject({
    name: 'name-example',
    main: '_worker.js',
    assets: { directory: '.', run_worker_first: ['/paper/2024/02/out/'] },
  });
  expect(workers['_worker.js']).toBe(pages['_worker.js']);

  const without = hosts['cloudflare-workers'].print({ edition: edition(), own: { redirects: '', headers: '' } });
  expect(without.files).not.toHaveProperty('_worker.js');
  expect(JSON.parse(without.files['wrangler.json'] ?? '')).not.toHaveProperty('main');
});

for (const [host, file, name] of [
  ['nginx', '_nginx.conf', 'nginx'],
  ['caddy', '_Caddyfile', 'Caddy'],
] as const) {
  test(`${name} gets the rules of the outlet for single addresses; the build tells which it does not translate`, () => {
    const redirects =
      '/shop/ https://shop.example/ 302\n/feed.xml /paper/feed.xml\n/news/* /:splat\n/de / 301 Language=de\n';
    const { files, problems } = rulesOf(host, { redirects, headers: '/*\n  X-Own: 1\n' });
    expect(files[file]).toContain('https://shop.example/');
    expect(files[file]).not.toMatch(/splat|"\/de"/);
    expect(problems).toEqual([
      expect.stringMatching(
        /^public\/_redirects:3 "\/news\/\* \/:splat" is a rule that the build does not translate for/,
      ),
      expect.stringMatching(/^public\/_redirects:4 "\/de \/ 301 Language=de" is a rule/),
      expect.stringMatching(new RegExp(`^${name} does not read public/_headers → set these headers in`)),
    ]);
  });
}

test('hosts that read no rules get none, and the outlet is told', () => {
  const own = { redirects: '/a /b\n', headers: '/*\n  X-Own: 1\n' };
  expect(rulesOf('github-pages', own)).toEqual({
    files: {},
    problems: [expect.stringMatching(/^GitHub Pages does not read public\/_redirects and public\/_headers → /)],
  });
  expect(rulesOf('s3', own)).toMatchObject({
    files: {},
    problems: [expect.stringMatching(/^S3 storage does not read/)],
  });
  expect(rulesOf('none', own)).toEqual({ files: { _redirects: own.redirects, _headers: own.headers }, problems: [] });
});

test('files are put into a bucket with their headers, pages last', () => {
  const order = inOrderOfUpload([
    'index.html',
    'a/feed.xml',
    '_astro/a.css',
    'search/2024/a.pack',
    'service-worker.js',
    'x/y',
  ]);
  expect(order.map(({ paths }) => paths)).toEqual([
    ['_astro/a.css'],
    ['search/2024/a.pack'],
    ['a/feed.xml'],
    ['service-worker.js'],
    ['x/y'],
    ['index.html'],
  ]);
  expect(order.map(({ headers }) => headers['Cache-Control'])).toEqual([
    'public, max-age=31536000, immutable',
    'public, max-age=31536000, immutable',
    'public, max-age=300, must-revalidate',
    'no-cache',
    'public, max-age=0, must-revalidate',
    'public, max-age=0, must-revalidate',
  ]);
  expect(headersInBucket('a/feed.xml')['Content-Type']).toBe('application/rss+xml; charset=utf-8');
  expect(headersInBucket('sitemap-0.xml')['Content-Type']).toBe('application/xml; charset=utf-8');
  expect(headersInBucket('x/y')).not.toHaveProperty('Content-Type');
});
