/** Charts: what is drawn of the figures in a table, and which figures cannot be drawn. */
import { describe, expect, test } from 'vitest';
import { toChart } from '../../../src/newsroom/story/body/chart/chart.ts';
import { readChart } from '../../../src/newsroom/story/body/chart/chart-data.ts';
import type { ChartAttributes } from '../../../src/schema/fields/chart.ts';
import { entry } from '../../tools/newsroom.ts';
import { languageOf } from '../../../src/text/language/words.ts';

const tolls: ChartAttributes = { type: 'line', file: 'tolls.csv', x: 'When', y: 'Toll', title: 'Tolls' };

const chartOf = (rows: string[][], attributes: Partial<ChartAttributes> = {}, locale = 'en-US') => {
  const columns = ['When', 'Toll', 'Fee'];
  const chart = toChart(
    { ...tolls, ...attributes },
    entry('tables', 'tolls.csv', { columns, rows }),
    languageOf(locale),
  );
  if (!chart) throw new Error('The chart was not drawn.');
  return chart;
};

const plotOf = (...given: Parameters<typeof chartOf>) => {
  const { drawing } = chartOf(...given);
  if (drawing.kind !== 'plot') throw new Error('Not a plot.');
  return drawing;
};

const barsOf = (...given: Parameters<typeof chartOf>) => {
  const { drawing } = chartOf(...given);
  if (drawing.kind !== 'bars') throw new Error('Not bars.');
  return drawing;
};

describe('a line', () => {
  const rows = [
    ['2020', '40', '1'],
    ['2018', '0', '2'],
    ['2019', '10', '3'],
  ];

  test('leads through its figures by date, whatever the order of the rows', () => {
    // The middle of three years stands in the middle, and 10 of 40 a quarter from below.
    expect(plotOf(rows).paths).toEqual(['M0,1000L500,750L1000,0']);
  });

  test('has a gap for a cell without a value, and a dot for a value between two gaps', () => {
    const [path = ''] = plotOf([
      ['2018', '0'],
      ['2019', ''],
      ['2020', '4'],
      ['2021', 'n/a'],
      ['2022', '4'],
    ]).paths;
    expect(path.match(/M/g)).toHaveLength(3);
  });

  test('is drawn for each column', () => {
    const chart = chartOf(rows, { y: 'Toll, Fee' });
    expect(chart.series).toEqual(['Toll', 'Fee']);
    expect(chart.drawing).toMatchObject({ paths: [expect.any(String), expect.any(String)] });
  });

  test('need not start at 0, while areas and columns do', () => {
    const high = [
      ['2018', '980'],
      ['2019', '1000'],
    ];
    expect(plotOf(high).yTicks.map(({ text }) => text)).not.toContain('0');
    for (const type of ['area', 'bar'] as const) {
      const { zero, yTicks } = plotOf(high, { type });
      expect(zero).toBe(100);
      expect(yTicks[0]).toEqual({ at: 100, text: '0' });
    }
  });

  test('may be level', () => {
    expect(
      plotOf([
        ['2018', '5'],
        ['2019', '5'],
      ]).paths,
    ).toEqual(['M0,500L1000,500']);
  });
});

describe('the axes', () => {
  const xOf = (cells: string[], locale?: string) =>
    plotOf(
      cells.map((cell) => [cell, '1']),
      {},
      locale,
    ).xTicks.map(({ text }) => text);

  test('name years, months or days, as fine as the dates and in the language of the outlet', () => {
    expect(xOf(['2017', '2021'])).toEqual(['2017', '2018', '2019', '2020', '2021']);
    expect(xOf(['2019-11', '2020-02'])).toEqual(['Nov 2019', 'Dec', 'Jan 2020', 'Feb']);
    expect(xOf(['2019-11-02', '2019-11-05'])).toEqual(['Nov 2', 'Nov 3', 'Nov 4', 'Nov 5']);
    expect(xOf(['2019-11-02', '2019-11-05'], 'de-DE')).toEqual(['2. Nov.', '3. Nov.', '4. Nov.', '5. Nov.']);
  });

  test('name few enough values for a phone', () => {
    for (let years = 1; years <= 60; years++)
      expect(xOf(['1950', String(1950 + years)]).length, `${years} years`).toBeLessThanOrEqual(5);
    for (let months = 2; months <= 12; months++)
      expect(
        xOf(['2019-01', `2019-${String(months).padStart(2, '0')}`]).length,
        `${months} months`,
      ).toBeLessThanOrEqual(5);
  });

  test('write numbers as the language does, and shorten large ones', () => {
    const yOf = (most: string, locale = 'en-US') =>
      plotOf(
        [
          ['2018', '0'],
          ['2019', most],
        ],
        {},
        locale,
      ).yTicks.at(-1)?.text;
    expect(yOf('0.4')).toBe('0.4');
    expect(yOf('4000')).toBe('4,000');
    expect(yOf('4000', 'de-DE')).toBe('4.000');
    expect(yOf('4000000')).toBe('4M');
  });

  test('may be of two numbers', () => {
    expect(
      plotOf([
        ['0', '1'],
        ['10', '2'],
        ['5.5', '4'],
      ]).xTicks.map(({ text }) => text),
    ).toEqual(['0', '2', '4', '6', '8', '10']);
  });
});

describe('areas', () => {
  test('stand on top of each other', () => {
    const { paths } = plotOf(
      [
        ['2018', '10', '10'],
        ['2019', '20', '20'],
      ],
      { type: 'area', y: 'Toll, Fee' },
    );
    expect(paths).toEqual(['M0,750L1000,500L1000,1000L0,1000Z', 'M0,500L1000,0L1000,500L0,750Z']);
  });
});

describe('bars', () => {
  test('are as long as their figures, from 0 to either side, with name and figure as written', () => {
    const { groups, zero } = barsOf(
      [
        ['Ada', '$40'],
        ['Eve', '−20'],
        ['Ida', ''],
      ],
      { type: 'bar' },
    );
    expect(groups.map(({ name }) => name)).toEqual(['Ada', 'Eve', 'Ida']);
    const [ada, eve, ida] = groups.map(({ bars }) => bars[0]);
    expect(ada).toMatchObject({ x: zero, text: '$40' });
    expect(eve).toMatchObject({ x: 0, end: zero, text: '−20' });
    expect(ada?.width).toBeCloseTo(2 * (eve?.width ?? 0), 1);
    expect(ida).toBeUndefined();
    // The figure stands at the end of its bar.
    expect(ada?.end).toBeLessThan(95);
  });

  test('stand upright over dates', () => {
    const { paths, xTicks } = plotOf(
      [
        ['2018', '5'],
        ['2019', '10'],
      ],
      { type: 'bar' },
    );
    expect(paths).toEqual([expect.stringMatching(/^M\d+,1000V500h\d+V1000zM\d+,1000V0h\d+V1000z$/)]);
    expect(xTicks).toMatchObject([
      { at: 25, text: '2018' },
      { at: 75, text: '2019' },
    ]);
  });
});

test('a chart tells what it shows to those who cannot see it, and has its figures as a table', () => {
  const chart = chartOf(
    [
      ['2018', '0', '7'],
      ['2019', '1,250', '3'],
    ],
    { y: 'Toll, Fee', unit: 'Crowns', source: 'The port' },
  );
  expect(chart.description).toBe(
    'Line chart: Toll and Fee by When, from 2018 to 2019. Highest: 1,250 (2019, Toll). Lowest: 0 (2018, Toll). All figures are in the table below.',
  );
  expect(chart.table).toMatchObject({
    caption: 'Tolls (Crowns)',
    source: 'The port',
    rows: [
      ['2018', '0', '7'],
      ['2019', '1,250', '3'],
    ],
  });
});

describe('a chart that cannot be drawn says why, with the row', () => {
  const two = [
    ['2018', '1'],
    ['2019', '2'],
  ];
  for (const [kind, attributes, rows, place, message] of [
    ['an unknown column', { x: 'Wen' }, two, 'x', /no column "Wen" → did you mean "When"/],
    [
      'more columns than can be told apart',
      { y: 'Toll,Toll,Toll,Toll,Toll,Toll' },
      two,
      'y',
      /names 6 columns.* may show 5/,
    ],
    ['words for a number', {}, [...two, ['2020', 'ten']], 2, /"ten" is not a number/],
    ['a name on a line', {}, [...two, ['later', '3']], 2, /"later" has no place .* → write all as dates/],
    ['a day that never was', {}, [...two, ['2021-02-30', '3']], 2, /"2021-02-30" has no place/],
    ['a date twice', {}, [...two, ['2018', '3']], 2, /"2018" stands in two rows/],
    ['one point for a line', {}, two.slice(1), 0, /at least two rows/],
    ['a gap in an area', { type: 'area' }, [...two, ['2020', '']], 2, /area has no value/],
    [
      'a negative part of a sum',
      { type: 'area', y: 'Toll, Fee' },
      [
        ['2018', '1', '-2'],
        ['2019', '1', '2'],
      ],
      0,
      /"-2" is below 0/,
    ],
    [
      'a bar without a name',
      { type: 'bar' },
      [
        ['Ada', '1'],
        ['', '2'],
      ],
      1,
      /no name/,
    ],
    ['a bar with a long name', { type: 'bar' }, [['A'.repeat(41), '1']], 0, /too long .* 40 letters/],
    [
      'more bars than fit',
      { type: 'bar' },
      Array.from({ length: 41 }, (_, at) => [`Ship ${at}`, '1']),
      40,
      /41 rows, .* may have 40/,
    ],
    [
      'more rows than fit',
      {},
      Array.from({ length: 501 }, (_, at) => [`${at + 0.5}`, '1']),
      500,
      /501 rows, .* may have 500/,
    ],
  ] as const) {
    test(kind, () => {
      const found = readChart({ ...tolls, ...attributes }, { columns: ['When', 'Toll', 'Fee'], rows }, '.');
      if (!Array.isArray(found)) throw new Error('The chart was drawn.');
      expect(found.map((mistake) => mistake.place)).toEqual([place]);
      expect(found[0]?.message).toMatch(message);
    });
  }
});
