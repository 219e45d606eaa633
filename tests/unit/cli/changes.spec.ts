/** What is said of the difference between two printed sites. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changesReport } from '../../../src/cli/changes/changes-report.ts';
import { compareSites } from '../../../src/cli/changes/compare-sites.ts';
import { newFolder, write } from '../../tools/files.ts';

let work = '';
beforeEach(() => (work = newFolder()));
afterEach(() => rmSync(work, { recursive: true }));

const page = (headline: string, main: string, head = '') =>
  `<!DOCTYPE html><html><head><link rel="stylesheet" href="/_astro/story.a1.css"><title>${headline} | Gazette</title><meta property="og:title" content="${headline}">${head}</head><body><main><article><h1>${headline}</h1>${main}</article></main></body></html>`;
const leadingTo = (to: string) =>
  page('Story moved', '', `<meta http-equiv="refresh" content="0; url=${to}"><meta name="robots" content="noindex">`);
const withdrawn = page('Story withdrawn', '<p>It was wrong.</p>', '<meta name="robots" content="noindex">');

/** Compares two sites, given by the pages at their addresses. */
function changes(former: Record<string, string>, current: Record<string, string>) {
  for (const [folder, pages] of Object.entries({ former, current })) {
    for (const [path, html] of Object.entries(pages)) write(join(work, folder), { [`${path}index.html`]: html });
  }
  return compareSites(join(work, 'former'), join(work, 'current'));
}

test('new, changed, redirected, withdrawn and vanished pages are told apart', () => {
  const compared = changes(
    {
      '': page('Front', '<a href="/2026/01/fire/">Fire</a>'),
      '2026/01/fire/': page('Fire', '<p>Ten hurt.</p>'),
      '2026/01/flood/': page('Flood', '<p>Water.</p>'),
      '2026/01/theft/': page('Theft', '<p>Gold.</p>'),
      '2026/01/gala/': page('Gala', '<p>Wine.</p>'),
      '2026/01/old/': leadingTo('/2026/01/fire/'),
      'about/': page('About', '<p>Us.</p>'),
    },
    {
      '': page('Front', '<a href="/2026/01/storm/">Storm</a>'),
      '2026/01/fire/': page('Fire', '<p>Nine hurt.</p>'),
      '2026/01/flood/': leadingTo('/2026/01/high-water/'),
      '2026/01/high-water/': page('High Water', '<p>Water.</p>'),
      '2026/01/theft/': withdrawn,
      '2026/01/old/': leadingTo('/2026/01/fire/'),
      'about/': page('About', '<p>Us.</p>'),
    },
  );
  expect(compared).toEqual({
    added: [{ path: '/2026/01/high-water/', title: 'High Water' }],
    changed: [
      { path: '/2026/01/fire/', title: 'Fire' },
      { path: '/', title: 'Front' },
    ],
    redirected: [{ path: '/2026/01/flood/', title: 'Story moved', to: '/2026/01/high-water/' }],
    withdrawn: [{ path: '/2026/01/theft/', title: 'Theft' }],
    gone: [{ path: '/2026/01/gala/', title: 'Gala' }],
  });
});

test('a page has not changed if only its code, or what stands beside and below its text, is different', () => {
  const former = page('Fire', '<p data-astro-cid-a>Ten hurt.</p><aside>Read: A</aside><footer>Latest: B</footer>');
  const current = page('Fire', '<p data-astro-cid-z>Ten hurt.</p><aside>Read: C</aside><footer>Latest: D</footer>');
  expect(changes({ 'a/': former }, { 'a/': current.replace('a1.css', 'b2.css') }).changed).toEqual([]);
  const pictured = page('Fire', '<p>Ten hurt.</p><img src="/pictures/b.webp" alt="Smoke">');
  expect(changes({ 'b/': former }, { 'b/': pictured }).changed).toHaveLength(1);
});

test('the report begins with what readers lose, shows stories before lists, and escapes headlines', () => {
  const none = { added: [], changed: [], redirected: [], withdrawn: [], gone: [] };
  expect(changesReport(none)).toEqual(['## What changes for readers', '', 'No page changes.']);
  const story = { path: '/2026/01/fire/', title: 'Fire <i>*and*</i> [smoke]' };
  const lines = changesReport({
    ...none,
    added: [{ path: '/', title: 'Front' }, story],
    redirected: [{ path: '/a/', title: 'Moved', to: '/b/' }],
    gone: Array.from({ length: 120 }, (_, index) => ({ path: `/p${index}/`, title: `Page ${index}` })),
  });
  expect(lines.slice(2, 7)).toEqual([
    'Gone without a redirect: 120 pages. Redirected: 1 page. New: 2 pages.',
    '',
    '### Gone without a redirect',
    '',
    '- Page 0 · `/p0/`',
  ]);
  expect(lines).toContain('- … and 20 more pages');
  expect(lines.slice(-8)).toEqual([
    '### Redirected',
    '',
    '- `/a/` → `/b/`',
    '',
    '### New',
    '',
    '- Fire \\<i\\>\\*and\\*\\</i\\> \\[smoke\\] · `/2026/01/fire/`',
    '- Front · `/`',
  ]);
});
