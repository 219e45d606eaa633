import type { Entry } from '../../../../schema/content.ts';
import type { ChartAttributes } from '../../../../schema/fields/chart.ts';
import { setType } from '../../../../text/typography/typography.ts';
import { decimalMark, toTable, type Table } from '../table.ts';
import { drawBars, type Bars } from './bars.ts';
import { readChart, type ChartData } from './chart-data.ts';
import { drawPlot, type Plot } from './plot.ts';

/** The view model of a chart. */
export interface Chart {
  readonly type: ChartAttributes['type'];
  readonly title: string;
  /** What is counted. */
  readonly unit?: string;
  /** What readers are told who cannot see it. */
  readonly description: string;
  /** Names of the columns of figures. */
  readonly series: readonly string[];
  readonly drawing: Bars | Plot;
  /** The figures, with the source. */
  readonly table: Table;
}

/** Returns the view model of a chart; `undefined` if it cannot be drawn, which the checks report. */
export function toChart(attributes: ChartAttributes, file: Entry<'tables'>, locale: string): Chart | undefined {
  const data = readChart(attributes, file.data, decimalMark(locale));
  if (Array.isArray(data)) return undefined;
  const { type, title, unit, source } = attributes;
  const pick = (cells: readonly string[]) => data.columns.map((column) => cells[column] ?? '');
  const shown = { columns: pick(file.data.columns), rows: file.data.rows.map(pick) };
  const caption = unit === undefined ? title : `${title} (${unit})`;
  const table = toTable(
    { file: attributes.file, caption, ...(source !== undefined && { source }) },
    { ...file, data: shown },
    locale,
  );
  const [x = '', ...series] = table.columns.map(({ name }) => name);
  return {
    type,
    title,
    ...(unit !== undefined && { unit }),
    description: setType(describe(type, data, x, series), locale),
    series,
    drawing: data.kind === 'names' ? drawBars(data.points, locale) : drawPlot(type, data.kind, data.points, locale),
    table,
  };
}

function describe(type: ChartAttributes['type'], { kind, points }: ChartData, x: string, series: readonly string[]) {
  const kindName = { bar: 'Bar chart', line: 'Line chart', area: 'Area chart' }[type];
  const values = points.flatMap((point) =>
    point.values.flatMap((value, column) =>
      value === undefined
        ? []
        : [
            {
              value,
              text: `${point.cells[column] ?? ''} (${[point.name, ...(series.length > 1 ? [series[column]] : [])].join(', ')})`,
            },
          ],
    ),
  );
  const highest = values.reduce<(typeof values)[number] | undefined>(
    (a, b) => (a && a.value >= b.value ? a : b),
    undefined,
  );
  const lowest = values.reduce<(typeof values)[number] | undefined>(
    (a, b) => (a && a.value <= b.value ? a : b),
    undefined,
  );
  const span = kind === 'names' ? '' : `, from ${points[0]?.name ?? ''} to ${points.at(-1)?.name ?? ''}`;
  const ends = highest && lowest ? ` Highest: ${highest.text}. Lowest: ${lowest.text}.` : '';
  return `${kindName}: ${series.join(', ')} by ${x}${span}.${ends} All figures are in the table below.`;
}
