import { scaleLinear, scaleUtc, type ScaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { ChartAttributes } from '../../../../schema/fields/chart.ts';
import type { Point } from './chart-data.ts';
import { dateTicks, numberTicks, type Tick } from './ticks.ts';

/** A field between two axes. Marks have coordinates from 0 to 1,000, ticks stand at percentages of the field. */
export interface Plot {
  readonly kind: 'plot';
  /** Paths of an SVG, one for each column of figures. */
  readonly paths: readonly string[];
  readonly xTicks: readonly Tick[];
  /** Counted from the top. */
  readonly yTicks: readonly Tick[];
  /** Where 0 is, in percent from the top, if it is in the field. */
  readonly zero?: number;
}

const size = 1000;

type Scale = (value: number) => number;

/** Draws lines, areas or columns over dates or numbers. `points` are sorted. */
export function drawPlot(
  type: ChartAttributes['type'],
  kind: 'dates' | 'numbers',
  points: readonly Point[],
  locale: string,
): Plot {
  const xs = points.map(({ x }) => x);
  const ys =
    type === 'area'
      ? points.map(({ values }) => values.reduce<number>((sum, value) => sum + (value ?? 0), 0))
      : valuesOf(points);
  const y = yScale(type === 'line' ? ys : [0, ...ys]);
  // Half a column stands on either side of its date.
  const step = type === 'bar' ? smallestStep(xs) : 0;
  const domain = [Math.min(...xs) - step / 2, Math.max(...xs) + step / 2] as const;
  const x = (kind === 'dates' ? scaleUtc(domain, [0, size]) : scaleLinear(domain, [0, size])) satisfies Scale;
  const percent = (place: number) => Math.round(place) / (size / 100);
  const [least = 0, most = 0] = y.domain();
  const ticks = kind === 'dates' ? dateTicks(domain, xs, locale) : numberTicks(scaleLinear().domain(domain), locale);
  return {
    kind: 'plot',
    paths: pathsOf(type, points, (value) => x(value), y, step),
    xTicks: ticks.map(({ at, text }) => ({ at: percent(x(at)), text })),
    yTicks: numberTicks(y, locale).map(({ at, text }) => ({ at: percent(y(at)), text })),
    ...(least <= 0 && most >= 0 && { zero: percent(y(0)) }),
  };
}

const valuesOf = (points: readonly Point[]): number[] =>
  points.flatMap(({ values }) => values.filter((value) => value !== undefined));

function yScale(values: readonly number[]): ScaleLinear<number, number> {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  // A level line stands in the middle.
  const domain = least === most ? [least - 1, most + 1] : [least, most];
  return scaleLinear(domain, [size, 0]).nice(4);
}

function smallestStep(xs: readonly number[]): number {
  const steps = xs.slice(1).map((x, index) => x - (xs[index] ?? x));
  return steps.length > 0 ? Math.min(...steps) : 1;
}

function pathsOf(type: ChartAttributes['type'], points: readonly Point[], x: Scale, y: Scale, step: number): string[] {
  const series = points[0]?.values.map((_, column) => column) ?? [];
  if (type === 'line') {
    const draw = (column: number) =>
      line<Point>(
        ({ x: at }) => x(at),
        ({ values }) => y(values[column] ?? 0),
      )
        .defined(({ values }) => values[column] !== undefined)
        .digits(0);
    return series.map((column) => draw(column)(points) ?? '');
  }
  if (type === 'area') {
    const below = ({ values }: Point, columns: number) =>
      values.slice(0, columns).reduce<number>((sum, value) => sum + (value ?? 0), 0);
    const draw = (column: number) =>
      area<Point>(
        ({ x: at }) => x(at),
        (point) => y(below(point, column)),
        (point) => y(below(point, column + 1)),
      ).digits(0);
    return series.map((column) => draw(column)(points) ?? '');
  }
  const width = (x(step) - x(0)) * 0.8;
  const each = width / series.length;
  return series.map((column) =>
    points
      .map(({ x: at, values }) => {
        const value = values[column];
        const left = Math.round(x(at) - width / 2 + column * each);
        return value === undefined
          ? ''
          : `M${left},${Math.round(y(0))}V${Math.round(y(value))}h${Math.max(1, Math.round(each))}V${Math.round(y(0))}z`;
      })
      .join(''),
  );
}
