import type { Cost } from './measure.ts';
import type { EditionCost } from './scenarios.ts';

/** One of our builds. */
export interface Edition {
  readonly name: string;
  readonly cost: EditionCost;
}

/** A rival's cold build. */
export interface RivalBuild {
  readonly name: string;
  readonly cost: Cost;
  /** Files in its site. */
  readonly written: number;
}

const none = '–';

/**
 * Returns the main figures as one Markdown table. Each of our builds is compared with the cold build of Hugo, and of
 * Hugo with Pagefind over its output, since our builds include search. All other figures are in the JSON file.
 */
export function table(editions: readonly Edition[], rivals: readonly RivalBuild[]): string {
  const hugo = rivals.find(({ name }) => name === 'Hugo')?.cost;
  const searchable = rivals.find(({ name }) => name === 'Hugo + Pagefind')?.cost;
  const row = (name: string, cost: Cost): string[] => [
    name,
    cost.wall.toFixed(1),
    ratio(cost.wall, hugo?.wall),
    ratio(cost.wall, searchable?.wall),
    (cost.memory / 1e9).toFixed(2),
    ratio(cost.memory, hugo?.memory),
  ];
  const head = ['build', 'wall, s', '÷ Hugo', '÷ Hugo + Pagefind', 'memory, GB', '÷ Hugo'];
  const rows = [
    ...editions.map(({ name, cost }) => row(name, cost)),
    ...rivals.map(({ name, cost }) => row(`${name}, cold build`, cost)),
  ];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

/** Returns every figure of a run: seconds, bytes, counts of files. */
export function figures(editions: readonly Edition[], rivals: readonly RivalBuild[]) {
  const round = ({ wall, cpu, memory }: Cost) => ({ wall: rounded(wall), cpu: rounded(cpu), memory });
  return {
    editions: editions.map(({ name, cost }) => {
      const { written, kept, pictures, search, parts } = cost;
      return { name, ...round(cost), written, kept, pictures, search, parts };
    }),
    rivals: rivals.map(({ name, cost, written }) => ({ name, ...round(cost), written })),
  };
}

const rounded = (seconds: number): number => Math.round(seconds * 100) / 100;

const ratio = (own: number, other: number | undefined): string =>
  other === undefined ? none : (own / other).toFixed(2);
