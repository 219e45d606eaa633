/** The address of the site: what may be written, and how a page's addresses are moved below it. */
import { expect, test } from 'vitest';
import { absolute, basePath } from '../../../src/newsroom/edition/permalink.ts';
import { readEnvironment } from '../../../src/newsroom/edition/environment.ts';
import { outletSchema } from '../../../src/schema/outlet.ts';
import { moveBelowBase } from '../../../src/text/html/html-base.ts';
import { siteUrlProblem, toSiteUrl } from '../../../src/text/site-url.ts';

const addresses: readonly [written: string, site: string, base: string][] = [
  ['https://gazette.example', 'https://gazette.example/', '/'],
  ['https://gazette.example/', 'https://gazette.example/', '/'],
  ['https://name.github.example/paper', 'https://name.github.example/paper/', '/paper/'],
  ['https://name.github.example/paper/', 'https://name.github.example/paper/', '/paper/'],
  ['https://host.example/sites/paper', 'https://host.example/sites/paper/', '/sites/paper/'],
  ['https://host.example//sites//paper//', 'https://host.example/sites/paper/', '/sites/paper/'],
  ['HTTPS://Host.Example/Paper_2.0', 'https://host.example/Paper_2.0/', '/Paper_2.0/'],
  ['http://localhost:4321/~desk', 'http://localhost:4321/~desk/', '/~desk/'],
  ['https://bücher.example/a', 'https://xn--bcher-kva.example/a/', '/a/'],
];

for (const [written, site, base] of addresses) {
  test(`a site may stand at ${written}`, () => {
    expect(siteUrlProblem(written)).toBeUndefined();
    expect(toSiteUrl(written)).toBe(site);
    expect(basePath(site)).toBe(base);
    expect(absolute('/2024/03/ferry/', site)).toBe(`${site}2024/03/ferry/`);
    expect(absolute('/', site)).toBe(site);
  });
}

const refused: readonly [written: string, why: RegExp][] = [
  ['https://quayside.example/?x=1', /has a query/],
  ['https://quayside.example/?', /has a query/],
  ['https://quayside.example/#top', /has a query \(\?\) or a fragment/],
  ['https://desk:secret@quayside.example/', /has a user name/],
  ['https://desk@quayside.example/', /has a user name/],
  ['https://https://quayside.example/', /has https:\/\/ twice/],
  ['https://quayside,example/', /has a sign that no name of a host has/],
  ['ftp://quayside.example/', /is not a web address/],
  ['file:///srv/site', /is not a web address/],
  ['quayside.example/paper', /is not a web address/],
  ['//quayside.example/', /is not a web address/],
  ['https:quayside.example', /is not a web address/],
  ['https://quayside.example/paper/index.html', /names a page/],
  ['https://quayside.example/zeitung für/', /has a folder that not every host can serve/],
  ['https://quayside.example/caf%C3%A9/', /has a folder/],
];

for (const [written, why] of refused) {
  test(`no site can stand at ${written}, in outlet.yaml or in SITE_URL`, () => {
    const parsed = outletSchema.safeParse({
      name: 'Q',
      tagline: 'Q',
      url: written,
      locale: 'en-GB',
      timeZone: 'UTC',
      publisher: { name: 'Q' },
      logo: 'logo.svg',
    });
    expect(parsed.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ')).toMatch(why);
    expect(parsed.error?.issues).toHaveLength(1);
    expect(() => readEnvironment({ SITE_URL: written })).toThrow(why);
    expect(() => readEnvironment({ SITE_URL: written })).toThrow(`SITE_URL is "${written}", which `);
  });
}

test('SITE_URL may be left out, or be a folder of a host', () => {
  expect(readEnvironment({ SITE_URL: '' }).siteUrl).toBeUndefined();
  expect(readEnvironment({ SITE_URL: 'https://host.example/sites/paper' }).siteUrl).toBeDefined();
});

const tags: readonly [html: string, moved: string][] = [
  ['<a href="/">', '<a href="/paper/">'],
  ['<a hidden href="/2024/?a=1&amp;b=2#c">', '<a hidden href="/paper/2024/?a=1&amp;b=2#c">'],
  ['<a href=/harbour/>x</a>', '<a href="/paper/harbour/">x</a>'],
  // A section may be called like the base, and so may one of its months.
  ['<a href="/paper/">', '<a href="/paper/paper/">'],
  ['<a href="/paper/2024/03/">', '<a href="/paper/paper/2024/03/">'],
  ['<a href="/src/">', '<a href="/paper/src/">'],
  ['<form action="/search/">', '<form action="/paper/search/">'],
  ['<button formaction="/x">', '<button formaction="/paper/x">'],
  ['<video poster="/a.jpg" src="/a.mp4">', '<video poster="/paper/a.jpg" src="/paper/a.mp4">'],
  ['<img srcset="/a.webp 360w, /b.webp 720w">', '<img srcset="/paper/a.webp 360w, /paper/b.webp 720w">'],
  [
    '<img srcset="/a,b.webp 1x,\n https://x.example/b 2x">',
    '<img srcset="/paper/a,b.webp 1x,\n https://x.example/b 2x">',
  ],
  ['<div data-live="/x/updates.json">', '<div data-live="/paper/x/updates.json">'],
  ['<meta http-equiv="refresh" content="0; url=/x/">', '<meta http-equiv="refresh" content="0; url=/paper/x/">'],
  ['<meta http-equiv="Refresh" content="0;URL=/x/">', '<meta http-equiv="Refresh" content="0;URL=/paper/x/">'],
  ['<noscript><a href="/archive/">x</a></noscript>', '<noscript><a href="/paper/archive/">x</a></noscript>'],
  ['<template><a href="/">x</a></template>', '<template><a href="/paper/">x</a></template>'],
  ['<svg viewBox="0 0 1 1"><use href="/i.svg#a"/></svg>', '<svg viewBox="0 0 1 1"><use href="/paper/i.svg#a"/></svg>'],
];

for (const [html, moved] of tags) {
  test(`${html} is moved below the base`, () => expect(moveBelowBase(html, '/paper/')).toBe(moved));
}

for (const html of [
  '<link href="/paper/_astro/style.css">',
  '<script src="/@vite/client"></script>',
  '<script src="/paper/@id/astro:scripts/page.js"></script>',
  '<a href="//other.example/x">',
  '<a href="https://other.example/x">',
  '<a href="mailto:a@b.example">',
  '<a href="#content">',
  '<meta name="description" content="/r/news; url=/x">',
  '<p title="/r/news">/harbour/</p>',
  '<script>const a = \'<a href="/x">\';</script>',
  '<!-- <a href="/x"> -->',
  '<textarea><a href="/x"></textarea>',
]) {
  test(`${html} stays as it is`, () => expect(moveBelowBase(html, '/paper/')).toBe(html));
}
