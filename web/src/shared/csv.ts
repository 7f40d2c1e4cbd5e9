type Cell = string | number | null;

/** Rows as CSV (RFC 4180), with a heading. What a spreadsheet would take for a formula is kept text by an apostrophe before it. */
export function csvOf<Row>(columns: readonly (readonly [string, (row: Row) => Cell])[], rows: readonly Row[]): string {
  const lines = [columns.map(([name]) => name), ...rows.map((row) => columns.map(([, read]) => read(row)))];
  return lines.map((line) => line.map(cellOf).join(',')).join('\r\n') + '\r\n';
}

function cellOf(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
