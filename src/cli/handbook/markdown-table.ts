/** Returns rows as a Markdown table with aligned columns; the first row is the head. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const table = rows.map((row) => row.map(escaped));
  const [head = [], ...body] = table;
  const widths = head.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

// A bar would end the cell, and `<` would begin an HTML element.
const escaped = (cell: string): string =>
  cell.startsWith('`') ? cell.replaceAll('|', String.raw`\|`) : cell.replaceAll(/[|<]/g, String.raw`\$&`);
