/** The reply that an answer and the working above it make: one line below the other, the answer last. */
export function replyOf(working: readonly string[], answer: string): string {
  return [...working, answer]
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}

/** Puts a formula into a text where the caret is, with a space to the words beside it. */
export function withFormula(text: string, caret: number, latex: string): { readonly text: string; readonly caret: number } {
  const [before, after] = [text.slice(0, caret), text.slice(caret)];
  const formula = `${/\S$/.test(before) ? ' ' : ''}$${latex.trim()}$`;
  const rest = /^[\p{L}\p{N}]/u.test(after) ? ` ${after}` : after;
  return { text: before + formula + rest, caret: before.length + formula.length };
}
