import { expect, test } from 'vitest';
import { replyOf, withBraces, withFormula } from '../src/learn/session/reply-text';

test('the answer comes after the lines of working, and empty lines are left out', () => {
  expect(replyOf(['2x + 3 = 11', ' ', '2x = 8'], ' x = 4 ')).toBe('2x + 3 = 11\n2x = 8\nx = 4');
});

test.each([
  ['\\frac34', '\\frac{3}{4}'],
  ['\\frac{12}5', '\\frac{12}{5}'],
  ['\\frac1{x_{2}}', '\\frac{1}{x_{2}}'],
  ['\\sqrt2+\\frac ab', '\\sqrt{2}+\\frac{a}{b}'],
  ['\\frac{3}{4}', '\\frac{3}{4}'],
])('%s is written with all its braces', (latex, braced) => {
  expect(withBraces(latex)).toBe(braced);
});

test('a formula is put where the caret is, apart from the words beside it', () => {
  expect(withFormula('It is or so', 6, '\\frac12')).toEqual({ text: 'It is $\\frac{1}{2}$ or so', caret: 19 });
  expect(withFormula('x =', 3, '5').text).toBe('x = $5$');
  expect(withFormula('', 0, '5').text).toBe('$5$');
});
