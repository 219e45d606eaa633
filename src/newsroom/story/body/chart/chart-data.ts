import { chartLimits, type ChartAttributes } from '../../../../schema/fields/chart.ts';
import { counted } from '../../../../text/counted.ts';
import { isBlankCell, numberInCell, type DecimalMark } from '../../../../text/numeric-cell.ts';
import { suggest } from '../../../../text/suggest.ts';

/** The columns of a table, each named, and its rows. */
interface Cells {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The figures that a chart shows. */
export interface ChartData {
  /** What the cells of `x` are: dates in milliseconds, other numbers, or names. */
  readonly kind: 'dates' | 'numbers' | 'names';
  /** The places of the columns: that of `x`, then those of the figures. */
  readonly columns: readonly number[];
  /** Sorted by `x`, but for names. */
  readonly points: readonly Point[];
}

export interface Point {
  /** The cell as it is written. */
  readonly name: string;
  /** The date or number in the cell; for a name, the index of the row. */
  readonly x: number;
  /** One for each column of figures; `undefined` for a cell without a value. */
  readonly values: readonly (number | undefined)[];
  /** The cells of the values as they are written. */
  readonly cells: readonly string[];
}

/** Why a chart cannot be drawn: because of an attribute of the directive, or of a row of the table, counted from 0. */
export interface ChartMistake {
  readonly place: 'x' | 'y' | number;
  readonly message: string;
}

/** Reads the figures of a chart from a table, or finds why it cannot be drawn. */
export function readChart(
  { type, x, y }: ChartAttributes,
  { columns, rows }: Cells,
  decimal: DecimalMark,
): ChartData | ChartMistake[] {
  const names = columns.includes(y) ? [y] : y.split(',').map((name) => name.trim());
  const unknown = [{ place: 'x' as const, name: x }, ...names.map((name) => ({ place: 'y' as const, name }))]
    .filter(({ name }) => !columns.includes(name))
    .map(({ place, name }) => ({ place, message: unknownColumn(name, columns) }));
  if (unknown.length > 0) return unknown;
  if (names.length > chartLimits.columns) {
    const message = `names ${names.length} columns, and a chart may show ${chartLimits.columns} → keep those that matter to the story`;
    return [{ place: 'y', message }];
  }
  const repeated = names.find((name, index) => name === x || names.indexOf(name) < index);
  if (repeated !== undefined) {
    const message = `the column "${repeated}" is named twice → name each column once`;
    return [{ place: 'y', message }];
  }
  const [place = 0, ...places] = [x, ...names].map((name) => columns.indexOf(name));
  const kind = kindOf(
    rows.map((row) => row[place] ?? ''),
    decimal,
  );
  const points = rows.map((row, index): Point => {
    const name = row[place] ?? '';
    const cells = places.map((column) => row[column] ?? '');
    const at = { dates: dateIn(name), numbers: numberInCell(name, decimal), names: index }[kind] ?? 0;
    return { name, x: at, values: cells.map((cell) => numberInCell(cell, decimal)), cells };
  });
  const isNamed = kind === 'names' || (kind === 'numbers' && type === 'bar');
  const mistakes = [
    ...(isNamed ? nameMistakes(points, type, decimal) : doubleMistakes(points)),
    ...points.flatMap((point, row) => valueMistakes(point, row, type)),
    ...countMistakes(points.length, type, isNamed),
  ];
  if (mistakes.length > 0) return mistakes;
  return {
    kind: isNamed ? 'names' : kind,
    columns: [place, ...places],
    points: isNamed ? points : points.toSorted((a, b) => a.x - b.x),
  };
}

function unknownColumn(name: string, columns: readonly string[]): string {
  const meant = suggest(name, columns);
  const hint = meant === undefined ? '' : `did you mean "${meant}"? Otherwise `;
  return `the table has no column "${name}" → ${hint}name one of ${columns.join(', ')}`;
}

function kindOf(cells: readonly string[], decimal: DecimalMark): ChartData['kind'] {
  if (cells.every((cell) => dateIn(cell) !== undefined)) return 'dates';
  return cells.every((cell) => numberInCell(cell, decimal) !== undefined) ? 'numbers' : 'names';
}

/** Returns the time of a year, a month or a day, such as `2019`, `2019-05` or `2019-05-22`, in UTC. */
function dateIn(cell: string): number | undefined {
  if (!/^\d{4}(?:-\d\d){0,2}$/.test(cell)) return undefined;
  const time = Date.parse(cell);
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(cell) ? undefined : time;
}

function nameMistakes(points: readonly Point[], type: ChartAttributes['type'], decimal: DecimalMark): ChartMistake[] {
  if (type === 'bar') {
    return points.flatMap(({ name }, place) => {
      if (name === '') return [{ place, message: 'this row of a chart has no name → write what its figures are of' }];
      if (widthOf(name) <= chartLimits.name) return [];
      const message = `"${name}" is too long to stand over a bar → shorten it to ${chartLimits.name} letters`;
      return [{ place, message }];
    });
  }
  const isDate = ({ name }: Point) => dateIn(name) !== undefined;
  const isNumber = ({ name }: Point) => numberInCell(name, decimal) !== undefined;
  const stray = points.findIndex((point) => !isDate(point) && !isNumber(point));
  const place = stray >= 0 ? stray : points.findIndex((point) => !isDate(point));
  const message = `"${points[place]?.name ?? ''}" has no place beside the other rows of the chart → write all as dates, such as 2019, 2019-05 or 2019-05-22, or all as numbers, or draw bars`;
  return [{ place, message }];
}

/** Returns about how many letters of the Latin script take the same space. */
const widthOf = (name: string): number =>
  name.length + (name.match(/[\u1100-\u11FF\u2E80-\uD7FF\uFF00-\uFF60]/g)?.length ?? 0);

function doubleMistakes(points: readonly Point[]): ChartMistake[] {
  const seen = new Set<number>();
  return points.flatMap(({ name, x }, place) => {
    if (!seen.has(x)) {
      seen.add(x);
      return [];
    }
    return [{ place, message: `"${name}" stands in two rows of a chart → make one row of them` }];
  });
}

function valueMistakes({ values, cells }: Point, place: number, type: ChartAttributes['type']): ChartMistake[] {
  return cells.flatMap((cell, column) => {
    const value = values[column];
    if (isBlankCell(cell)) {
      const message = 'a cell of an area has no value → write one, or draw a line, which may have gaps';
      return type === 'area' ? [{ place, message }] : [];
    }
    if (value === undefined)
      return [
        {
          place,
          message: `"${cell}" is not a number, and a chart shows it → write the number alone, or leave the cell empty`,
        },
      ];
    if (value >= 0 || type !== 'area' || values.length === 1) return [];
    return [{ place, message: `"${cell}" is below 0, and areas are stacked → draw lines` }];
  });
}

function countMistakes(count: number, type: ChartAttributes['type'], isNamed: boolean): ChartMistake[] {
  const most = isNamed ? chartLimits.namedRows : chartLimits.rows;
  if (count > most) {
    const what = isNamed ? 'a chart of bars with names' : 'a chart';
    const message = `has ${counted(count, 'row')}, and ${what} may have ${most} → keep those that matter to the story`;
    return [{ place: most, message }];
  }
  if (count >= 2 || type === 'bar') return [];
  return [{ place: 0, message: 'a line or an area needs at least two rows → add rows, or draw bars' }];
}
