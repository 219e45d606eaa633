import type { Entry } from '../../../../schema/content.ts';
import type { ChartAttributes } from '../../../../schema/fields/chart.ts';
import { fill } from '../../../../text/language/fill.ts';
import type { Language } from '../../../../text/language/words.ts';
import { list } from '../../../../text/words.ts';
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
export function toChart(attributes: ChartAttributes, file: Entry<'tables'>, language: Language): Chart | undefined {
  const { locale, words } = language;
  const data = readChart(attributes, file.data, decimalMark(locale));
  if (Array.isArray(data)) return undefined;
  const { type, title, unit, source } = attributes;
  const pick = (cells: readonly string[]) => data.columns.map((column) => cells[column] ?? '');
  const shown = { columns: pick(file.data.columns), rows: file.data.rows.map(pick) };
  const caption = unit === undefined ? title : fill(words.text.noted, { text: title, note: unit });
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
    description: setType(describe(type, data, [x, ...series], language), locale),
    series,
    drawing: data.kind === 'names' ? drawBars(data.points, locale) : drawPlot(type, data.kind, data.points, locale),
    table,
  };
}

function describe(
  type: ChartAttributes['type'],
  { kind, points }: ChartData,
  [x = '', ...series]: readonly string[],
  { locale, words }: Language,
): string {
  const values = points.flatMap((point) =>
    point.values.flatMap((value, column) => {
      if (value === undefined) return [];
      const names = [point.name, ...(series.length > 1 ? [series[column] ?? ''] : [])];
      return { value, text: fill(words.text.noted, { text: point.cells[column] ?? '', note: names.join(', ') }) };
    }),
  );
  type Value = (typeof values)[number];
  const highest = values.reduce<Value | undefined>((a, b) => (a && a.value >= b.value ? a : b), undefined);
  const lowest = values.reduce<Value | undefined>((a, b) => (a && a.value <= b.value ? a : b), undefined);
  const shown = { kind: words.chart[type], series: list(series, locale), x };
  const [first = '', last = ''] = [points[0]?.name, points.at(-1)?.name];
  return [
    kind === 'names' ? fill(words.chart.names, shown) : fill(words.chart.span, { ...shown, first, last }),
    ...(highest && lowest ? [fill(words.chart.ends, { highest: highest.text, lowest: lowest.text })] : []),
    words.chart.table,
  ].join(' ');
}
