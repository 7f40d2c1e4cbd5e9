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
