/**
 * Starts the workflow that publishes the site if the moment in /next-edition.json has come.
 *
 * `cloudflare-worker.ts` calls this every minute. A server calls it with `broadsheet-publish.timer`, as
 * `node publish-when-due.ts` with Node 24. See README.md beside this file.
 */

/** Which site is published by which repository. */
export interface Settings {
  /** The address of the site: `https://meridian-courier.example`. */
  readonly SITE_URL: string;
  /** Owner and name: `meridian/courier`. */
  readonly REPOSITORY: string;
  /** A token of GitHub that may read and write _Actions_ of that repository, and nothing else. */
  readonly GITHUB_TOKEN: string;
}

/** An edition is started once, and again only if it is still due after so many minutes: the first may have failed. */
const minutesBetweenStarts = 30;

const millisecondsPerMinute = 60_000;

/**
 * Starts the workflow if an edition is due that no run of the last half hour can have made. Returns what it did.
 *
 * @param now in milliseconds since 1970.
 * @throws Error if the site or GitHub does not answer as expected; nothing is started then.
 */
export async function publishWhenDue(settings: Settings, now: number, request: typeof fetch = fetch): Promise<string> {
  const { SITE_URL, REPOSITORY, GITHUB_TOKEN } = settings;
  const next = `${SITE_URL.replace(/\/$/, '')}/next-edition.json`;
  const edition: unknown = await (await answered(request(next, { cache: 'no-store' }), next)).json();
  if (edition === null) return 'No edition is due, ever.';
  const at = typeof edition === 'object' && 'at' in edition ? String(edition.at) : '';
  const due = Date.parse(at);
  if (Number.isNaN(due)) throw new Error(`${next} does not say when: ${JSON.stringify(edition)}`);
  if (due > now) return `The next edition is due at ${at}.`;

  const workflow = `https://api.github.com/repos/${REPOSITORY}/actions/workflows/publish.yml`;
  const headers = {
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${GITHUB_TOKEN}`,
    'user-agent': 'publish-when-due',
    'x-github-api-version': '2022-11-28',
  };
  // A run since then, for a push too, has this edition in it.
  const since = new Date(Math.max(due, now - minutesBetweenStarts * millisecondsPerMinute)).toISOString();
  const runs = `${workflow}/runs?per_page=1&created=${encodeURIComponent(`>=${since}`)}`;
  const { total_count: started } = (await (await answered(request(runs, { headers }), runs)).json()) as {
    readonly total_count: number;
  };
  if (started > 0) return `The edition of ${at} is being made.`;
  const start = request(`${workflow}/dispatches`, { method: 'POST', headers, body: JSON.stringify({ ref: 'main' }) });
  await answered(start, workflow);
  return `Started the edition of ${at}.`;
}

async function answered(request: Promise<Response>, url: string): Promise<Response> {
  const response = await request;
  if (!response.ok) throw new Error(`${url} answers ${response.status}.`);
  return response;
}

/** On a server, the environment has the settings. A Worker has no `process`, or one without arguments. */
if (globalThis.process?.argv?.[1]?.endsWith('publish-when-due.ts')) {
  const { SITE_URL = '', REPOSITORY = '', GITHUB_TOKEN = '' } = process.env;
  console.log(await publishWhenDue({ SITE_URL, REPOSITORY, GITHUB_TOKEN }, Date.now()));
}
