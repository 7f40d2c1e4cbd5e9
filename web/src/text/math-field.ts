import 'katex/dist/katex.min.css';
import { MathfieldElement } from 'mathlive';

// KaTeX's style sheet brings the same fonts; sounds are for phones, where the system makes its own.
MathfieldElement.fontsDirectory = null;
MathfieldElement.soundsDirectory = null;

export function createMathField(label: string): MathfieldElement {
  const field = new MathfieldElement();
  field.setAttribute('aria-label', label);
  field.mathVirtualKeyboardPolicy = 'manual';
  return field;
}
