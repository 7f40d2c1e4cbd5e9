import { expect, test } from 'vitest';
import { piecesOf } from '../src/text/pieces';

const show = (text: string) =>
  piecesOf(text)
    .map((piece) => (piece.kind === 'text' ? piece.text : `<${piece.latex}>`))
    .join('');

test.each([
  ['What is \\(\\frac{1}{2}\\) of 6?', 'What is <\\frac{1}{2}> of 6?'],
  ['Solve $x+1=3$.', 'Solve <x+1=3>.'],
  ['Solve $$x+1=3$$ now', 'Solve <x+1=3> now'],
  ['\\[y=2x\\]', '<y=2x>'],
  ['It costs $5 and $10.', 'It costs $5 and $10.'],
  ['It costs $5.', 'It costs $5.'],
  ['a price of \\$5 and \\$6', 'a price of $5 and $6'],
  ['open \\(x', 'open \\(x'],
  ['$$ $$', '$$ $$'],
  ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
])('%s', (text, shown) => {
  expect(show(text)).toBe(shown);
});

test('a formula longer than any that is meant stays text', () => {
  const text = `$${'x'.repeat(3000)}$`;
  expect(piecesOf(text)).toEqual([{ kind: 'text', text }]);
});

test('only brackets make a formula of its own line', () => {
  expect(piecesOf('\\[x\\]')).toEqual([{ kind: 'math', latex: 'x', isDisplay: true }]);
  expect(piecesOf('\\(x\\)')).toEqual([{ kind: 'math', latex: 'x', isDisplay: false }]);
});
