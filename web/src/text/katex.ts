import { signal } from '@preact/signals';
import type { KatexOptions } from 'katex';

type Render = (latex: string, element: HTMLElement, options: KatexOptions) => void;

/** KaTeX's renderer; null until a first formula has asked for it and it has arrived. */
export const renderer = signal<Render | null>(null);

let isAsked = false;

export function loadKatex(): void {
  if (isAsked) return;
  isAsked = true;
  void Promise.all([import('katex'), import('katex/dist/katex.min.css')]).then(
    ([katex]) => {
      renderer.value = katex.default.render;
    },
    // Formulas stay readable as LaTeX; the next one tries again.
    () => {
      isAsked = false;
    },
  );
}

const options: KatexOptions = { throwOnError: true, trust: false, strict: 'ignore', maxExpand: 200, maxSize: 20 };

/** Typesets a formula in an element; one that is not LaTeX stays as it was written. */
export function typeset(render: Render, latex: string, isDisplay: boolean, element: HTMLElement): void {
  try {
    render(latex, element, { ...options, displayMode: isDisplay });
  } catch {
    element.textContent = latex;
  }
}
