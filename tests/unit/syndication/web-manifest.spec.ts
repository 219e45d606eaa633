/** The web app manifest, with which browsers install the site. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { webManifest } from '../../../src/syndication/metadata/web-manifest.ts';
import { edition } from '../../tools/newsroom.ts';
import { root } from '../../tools/root.ts';

const { outlet } = edition();

test('it has what Chromium asks of a site that can be installed', () => {
  expect(webManifest({ ...outlet, name: 'The Harbour Gazette', shortName: 'Gazette' })).toMatchObject({
    name: 'The Harbour Gazette',
    short_name: 'Gazette',
    start_url: '/',
    display: 'standalone',
    icons: [
      { src: '/logo-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: '/logo-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: '/logo-512-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  });
});

test('it stays within the folder of the site', () => {
  expect(webManifest({ ...outlet, url: 'https://name.example/paper/' })).toMatchObject({
    id: '/paper/',
    start_url: '/paper/',
    scope: '/paper/',
    icons: [{ src: '/paper/logo-192.png' }, { src: '/paper/logo-512.png' }, { src: '/paper/logo-512-maskable.png' }],
  });
});

test('it has the color of the page', () => {
  const paper = /--paper: light-dark\((#\w+),/.exec(readFileSync(join(root, 'src/styles/tokens.css'), 'utf8'))?.[1];
  expect(webManifest(outlet)).toMatchObject({ background_color: paper, theme_color: paper });
});
