import { piecesOf } from '../../text/pieces';
import type { Message } from './transcript';

/**
 * A message as it is read aloud or announced: formulas by their letters and signs, without commands.
 * @param before the message before it, which is read with it when it judges the reply that this one goes on from.
 */
export function spokenText(message: Message, before?: Message): string {
  const text = message.kind === 'tutor' ? `${message.teaching}\n${message.question}` : message.text;
  const judgement = message.kind === 'tutor' && before?.kind === 'feedback' ? `${spokenText(before)} ` : '';
  return judgement + spoken(text);
}

function spoken(text: string): string {
  return piecesOf(text)
    .map((piece) => (piece.kind === 'text' ? piece.text : spokenFormula(piece.latex)))
    .join('')
    .trim();
}

function spokenFormula(latex: string): string {
  return latex
    .replace(/\\[dt]?frac\{([^{}]*)\}\{([^{}]*)\}/g, ' $1 over $2 ')
    .replace(/\\(times|cdot)\b/g, ' times ')
    .replace(/\\div\b/g, ' divided by ')
    .replace(/\\sqrt\{([^{}]*)\}/g, ' the square root of $1 ')
    .replace(/\^\{?2\}?/g, ' squared ')
    .replace(/\^\{?(\w+)\}?/g, ' to the power of $1 ')
    .replace(/\\(left|right|,|;|!|quad)/g, ' ')
    .replace(/[\\{}]/g, ' ')
    .replace(/\s+/g, ' ');
}
