import lighthouse from 'lighthouse';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const audits = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
  'total-byte-weight',
] as const;

/** What Lighthouse says of a page. */
export interface LighthouseResult {
  /** From 0 to 100: performance, accessibility, best practices, search engines. */
  readonly scores: readonly number[];
  /** As Lighthouse writes them: "1.2 s". */
  readonly figures: Readonly<Record<(typeof audits)[number], string>>;
  /** The performance of each run, ascending. */
  readonly performance: readonly number[];
}

/** One run says as much of the machine as of the page, so the middle one of several is told, by its performance. */
const runs = 3;

/**
 * Measures a page several times with Lighthouse's mobile settings.
 *
 * @param port the debugging port of a browser.
 */
export async function measureWithLighthouse(url: string, port: number): Promise<LighthouseResult> {
  const results: Omit<LighthouseResult, 'performance'>[] = [];
  for (let run = 0; run < runs; run += 1) {
    const result = await lighthouse(url, { port, logLevel: 'error' });
    if (!result) throw new Error(`Lighthouse gave no result for ${url}.`);
    const { audits: audited, categories: scored } = result.lhr;
    results.push({
      scores: categories.map((category) => Math.round((scored[category]?.score ?? 0) * 100)),
      figures: Object.fromEntries(
        audits.map((audit) => [audit, audited[audit]?.displayValue ?? '']),
      ) as LighthouseResult['figures'],
    });
  }
  results.sort((a, b) => (a.scores[0] ?? 0) - (b.scores[0] ?? 0));
  const middle = results[Math.floor(runs / 2)];
  if (!middle) throw new Error('Lighthouse did not run.');
  return { ...middle, performance: results.map(({ scores: [performance = 0] }) => performance) };
}
