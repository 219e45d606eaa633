import { scaleLinear } from 'd3-scale';
import { setType } from '../../../../text/typography/typography.ts';
import type { Point } from './chart-data.ts';

/** Bars below each other, each with its name above it. Widths are in percent, heights in em, so that letters keep their size. */
export interface Bars {
  readonly kind: 'bars';
  readonly height: number;
  readonly barHeight: number;
  /** Where 0 is. */
  readonly zero: number;
  readonly groups: readonly BarGroup[];
}

interface BarGroup {
  readonly name: string;
  /** The line on which the name stands. */
  readonly y: number;
  readonly bars: readonly Bar[];
}

interface Bar {
  /** The index of its column. */
  readonly series: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly end: number;
  /** Its value as it is written. */
  readonly text: string;
}

const barHeight = 1.2;
const nameHeight = 1.5;
const gap = 0.7;

/** Draws a bar for each value of each row. */
export function drawBars(points: readonly Point[], locale: string): Bars {
  const values = points.flatMap((point) => point.values.filter((value) => value !== undefined));
  const longest = Math.max(...points.flatMap(({ cells }) => cells.map((cell) => cell.length)));
  // A digit is about 2.3 percent of the width of a phone. Values stand at the ends of bars.
  const room = Math.min(45, 3 + longest * 2.3);
  const scale = scaleLinear([Math.min(0, ...values), Math.max(0, ...values) || 1], [0, 100 - room]);
  const zero = round(scale(0));
  let top = 0;
  const groups = points.map(({ name, values: ofGroup, cells }) => {
    const y = round(top + 1.1);
    top += nameHeight;
    const bars = ofGroup.flatMap((value, series): Bar[] => {
      if (value === undefined) return [];
      const [x, end] = [Math.min(scale(value), zero), Math.max(scale(value), zero)].map(round) as [number, number];
      const bar = { series, x, y: round(top), width: round(end - x), end, text: setType(cells[series] ?? '', locale) };
      top += barHeight + 0.15;
      return [bar];
    });
    top += gap;
    return { name: setType(name, locale), y, bars };
  });
  return { kind: 'bars', height: round(top), barHeight, zero, groups };
}

const round = (number: number): number => Math.round(number * 100) / 100;
