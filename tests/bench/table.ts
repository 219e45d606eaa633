import type { Cost } from './measure.ts';
import type { EditionCost } from './scenarios.ts';

/** An edition of ours. */
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
 * All figures as one Markdown table. Each edition of ours is set against the cold build of each rival: wall time, the
 * same without the wait for the search index, which the rivals do not have, and memory.
 */
export function table(editions: readonly Edition[], rivals: readonly RivalBuild[]): string {
  const ratios = rivals.flatMap(({ name }) => [`wall ÷ ${name}`, `without search ÷ ${name}`, `memory ÷ ${name}`]);
  const head = [
    'build',
    'wall, s',
    'waiting for pictures, s',
    'waiting for search, s',
    'parts indexed',
    'CPU, s',
    'memory, GB',
    'files written',
    'kept',
  ];
  const rows = [
    ...editions.map(({ name, cost }) => [
      name,
      cost.wall.toFixed(1),
      cost.pictures.toFixed(1),
      cost.search.toFixed(1),
      cost.parts,
      ...effort(cost),
      String(cost.written),
      String(cost.kept),
      ...rivals.flatMap((rival) => against(cost, rival.cost)),
    ]),
    ...rivals.map(({ name, cost, written }) => [
      `${name}, cold build`,
      cost.wall.toFixed(1),
      none,
      none,
      none,
      ...effort(cost),
      String(written),
      none,
      ...ratios.map(() => none),
    ]),
  ];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const columns = [...head, ...ratios];
  return [line(columns), line(columns.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

const effort = ({ cpu, memory }: Cost): string[] => [cpu.toFixed(1), (memory / 1e9).toFixed(2)];

function against(own: EditionCost, other: Cost): string[] {
  return [
    (own.wall / other.wall).toFixed(2),
    ((own.wall - own.search) / other.wall).toFixed(2),
    (own.memory / other.memory).toFixed(2),
  ];
}
