/** A piece of a text: words, or mathematics in LaTeX without its delimiters. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'math'; readonly latex: string; readonly isDisplay: boolean };

interface Delimiter {
  readonly open: string;
  readonly close: string;
  readonly isDisplay: boolean;
}

// The longer opening first. Imported courses write $$…$$ within a line too.
const delimiters: readonly Delimiter[] = [
  { open: '$$', close: '$$', isDisplay: false },
  { open: '\\[', close: '\\]', isDisplay: true },
  { open: '\\(', close: '\\)', isDisplay: false },
  { open: '$', close: '$', isDisplay: false },
];

const longestFormula = 2000;

/** Cuts a text at its formulas. A delimiter that is not closed, and a dollar that is money, stay text. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let plain = '';
  let at = 0;
  while (at < text.length) {
    const found = formulaAt(text, at);
    if (found) {
      if (plain) pieces.push({ kind: 'text', text: plain });
      plain = '';
      pieces.push({ kind: 'math', latex: found.latex, isDisplay: found.isDisplay });
      at = found.end;
    } else {
      const isEscaped = text.startsWith('\\$', at);
      plain += isEscaped ? '$' : text[at];
      at += isEscaped ? 2 : 1;
    }
  }
  if (plain) pieces.push({ kind: 'text', text: plain });
  return pieces;
}

/** Whether there is a formula in it. */
export const hasMath = (text: string): boolean => piecesOf(text).some((piece) => piece.kind === 'math');

function formulaAt(text: string, at: number): { latex: string; isDisplay: boolean; end: number } | null {
  const delimiter = delimiters.find((one) => text.startsWith(one.open, at));
  if (!delimiter) return null;
  const start = at + delimiter.open.length;
  const close = closing(text, start, delimiter.close);
  const latex = text.slice(start, close);
  const isFormula =
    close >= 0 &&
    latex.trim() !== '' &&
    latex.length <= longestFormula &&
    (delimiter.open !== '$' || isInDollars(latex, text[close + 1]));
  return isFormula
    ? { latex: latex.trim(), isDisplay: delimiter.isDisplay, end: close + delimiter.close.length }
    : null;
}

function closing(text: string, from: number, close: string): number {
  for (let at = text.indexOf(close, from); at >= 0; at = text.indexOf(close, at + 1)) {
    if (close !== '$' || text[at - 1] !== '\\') return at;
  }
  return -1;
}

/** "$5 and $10" are two amounts: a formula begins and ends without a space, and no digit follows it. */
function isInDollars(latex: string, next: string | undefined): boolean {
  return !/^\s|\s$|\n/.test(latex) && !/\d/.test(next ?? '');
}
