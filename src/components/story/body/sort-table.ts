import { isBlankCell, numberInCell } from '../../../text/numeric-cell.ts';

const collator = new Intl.Collator(document.documentElement.lang || undefined, { numeric: true });

addSortButtons();

/** Puts a button that sorts the rows into each column header of the tables on the page that have none. */
export function addSortButtons(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) {
    const headers = [...(table.tHead?.rows[0]?.cells ?? [])];
    if (headers.some((header) => header.querySelector('button'))) continue;
    headers.forEach((header, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...header.childNodes);
      header.append(button);
      button.addEventListener('click', () => {
        const isAscending = header.ariaSort !== 'ascending';
        for (const other of headers) other.ariaSort = null;
        header.ariaSort = isAscending ? 'ascending' : 'descending';
        sortRows(table, column, isAscending ? 1 : -1);
      });
    });
  }
}

/** Sorts the rows by a column: numbers by size, words by the alphabet of the page, and cells without a value last. */
function sortRows(table: HTMLTableElement, column: number, direction: 1 | -1): void {
  const [body] = table.tBodies;
  const decimal = table.dataset['decimal'] === ',' ? ',' : '.';
  const rows = [...(body?.rows ?? [])].map((row) => {
    const text = row.cells[column]?.textContent.trim() ?? '';
    return { row, text, isBlank: isBlankCell(text), number: numberInCell(text, decimal) };
  });
  const isNumeric = rows.every(({ isBlank, number }) => isBlank || number !== undefined);
  rows.sort((a, b) => {
    if (a.isBlank || b.isBlank) return Number(a.isBlank) - Number(b.isBlank);
    return direction * (isNumeric ? (a.number ?? 0) - (b.number ?? 0) : collator.compare(a.text, b.text));
  });
  body?.append(...rows.map(({ row }) => row));
}
