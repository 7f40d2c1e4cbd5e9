/** The reply that an answer and the working above it make: one line below the other, the answer last. */
export function replyOf(working: readonly string[], answer: string): string {
  return [...working, answer]
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}

/** Writes the braces that LaTeX lets be left out around single characters: \\frac34 becomes \\frac{3}{4}. */
export function withBraces(latex: string): string {
  const argument = String.raw`\s*(\{(?:[^{}]|\{[^{}]*\})*\}|[\p{L}\p{N}])`;
  const braced = (text: string) => (text.startsWith('{') ? text : `{${text}}`);
  return latex
    .replace(
      new RegExp(String.raw`\\([dt]?frac)${argument}${argument}`, 'gu'),
      (_, name: string, one: string, other: string) => `\\${name}${braced(one)}${braced(other)}`,
    )
    .replace(new RegExp(String.raw`\\sqrt${argument}`, 'gu'), (_, radicand: string) => `\\sqrt${braced(radicand)}`);
}

/** Puts a formula into a text where the caret is, with a space to the words beside it. */
export function withFormula(
  text: string,
  caret: number,
  latex: string,
): { readonly text: string; readonly caret: number } {
  const [before, after] = [text.slice(0, caret), text.slice(caret)];
  const formula = `${/\S$/.test(before) ? ' ' : ''}$${withBraces(latex.trim())}$`;
  const rest = /^[\p{L}\p{N}]/u.test(after) ? ` ${after}` : after;
  return { text: before + formula + rest, caret: before.length + formula.length };
}
