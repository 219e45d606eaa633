import type { Entry } from '../../../schema/content.ts';
import type { TableData } from '../../../schema/fields/table.ts';
import { isBlankCell, numberInCell, type DecimalMark } from '../../../text/numeric-cell.ts';
import { setType } from '../../../text/typography/typography.ts';

/** The view model of a table of data. */
export interface Table {
  readonly caption: string;
  /** Where the figures come from. */
  readonly source?: string;
  readonly columns: readonly Column[];
  /** Each has as many cells as there are columns. The first one names the row. */
  readonly rows: readonly (readonly string[])[];
  /** The decimal mark of its numbers. */
  readonly decimal: DecimalMark;
}

export interface Column {
  readonly name: string;
  /** Whether all cells with a value are numbers. */
  readonly isNumeric: boolean;
}

/**
 * Returns the view model of a table.
 *
 * @param locale a BCP 47 tag: how numbers are written in the table, and how its words are set.
 */
export function toTable({ caption, source }: TableData, { data }: Entry<'tables'>, locale: string): Table {
  const decimal = decimalMark(locale);
  return {
    caption,
    ...(source !== undefined && { source }),
    columns: data.columns.map((name, place) => {
      const values = data.rows.map((row) => row[place] ?? '').filter((cell) => !isBlankCell(cell));
      const isNumeric = values.length > 0 && values.every((cell) => numberInCell(cell, decimal) !== undefined);
      return { name: setType(name, locale), isNumeric };
    }),
    rows: data.rows.map((row) => row.map((cell) => setType(cell, locale))),
    decimal,
  };
}

/** Returns the decimal mark of a language. */
export function decimalMark(locale: string): DecimalMark {
  const parts = new Intl.NumberFormat(locale).formatToParts(0.5);
  return parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.';
}
