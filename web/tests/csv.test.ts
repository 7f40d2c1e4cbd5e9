import { expect, test } from 'vitest';
import { csvOf } from '../src/shared/csv';

const columns = [
  ['name', (row: { name: string | null }) => row.name],
  ['n', () => 3],
] as const;

test.each([
  ['Ann', 'Ann'],
  [null, ''],
  ['Ann, B "C"', '"Ann, B ""C"""'],
  ['two\nlines', '"two\nlines"'],
  ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ['-5', "'-5"],
])('%j', (name, cell) => {
  expect(csvOf(columns, [{ name }])).toBe(`name,n\r\n${cell},3\r\n`);
});
