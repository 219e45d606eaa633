/** The clocks that start the publishing workflow when the moment of the next edition has come. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import worker from '../../.github/schedulers/cloudflare-worker.ts';
import { publishWhenDue } from '../../.github/schedulers/publish-when-due.ts';
import { root } from '../tools/root.ts';

const settings = { SITE_URL: 'https://gazette.example/', REPOSITORY: 'gazette/site', GITHUB_TOKEN: 'secret' };
const noon = Date.parse('2026-01-31T12:00:00Z');
const api = 'https://api.github.com/repos/gazette/site/actions/workflows/publish.yml';

/** Answers for the site and for GitHub, and notes what was asked. */
function answers(next: string, { runs = 0, status = 200, started = 204 } = {}) {
  const asked: string[] = [];
  const request = (url: string, { method = 'GET', headers, body }: RequestInit = {}): Promise<Response> => {
    asked.push(`${method} ${decodeURIComponent(url)}`);
    const isGitHub = url.startsWith(api);
    // The token is for GitHub alone.
    expect(new Headers(headers).get('authorization')).toBe(isGitHub ? 'Bearer secret' : null);
    if (!isGitHub) return Promise.resolve(new Response(next, { status }));
    if (method === 'GET') return Promise.resolve(Response.json({ total_count: runs }));
    expect(body).toBe('{"ref":"main"}');
    return Promise.resolve(new Response(null, { status: started }));
  };
  return { asked, request: request as typeof fetch };
}

afterEach(() => vi.unstubAllGlobals());

test('nothing is started before the moment, or if there is none', async () => {
  const later = answers('{"at":"2026-01-31T12:00:01Z"}');
  expect(await publishWhenDue(settings, noon, later.request)).toBe('The next edition is due at 2026-01-31T12:00:01Z.');
  const never = answers('null\n');
  expect(await publishWhenDue(settings, noon, never.request)).toContain('ever');
  expect([...later.asked, ...never.asked]).toEqual(Array(2).fill('GET https://gazette.example/next-edition.json'));
});

test('at the moment the workflow is started, unless a run since then has made or is making this edition', async () => {
  const due = answers('{"at":"2026-01-31T12:00:00Z"}');
  expect(await publishWhenDue(settings, noon, due.request)).toBe('Started the edition of 2026-01-31T12:00:00Z.');
  expect(due.asked.slice(1)).toEqual([
    `GET ${api}/runs?per_page=1&created=>=2026-01-31T12:00:00.000Z`,
    `POST ${api}/dispatches`,
  ]);
  const running = answers('{"at":"2026-01-31T12:00:00Z"}', { runs: 1 });
  expect(await publishWhenDue(settings, noon + 60_000, running.request)).toContain('is being made');
  expect(running.asked).toHaveLength(2);
});

test('an edition that is still due after half an hour is started again', async () => {
  const due = answers('{"at":"2026-01-31T11:00:00Z"}');
  expect(await publishWhenDue(settings, noon, due.request)).toContain('Started');
  expect(due.asked[1]).toContain('>=2026-01-31T11:30:00.000Z');
});

test('a site that does not answer, or not with a time, is reported and starts nothing', async () => {
  for (const [next, status, message] of [
    ['', 503, 'next-edition.json answers 503'],
    ['<html>', 200, 'not valid JSON'],
    ['{"at":"soon"}', 200, 'does not say when'],
    ['{}', 200, 'does not say when'],
  ] as const) {
    const { asked, request } = answers(next, { status });
    await expect(publishWhenDue(settings, noon, request)).rejects.toThrow(message);
    expect(asked).toHaveLength(1);
  }
  const refused = answers('{"at":"2026-01-31T12:00:00Z"}', { started: 403 });
  await expect(publishWhenDue(settings, noon, refused.request)).rejects.toThrow('publish.yml answers 403');
});

test('the Worker does so by the time of its cron', async () => {
  const { asked, request } = answers('{"at":"2026-01-31T12:00:00Z"}');
  vi.stubGlobal('fetch', request);
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  await worker.scheduled({ scheduledTime: noon }, settings);
  expect(log).toHaveBeenCalledWith('Started the edition of 2026-01-31T12:00:00Z.');
  log.mockRestore();
  expect(asked).toHaveLength(3);
  expect(readFileSync(join(root, '.github/schedulers/wrangler.toml'), 'utf8')).toContain('crons = ["* * * * *"]');
});
