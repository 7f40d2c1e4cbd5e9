import 'katex/dist/katex.min.css';
import { MathfieldElement } from 'mathlive';

// KaTeX's style sheet brings the same fonts; sounds are for phones, where the system makes its own.
MathfieldElement.fontsDirectory = null;
MathfieldElement.soundsDirectory = null;

// MathLive writes its markup with style attributes, which the pages' Content-Security-Policy refuses. They are renamed before the markup is
// read, and applied by script right after, which the policy allows. The field itself is hidden by one that MathLive has taken away by then.
MathfieldElement.createHTML = (html: string) =>
  html.replaceAll(' style="visibility:hidden"', '').replaceAll(' style="', ' data-style="');

function applyStyles(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-style]')) {
    element.style.cssText = element.dataset.style ?? '';
    delete element.dataset.style;
  }
}

export function createMathField(label: string): MathfieldElement {
  const field = new MathfieldElement();
  field.setAttribute('aria-label', label);
  field.mathVirtualKeyboardPolicy = 'manual';
  const { shadowRoot } = field;
  if (shadowRoot) {
    applyStyles(shadowRoot);
    new MutationObserver(() => applyStyles(shadowRoot)).observe(shadowRoot, { childList: true, subtree: true });
  }
  field.addEventListener('mount', () => (field.menuItems = []), { once: true });
  return field;
}
