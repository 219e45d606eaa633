/**
 * Hosts answer what the build tells them. nginx and Caddy are run, and a bucket is filled by rclone; `tests/servers.ts`
 * says where they come from. Without a program, the test judges the file that it would read, and its title says so.
 */
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { hosts } from '../../src/syndication/hosts/hosts.ts';
import { brotliModule, programPath } from '../servers.ts';
import { openBucket } from '../tools/bucket.ts';
import { build, type BuildSettings } from '../tools/build-command.ts';
import { ContentTree } from '../tools/content-tree.ts';
import { differences } from '../tools/editions.ts';
import { newFolder, write } from '../tools/files.ts';
import {
  expectEncoding,
  expectFile,
  expectNotModified,
  expectSecurityHeaders,
  servedFiles,
  writeHostedPaper,
  type Ask,
} from '../tools/host-rows.ts';
import { edition } from '../tools/newsroom.ts';
import type { Host } from '../tools/serve.ts';
import { copyOf, siteOnce } from '../tools/shared-site.ts';
import { ask, startCaddy, startNginx } from '../tools/web-servers.ts';

const pressTime = '2025-01-01T00:00:00Z';

const siteOn = (host: string): Promise<BuildSettings> =>
  siteOnce(`paper on ${host}`, { write: (contentDir) => writeHostedPaper(contentDir, host), pressTime });

const servers = [
  { name: 'nginx', start: startNginx, file: '_nginx.conf', hasBrotli: brotliModule() !== undefined },
  { name: 'caddy', start: startCaddy, file: '_Caddyfile', hasBrotli: true },
] as const;

for (const { name, start, file, hasBrotli } of servers.filter((server) => programPath(server.name) !== undefined)) {
  test.describe(`${name}, run with ${file}${hasBrotli ? '' : ' and without its module for Brotli'}`, () => {
    let server: Host;
    let folder: string;
    const get: Ask = (path, options) => ask(`${server.origin}${path}`, options);

    test.beforeAll(async () => {
      folder = (await siteOn(name)).outDir;
      server = await start(folder);
    });
    test.afterAll(() => server.close());

    test('each kind of file is served with its type and for its time, by HEAD too, and 304 to those who have it', async () => {
      for (const served of servedFiles(folder)) {
        await expectFile(get, folder, served);
        await expectNotModified(get, served);
        expectSecurityHeaders(await get(served.path), served.path);
      }
    });

    test('files with compressed copies are sent compressed, and no others', async () => {
      for (const served of servedFiles(folder)) {
        await expectEncoding(get, folder, served, 'gzip');
        if (hasBrotli) await expectEncoding(get, folder, served, 'br');
      }
    });

    test('the search engine gets the bytes of a pack that it asks for', async () => {
      const pack = servedFiles(folder).find(({ path }) => path.endsWith('.pack'));
      const headers = { Range: 'bytes=3-9', 'Accept-Encoding': 'gzip, deflate, br' };
      const answer = await get(pack?.path ?? '', { headers });
      expect(answer.status).toBe(206);
      expect(answer.body.equals(readFileSync(join(folder, pack?.file ?? '')).subarray(3, 10))).toBe(true);
    });

    test('an address without its slash leads to the page', async () => {
      const answer = await get('/2024/02/bridge-reopens');
      expect([301, 308]).toContain(answer.status);
      expect(answer.headers.location).toBe('/2024/02/bridge-reopens/');
    });

    test('former addresses lead to the story at once, with their query', async () => {
      for (const path of ['/2023/12/bridge/', '/2023/12/bridge', '/2024/01/bridge/']) {
        const answer = await get(path);
        expect(answer, path).toMatchObject({ status: 301, headers: { location: '/2024/02/bridge-reopens/' } });
        expectSecurityHeaders(answer, path);
      }
      expect((await get('/2024/01/bridge/?from=mail&n=2')).headers.location).toBe(
        '/2024/02/bridge-reopens/?from=mail&n=2',
      );
    });

    test('a withdrawn story answers 410 with its notice', async () => {
      const notice = readFileSync(join(folder, '2024/03/ferry-fares-rise/index.html'), 'utf8');
      for (const path of ['/2024/03/ferry-fares-rise/', '/2024/03/ferry-fares-rise']) {
        const answer = await get(path);
        expect(answer.status, path).toBe(410);
        expect(answer.body.toString(), path).toBe(notice);
        expect(answer.headers['content-type'], path).toBe('text/html; charset=utf-8');
        expect(answer.headers['cache-control'], path).toBe('public, max-age=0, must-revalidate');
        expectSecurityHeaders(answer, path);
      }
    });

    test('everything else answers 404 with the page for that, and no browser keeps it', async () => {
      const page = readFileSync(join(folder, '404.html'), 'utf8');
      for (const path of [
        '/none/',
        '/none',
        '/none.js',
        '/_astro/none.css',
        '/2024/03/none/feed.xml',
        '/pictures/',
        `/${file}`,
      ]) {
        const answer = await get(path);
        expect(answer.status, path).toBe(404);
        expect(answer.body.toString(), path).toBe(page);
        expect(answer.headers['content-type'], path).toBe('text/html; charset=utf-8');
        expect(answer.headers['cache-control'], path).toBe('public, max-age=0, must-revalidate');
        expectSecurityHeaders(answer, path);
      }
    });
  });

  test(`${name}, run: rules of the outlet's own, with every sign that an address may have`, async () => {
    const folder = newFolder();
    const redirects = [
      '/straße /a 302',
      '/a%20b /b?x=1#c',
      '/price$1 /$cost',
      '/quote"s /q',
      '/back\\slash /s',
      '/shop https://shop.example/:8080 307',
      '/feed.xml /news.xml',
      '/service-worker.js /sw.js',
    ].join('\n');
    const { files, problems } = hosts[name].print({ edition: edition(), own: { redirects, headers: '' } });
    expect(problems).toEqual([]);
    write(folder, { ...files, 'index.html': 'Front', '404.html': 'None' });
    const server = await start(folder);
    for (const [path, status, location] of [
      ['/stra%C3%9Fe', 302, '/a'],
      ['/stra%C3%9Fe/?q=2', 302, '/a?q=2'],
      ['/a%20b', 301, '/b?x=1#c'],
      ['/quote%22s', 301, '/q'],
      ['/back%5Cslash', 301, '/s'],
      ['/shop/', 307, 'https://shop.example/:8080'],
      ['/feed.xml', 301, '/news.xml'],
      ['/service-worker.js', 301, '/sw.js'],
    ] as const) {
      const answer = await ask(`${server.origin}${path}`);
      expect([path, answer.status, answer.headers.location]).toEqual([path, status, location]);
    }
    expect((await ask(`${server.origin}/price$1`)).headers.location).toMatch(/^\/(?:\$|%24)cost$/);
    await server.close();
  });

  test(`${name}, run: a site in a folder of its host`, async () => {
    const settings = await siteOnce(`paper on ${name} below /paper/`, {
      write: (contentDir) => writeHostedPaper(contentDir, name),
      pressTime,
      siteUrl: 'https://name.example/site/',
    });
    // The settings name a folder "site", so that is where the site lies below the root.
    const server = await start(settings.outDir, join(settings.outDir, '..'));
    const get: Ask = (path, options) => ask(`${server.origin}${path}`, options);
    for (const served of servedFiles(settings.outDir)) {
      await expectFile(get, settings.outDir, { ...served, path: `/site${served.path}` });
    }
    expect(await get('/site/2023/12/bridge/')).toMatchObject({
      status: 301,
      headers: { location: '/site/2024/02/bridge-reopens/' },
    });
    expect((await get('/site/2024/03/ferry-fares-rise/')).status).toBe(410);
    expect((await get('/site/none/')).status).toBe(404);
    await server.close();
  });
}

/** What the configuration of a server says, where the server itself cannot be run. */
const statements = {
  nginx: [
    'location = "/2023/12/bridge/" { return 301 "/2024/02/bridge-reopens/$is_args$args"; }',
    'location = "/2024/03/ferry-fares-rise/" { error_page 410 "/2024/03/ferry-fares-rise/index.html"; return 410; }',
    'location ^~ /_astro/ { set $cache_control "public, max-age=31536000, immutable"; }',
    'location = /service-worker.js { set $cache_control "no-cache"; }',
    'error_page 404 /404.html;',
    'gzip_static on;',
  ],
  caddy: [
    '"/2023/12/bridge/" "/2024/02/bridge-reopens/{broadsheet_query}" 301',
    '@gone path "/2024/03/ferry-fares-rise" "/2024/03/ferry-fares-rise/"',
    '@rule_0 path /_astro/*',
    'rewrite @missing /404.html',
    'precompressed br gzip',
  ],
} as const;

for (const { name, file } of servers.filter((server) => programPath(server.name) === undefined)) {
  test(`${name} is not to be had here, so only its file ${file} is read`, async () => {
    const text = readFileSync(join((await siteOn(name)).outDir, file), 'utf8');
    for (const statement of statements[name]) expect(text).toContain(statement);
  });
}

const rclone = programPath('rclone');

test(`npm run upload ${rclone === undefined ? 'says that rclone, which is not to be had here, is missing' : 'fills a bucket, with rclone'}`, async () => {
  const { outDir } = await siteOn('s3');
  const bucket = await openBucket();
  const upload = (...args: string[]) => bucket.upload(outDir, ...args);
  const get: Ask = (path, options) => ask(`${bucket.address}${path}`, options);
  const first = await upload('test:paper');
  if (rclone === undefined) {
    expect(first.code).toBe(2);
    expect(first.output).toContain('→ install it');
    await bucket.close();
    return;
  }
  expect(first.code, first.output).toBe(0);
  expect(first.output).toMatch(
    /files to upload: text\/html; charset=utf-8 \(public, max-age=0, must-revalidate\)\n.*has the site/,
  );
  for (const served of servedFiles(outDir)) await expectFile(get, outDir, { ...served, path: `/${served.file}` });

  // Only what differs is uploaded again, and what the site no longer has is deleted.
  expect((await upload('test:paper')).output).toBe(`test:paper has the site of ${outDir}.\n`);
  const next = newFolder();
  cpSync(outDir, next, { recursive: true });
  rmSync(join(next, '2024/02/bridge-reopens'), { recursive: true });
  write(next, { 'about/index.html': '<p>New.' });
  const planned = await bucket.upload(next, 'test:paper', '--dry-run');
  expect(planned.output).toBe(
    '1 file to upload: text/html; charset=utf-8 (public, max-age=0, must-revalidate)\n1 file to delete\nNothing was changed.\n',
  );
  expect((await get('/2024/02/bridge-reopens/index.html')).status).toBe(200);
  expect((await bucket.upload(next, 'test:paper')).output).toContain('1 file to delete\n');
  expect((await get('/2024/02/bridge-reopens/index.html')).status).toBe(404);
  expect((await get('/about/index.html')).body.toString()).toBe('<p>New.');
  expect((await bucket.upload(next, 'test:paper', '--all')).output).toContain('image/webp');

  // A bucket of somebody else is left alone.
  expect((await bucket.upload(next, 'test:paper/2024')).output).toMatch(
    /^test:paper\/2024 has files that no build made/,
  );
  expect((await bucket.upload(newFolder(), 'test:paper')).output).toMatch(/ has no site → run npm run build\.\n$/);
  const lost = await bucket.upload(next, 'elsewhere:paper');
  expect(lost.code).toBe(1);
  expect(lost.output).toMatch(/didn't find section in config file[^]*could not compare/);
  await bucket.close();
});

test('a site that moves to another host has nothing left of the former one, as after a cold build', async () => {
  const settings = copyOf(await siteOn('nginx'));
  const tree = new ContentTree(settings.contentDir);
  const hasCopies = (names: readonly string[]) => names.some((name) => name.endsWith('.html.br'));
  const names = () => readdirSync(settings.outDir, { recursive: true, encoding: 'utf8' });
  expect(hasCopies(names())).toBe(true);
  for (const host of ['netlify', 'cloudflare-workers', 'caddy']) {
    tree.set('outlet.yaml', { host });
    const { code, output } = await build(settings);
    expect(code, output).toBe(0);
    expect(hasCopies(names())).toBe(host === 'caddy');
    expect(names().includes('_headers')).toBe(host !== 'caddy');
  }
  expect(differences(settings.outDir, (await siteOn('caddy')).outDir)).toEqual([]);
});
